import { reportSchema } from "../../../../extensions/schema.ts";
import { compareTokens } from "../../../../extensions/suggestions/diff/compareTokens.ts";
import { type Token, tokensOf } from "../../../../extensions/suggestions/diff/tokens.ts";
import type { ChangedLine } from "../../../sync/recoveredDraft.ts";

/** Words of a line that stay, go or come. */
export interface LinePart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A changed line word by word, in reading order; what goes stands before what comes in its place. */
export function lineDifference({ before, after }: ChangedLine): readonly LinePart[] {
  const parts: LinePart[] = [];
  const add = (kind: LinePart["kind"], tokens: readonly Token[]): void => {
    const text = tokens.map((token) => (token.kind === "text" ? token.text : "")).join("");
    if (text !== "") parts.push({ kind, text });
  };
  for (const segment of compareTokens(tokensIn(before), tokensIn(after))) {
    if (segment.kind === "same") add("same", segment.before);
    else if (segment.kind === "change") {
      add("removed", segment.before);
      add("added", segment.after);
    }
  }
  return parts;
}

const tokensIn = (line: string): readonly Token[] => tokensOf(reportSchema.node("paragraph", null, line === "" ? [] : [reportSchema.text(line)]));
