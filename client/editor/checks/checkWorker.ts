import type { CheckContext } from "../../../extensions/checks/passage.ts";
import { checkSectionText } from "../../../extensions/sectionChecks/checkSectionText.ts";
import type { SectionFinding } from "../../../extensions/sectionChecks/sectionFinding.ts";

/** What the page asks the thread that checks. */
export interface CheckQuestion {
  readonly question: number;
  readonly text: string;
  readonly context: CheckContext;
}

export interface CheckAnswer {
  readonly question: number;
  readonly findings: readonly SectionFinding[];
}

self.addEventListener("message", ({ data: { question, text, context } }: MessageEvent<CheckQuestion>) => {
  const answer: CheckAnswer = { question, findings: checkSectionText(text, context) };
  self.postMessage(answer);
});
