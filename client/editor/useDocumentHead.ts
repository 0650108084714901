import { useSyncExternalStore } from "react";
import { type LetterheadAttributes, parseLetterhead } from "../../extensions/nodes/letterhead.ts";
import { usePaper } from "./paperContext.ts";

/** The head of the document as it stands now; null while it is not read. */
export function useDocumentHead(): LetterheadAttributes | null {
  const { index, report } = usePaper();
  const section = report.sections.find(({ kind }) => kind === "letterhead")?.id ?? "";
  const text = useSyncExternalStore(index.subscribe, () => index.text(section));
  const node = text.state === "read" ? text.node.children.find(({ type }) => type.name === "letterhead") : undefined;
  return node === undefined ? null : parseLetterhead(node.attrs);
}
