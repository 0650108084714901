import { t } from "../../../messages/translate.ts";
import type { ChangedLine } from "../../../sync/recoveredDraft.ts";
import { type LinePart, lineDifference } from "./lineDifference.ts";

const elements = { same: "span", removed: "del", added: "ins" } as const satisfies Record<LinePart["kind"], string>;

/** Lines with the words that went struck and those that came underlined; told by words as well to those who do not see them. */
export function ChangedLines({ lines }: { readonly lines: readonly ChangedLine[] }) {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place.
    <span key={at} className="changed-line">
      {lineDifference(line).map((part, index) => {
        const Element = elements[part.kind];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place.
          <Element key={index}>
            {part.kind !== "same" && <span className="visually-hidden">{t(`recovery.${part.kind}`)} </span>}
            {part.text}
          </Element>
        );
      })}
    </span>
  ));
}
