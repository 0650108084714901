import type { FoundIn } from "../foundIn.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "../writing/wordRule.ts";

/** `dự án cải tạo tuyến đường Đinh Lễ`: what is done, and the name of where. */
const project = /(?<=[Dd]ự án\s)(?<deed>\p{L}\p{Ll}*(?:,?\s\p{Ll}+){2,6})\s(?<name>\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)(?!\s\p{Lu}\p{Ll})/gu;

interface Named {
  readonly place: number;
  readonly start: number;
  readonly printed: string;
  readonly deed: string;
  readonly name: string;
}

/** One project under two names: the same place, and words that are mostly the same (convention: the name of the decision that approved it). */
export function projectsInTwoNames(readings: readonly Reading[]): readonly FoundIn[] {
  const named = readings.flatMap((reading, place) =>
    [...reading.text.matchAll(project)].map(({ index, groups, 0: printed }): Named => {
      const deed = (groups?.["deed"] ?? "").toLowerCase();
      return { place, start: index, printed, deed, name: groups?.["name"] ?? "" };
    }),
  );
  return named.flatMap((one, at) => {
    const first = named.slice(0, at).find((other) => other.name === one.name && isAlike(other.deed, one.deed));
    const reading = readings[one.place];
    if (first === undefined || reading === undefined || first.deed === one.deed) return [];
    const message = `Dự án này ở trên gọi là “${first.printed}”; nên dùng tên trong quyết định phê duyệt.`;
    return [{ place: one.place, finding: hintAt(reading, "project-name", one.start, one.printed, "", message) }];
  });
}

/** More than half of the words are the same. */
function isAlike(one: string, other: string): boolean {
  const [mine, theirs] = [one.split(/[,\s]+/u), other.split(/[,\s]+/u)];
  return mine.filter((word) => theirs.includes(word)).length * 2 > Math.max(mine.length, theirs.length);
}
