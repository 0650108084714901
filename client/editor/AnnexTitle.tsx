import { annexReference } from "../../extensions/annexReference.ts";
import { numberLine, placeDateLine } from "../../extensions/nodes/letterhead.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import { useDocumentHead } from "./useDocumentHead.ts";

/** The top of an annex as it is printed: label, title, and to which document it belongs. */
export function AnnexTitle({ section, id }: { readonly section: SectionView; readonly id: string }) {
  const head = useDocumentHead();
  const reference =
    head === null
      ? ""
      : annexReference({
          documentKind: head.kind,
          numberLine: numberLine(head),
          placeDateLine: placeDateLine(head),
          issuer: head.issuer.split("\n"),
        });
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
