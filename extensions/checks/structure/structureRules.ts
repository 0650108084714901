import type { ReportRule } from "../report/checkReport.ts";
import { misplacedParagraphs, unplannedBranches } from "./branches.ts";
import { citedInFullAgain } from "./citedAgain.ts";
import { otherClosingNames } from "./closing.ts";
import { bodiesInTwoForms, dayInTwoForms, moneyInTwoForms } from "./oneForm.ts";
import { projectsInTwoNames } from "./projectNames.ts";

/** Rules of how the sections of a report go together. All of them ask. */
export const structureRules: readonly ReportRule[] = [
  { ids: ["branch-without-plan"], source: "convention", check: unplannedBranches },
  { ids: ["misplaced-paragraph"], source: "convention", check: misplacedParagraphs },
  { ids: ["closing-name"], source: "convention", check: otherClosingNames },
  { ids: ["date-form"], source: "convention: one form in a report", check: dayInTwoForms },
  { ids: ["money-form"], source: "convention: one form in a report", check: moneyInTwoForms },
  { ids: ["body-form"], source: "convention: one form in a report", check: bodiesInTwoForms },
  { ids: ["project-name"], source: "convention", check: projectsInTwoNames },
  { ids: ["cited-again"], source: "decree 30/2020/NĐ-CP, annex I, II.6.b", check: citedInFullAgain },
];
