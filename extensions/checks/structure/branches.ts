import type { FoundIn } from "../foundIn.ts";
import type { Reading } from "../numbers/reading.ts";
import { hintAt } from "../writing/wordRule.ts";
import { type Branch, outlineOf } from "./outline.ts";

const common = new Set("công tác lĩnh vực và của các về trong phường xã hội đồng địa phương".split(" "));

const significant = (title: string): readonly string[] =>
  title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !common.has(word));

/** More than half of the words of the shorter title stand in the longer one. */
function isAlike(one: string, other: string): boolean {
  const [short, long] = [significant(one), significant(other)].toSorted((left, right) => left.length - right.length);
  if (short === undefined || long === undefined || short.length === 0) return false;
  return short.filter((word) => long.includes(word)).length * 2 > short.length;
}

/** Branches of the results that the plan has not: what was done last month goes on, or a note says why not (convention). */
export function unplannedBranches(readings: readonly Reading[]): readonly FoundIn[] {
  const branches = outlineOf(readings);
  const plans = branches.filter(({ part }) => part === "plan");
  const results = branches.filter(({ part }) => part === "result");
  // A plan that is a list of tasks has no branches to compare.
  const paired = plans.filter((plan) => results.some(({ title }) => isAlike(plan.title, title)));
  if (paired.length * 2 < plans.length || paired.length < 2) return [];
  return results.flatMap(({ title, place, at, printed }) => {
    const reading = readings[place];
    if (reading === undefined || plans.some((plan) => isAlike(plan.title, title))) return [];
    const message = `Phần kết quả có “${title}” nhưng phần nhiệm vụ không có mục tương ứng.`;
    return [{ place, finding: hintAt(reading, "branch-without-plan", at, printed, "", message) }];
  });
}

/** A field of work: words that can only be about it, and titles that it is told under. */
interface Topic {
  readonly name: string;
  readonly told: RegExp;
  readonly home: RegExp;
}

const topics: readonly Topic[] = [
  { name: "thu, chi ngân sách", told: /(?:thu|chi) ngân sách/u, home: /ngân sách|kinh tế|tài chính|đầu tư/u },
  { name: "quân sự", told: /nghĩa vụ quân sự|khám tuyển|dân quân/u, home: /quân sự|quốc phòng/u },
  { name: "y tế", told: /tiêm chủng|khám chữa bệnh|khám, chữa bệnh|bệnh truyền nhiễm/u, home: /y tế|xã hội|văn hóa/u },
  { name: "giáo dục", told: /học sinh giỏi|tuyển sinh|phổ cập giáo dục/u, home: /giáo dục|xã hội|văn hóa/u },
  { name: "an ninh, trật tự", told: /phạm pháp hình sự|ma túy|tội phạm/u, home: /an ninh|trật tự|quốc phòng|công an/u },
  {
    name: "thủ tục hành chính",
    told: /hồ sơ trực tuyến|dịch vụ công trực tuyến/u,
    home: /hành chính|chuyển đổi số|công nghệ|xã hội|tư pháp/u,
  },
  { name: "giải phóng mặt bằng", told: /giải phóng mặt bằng/u, home: /mặt bằng|gpmb|đầu tư|đô thị|tài nguyên|đất đai|kinh tế/u },
];

/** A paragraph about a field that has a branch of its own in this part of the report (convention). */
export function misplacedParagraphs(readings: readonly Reading[]): readonly FoundIn[] {
  const branches = outlineOf(readings);
  return branches.flatMap((branch) => {
    const reading = readings[branch.place];
    if (reading === undefined) return [];
    const inside = reading.passage.paragraphs.filter(({ start }) => start >= branch.from && start < branch.to);
    return inside.flatMap(({ start, text }) => {
      const found = topicElsewhere(text, branch, branches);
      if (found === null) return [];
      const message = `Đoạn này nói về ${found.topic.name}, việc của mục “${found.home.title}”.`;
      return [{ place: branch.place, finding: hintAt(reading, "misplaced-paragraph", start + found.at, found.printed, "", message) }];
    });
  });
}

function topicElsewhere(text: string, branch: Branch, branches: readonly Branch[]) {
  for (const topic of topics) {
    const told = topic.told.exec(text);
    if (told === null || topic.home.test(branch.title.toLowerCase())) continue;
    const home = branches.find((one) => one.part === branch.part && topic.home.test(one.title.toLowerCase()));
    if (home !== undefined) return { topic, home, at: told.index, printed: told[0] };
  }
  return null;
}
