import type { Finding } from "./finding.ts";
import { misspeltOfficeNames } from "./names/officeNames.ts";
import type { Rule } from "./rules.ts";
import { agencies } from "./writing/agencies.ts";
import { capitals } from "./writing/capitals.ts";
import { commaEndings, headingEndings, itemEndings, missingEndings } from "./writing/endings.ts";
import { holidays } from "./writing/holidays.ts";
import { measures } from "./writing/measures.ts";
import { punctuation } from "./writing/punctuation.ts";
import { references } from "./writing/references.ts";
import { emptyResults, longSentences, unevenQuotes } from "./writing/sentences.ts";
import { slipRules } from "./writing/slips.ts";
import { checkOf, type WordRule } from "./writing/wordRule.ts";

const tableOf = (source: string, wordRules: readonly WordRule[]): readonly Rule<Finding>[] =>
  wordRules.map((rule) => ({ ids: [rule.id], source, check: checkOf(rule) }));

/** Rules of good writing: all of them ask, none accuses. Where the source is convention, none speaks of the decree. */
export const writingRules: readonly Rule<Finding>[] = [
  ...tableOf("decree 30/2020/NĐ-CP, annex II, I–V", [...capitals, ...holidays, ...agencies]),
  ...tableOf("decree 30/2020/NĐ-CP, annex I, II.6.b; annex II, V", references),
  ...tableOf("decree 86/2012/NĐ-CP, annex V; convention", measures),
  ...tableOf("convention", [...punctuation, ...slipRules]),
  { ids: ["office-name"], source: "the office's settings", check: misspeltOfficeNames },
  { ids: ["comma-at-end"], source: "convention", check: commaEndings },
  { ids: ["no-mark-at-end"], source: "convention", check: missingEndings },
  { ids: ["mark-behind-heading"], source: "convention", check: headingEndings },
  { ids: ["item-ending"], source: "convention", check: itemEndings },
  { ids: ["long-sentence"], source: "convention", check: longSentences },
  { ids: ["empty-result"], source: "convention", check: emptyResults },
  { ids: ["uneven-quotes"], source: "convention", check: unevenQuotes },
];
