import { checkText } from "../checks/checkText.ts";
import type { Finding } from "../checks/finding.ts";
import { read } from "../checks/numbers/reading.ts";
import { type CheckContext, passageOf } from "../checks/passage.ts";
import type { SectionFinding } from "./sectionFinding.ts";

/** Check a section's plain text. In the order of the text. */
export function checkSectionText(text: string, context: CheckContext): readonly SectionFinding[] {
  return withSentences(text, checkText(text, context), context);
}

/** Findings of a text, each with the sentence that it speaks of. */
export function withSentences(text: string, findings: readonly Finding[], context: CheckContext): readonly SectionFinding[] {
  if (findings.length === 0) return [];
  const { sentences } = read(passageOf(text.normalize("NFC"), context));
  const isComposed = text.normalize("NFC") === text;
  return findings.map((finding) => {
    const sentence = isComposed ? sentences.find(({ start, end }) => start <= finding.start && finding.start < end) : undefined;
    return { ...finding, about: (sentence === undefined ? lineAt(text, finding.start) : text.slice(sentence.start, sentence.end)).trim() };
  });
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end === -1 ? text.length : end);
}
