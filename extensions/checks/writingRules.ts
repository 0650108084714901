import type { Finding } from "./finding.ts";
import { misspeltOfficeNames } from "./names/officeNames.ts";
import type { Rule } from "./rules.ts";
import { agencies } from "./writing/agencies.ts";
import { capitals } from "./writing/capitals.ts";
import { documents } from "./writing/documents.ts";
import { commaEndings, headingEndings, itemEndings, missingEndings } from "./writing/endings.ts";
import { formerLevels } from "./writing/formerLevels.ts";
import { holidays } from "./writing/holidays.ts";
import { landformRules } from "./writing/landforms.ts";
import { loneItems, marksOfSubItems } from "./writing/listMarks.ts";
import { measures } from "./writing/measures.ts";
import { missingUnits } from "./writing/missingUnits.ts";
import { numberingGaps, unnumberedHeadings } from "./writing/numbering.ts";
import { officialTerms } from "./writing/officialTerms.ts";
import { organisations } from "./writing/organisations.ts";
import { brokenParagraphs, capitalsInHeadings } from "./writing/paragraphs.ts";
import { foreignPeriods, sharesOfBudget } from "./writing/periodWords.ts";
import { persons } from "./writing/persons.ts";
import { punctuation } from "./writing/punctuation.ts";
import { references } from "./writing/references.ts";
import { repeatedWords } from "./writing/repeated.ts";
import { emptyResults, longSentences, unevenQuotes } from "./writing/sentences.ts";
import { slipRules } from "./writing/slips.ts";
import { termsOfOffice } from "./writing/terms.ts";
import { checkOf, type WordRule } from "./writing/wordRule.ts";

const tableOf = (source: string, wordRules: readonly WordRule[]): Rule<Finding> => ({
  ids: wordRules.map(({ id }) => id),
  source,
  check: checkOf(wordRules),
});

/** Rules of good writing: all of them ask, none accuses. Where the source is convention, none speaks of the decree. */
export const writingRules: readonly Rule<Finding>[] = [
  tableOf("decree 30/2020/NĐ-CP, annex II, I–V", [...capitals, ...holidays, ...agencies, ...organisations, ...persons, ...landformRules]),
  tableOf("decree 30/2020/NĐ-CP, annex I, II.6.b; annex II, V", [...references, ...documents]),
  tableOf("decree 86/2012/NĐ-CP, annex V; convention", measures),
  tableOf("convention", [...punctuation, ...slipRules, ...repeatedWords, ...formerLevels]),
  tableOf("the laws that print the term", officialTerms),
  tableOf("law on the organisation of local government, article 10; the party's statutes, article 13", termsOfOffice),
  { ids: ["office-name"], source: "the office's settings", check: misspeltOfficeNames },
  { ids: ["comma-at-end"], source: "convention", check: commaEndings },
  { ids: ["no-mark-at-end"], source: "convention", check: missingEndings },
  { ids: ["mark-behind-heading"], source: "convention", check: headingEndings },
  { ids: ["item-ending"], source: "convention", check: itemEndings },
  { ids: ["long-sentence"], source: "convention", check: longSentences },
  { ids: ["empty-result"], source: "convention", check: emptyResults },
  { ids: ["broken-paragraph"], source: "convention", check: brokenParagraphs },
  { ids: ["capitals-in-heading"], source: "decree 30/2020/NĐ-CP, annex II, I", check: capitalsInHeadings },
  { ids: ["mark-of-sub-item"], source: "convention", check: marksOfSubItems },
  { ids: ["lone-item"], source: "convention", check: loneItems },
  { ids: ["numbering-gap"], source: "decree 30/2020/NĐ-CP, annex I, II.6.đ", check: numberingGaps },
  { ids: ["heading-without-number"], source: "convention", check: unnumberedHeadings },
  { ids: ["foreign-period"], source: "convention", check: foreignPeriods },
  { ids: ["share-of-budget"], source: "convention", check: sharesOfBudget },
  { ids: ["missing-unit"], source: "decree 86/2012/NĐ-CP, annex V; convention", check: missingUnits },
  { ids: ["uneven-quotes"], source: "convention", check: unevenQuotes },
];
