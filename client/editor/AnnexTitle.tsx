import { useSyncExternalStore } from "react";
import { annexReference } from "../../extensions/annexReference.ts";
import { numberLine, parseLetterhead, placeDateLine } from "../../extensions/nodes/letterhead.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import { usePaper } from "./paperContext.ts";
import type { ReportIndex } from "./text/reportIndex.ts";

/** The top of an annex as it is printed: label, title, and to which document it belongs. */
export function AnnexTitle({ section, id }: { readonly section: SectionView; readonly id: string }) {
  const { index, report } = usePaper();
  const head = report.sections.find(({ kind }) => kind === "letterhead")?.id ?? "";
  const reference = useSyncExternalStore(index.subscribe, () => referenceIn(index, head));
  return (
    <header className="annex-head">
      <p className="annex-label">{section.number}</p>
      <h2 id={id} className="annex-title">
        {section.title}
      </h2>
      {reference !== "" && <p className="annex-reference">{reference}</p>}
    </header>
  );
}

/** By what the letterhead says now; empty while it is not read. */
function referenceIn(index: ReportIndex, sectionId: string): string {
  const text = index.text(sectionId);
  const node = text.state === "read" ? text.node.children.find(({ type }) => type.name === "letterhead") : undefined;
  if (node === undefined) return "";
  const head = parseLetterhead(node.attrs);
  return annexReference({
    documentKind: head.kind,
    numberLine: numberLine(head),
    placeDateLine: placeDateLine(head),
    issuer: head.issuer.split("\n"),
  });
}
