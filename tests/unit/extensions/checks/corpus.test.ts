import { describe, expect, it } from "vitest";
import { blindRight } from "../../../corpus/blindRight.ts";
import { blindWrong } from "../../../corpus/blindWrong.ts";
import { differences } from "../../../corpus/differences.ts";
import { freshRight } from "../../../corpus/freshRight.ts";
import { freshWrong } from "../../../corpus/freshWrong.ts";
import { heldOut } from "../../../corpus/heldOut.ts";
import { heldOutMore } from "../../../corpus/heldOutMore.ts";
import type { MarkedPassage } from "../../../corpus/marked.ts";
import { mixedRight } from "../../../corpus/mixedRight.ts";
import { mixedWrong } from "../../../corpus/mixedWrong.ts";
import { more } from "../../../corpus/more.ts";
import { moreTraps } from "../../../corpus/moreTraps.ts";
import { ratios } from "../../../corpus/ratios.ts";
import { scoresOf, share, variantsOf } from "../../../corpus/scoring.ts";
import { sums } from "../../../corpus/sums.ts";
import { traps } from "../../../corpus/traps.ts";
import { unseenFigures } from "../../../corpus/unseenFigures.ts";
import { unseenTraps } from "../../../corpus/unseenTraps.ts";
import { unseenWords } from "../../../corpus/unseenWords.ts";
import { varied } from "../../../corpus/varied.ts";
import { words } from "../../../corpus/words.ts";

const known: readonly MarkedPassage[] = [...sums, ...ratios, ...differences, ...words, ...more, ...varied, ...mixedWrong];
const unknown: readonly MarkedPassage[] = [...heldOut, ...heldOutMore, ...unseenFigures, ...unseenWords, ...blindWrong, ...freshWrong];

/** The least recall by type, in percent. */
const leastRecall = { sum: 90, ratio: 95, difference: 90, count: 90, years: 90, month: 90, name: 90, format: 90 } as const;

function printed({ byType, faults }: ReturnType<typeof scoresOf>): string {
  const lines = [...byType].map(([type, { wanted, found, said, right }]) => `${type}: ${found} of ${wanted} found, ${right} of ${said} right`);
  return [...lines, ...faults].join("\n");
}

describe.each([
  ["known passages", known],
  ["held-out passages", unknown],
] as const)("%s, as printed, put right and with single digits changed", (_name, passages) => {
  const scores = scoresOf(variantsOf(passages));

  it("have their mistakes found", () => {
    for (const [type, { wanted, found }] of scores.byType)
      expect(share(found, wanted), `${type}\n${printed(scores)}`).toBeGreaterThanOrEqual(leastRecall[type]);
  });

  it("have little else said of them", () => {
    for (const [type, { said, right }] of scores.byType) expect(share(right, said), `${type}\n${printed(scores)}`).toBeGreaterThanOrEqual(95);
  });
});

describe("traps", () => {
  it.each(
    [...traps, ...moreTraps, ...unseenTraps, ...blindRight, ...freshRight, ...mixedRight].map(([about, text, ownUnit]) => ({ about, text, ownUnit })),
  )("say nothing of $about", ({ about, text, ownUnit }) => {
    expect(scoresOf([{ about, text, ownUnit, anyPlace: false, expected: [] }]).faults).toEqual([]);
  });
});

it("has at least two hundred passages, a third of them right", () => {
  const all = [...known, ...traps, ...moreTraps, ...unseenTraps, ...blindRight, ...freshRight, ...mixedRight, ...unknown];
  const right = all.filter(([, text]) => !text.includes("[["));
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(right.length * 3).toBeGreaterThanOrEqual(all.length);
  expect(new Set(all.map(([, text]) => text)).size).toBe(all.length);
});
