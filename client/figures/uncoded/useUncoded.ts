import { useRef, useSyncExternalStore } from "react";
import type { SectionView } from "../../../extensions/wire/http.ts";
import { type UncodedFigure, uncodedFigures } from "../../editor/figures/uncodedFigures.ts";
import { printedReference, type ReportIndex } from "../../editor/text/reportIndex.ts";
import { foldText } from "../../ui/foldText.ts";
import type { RowFilter } from "../figureRows.ts";

/** A figure without a code and the section in which it stands. */
export interface PlacedUncoded {
  readonly section: SectionView;
  readonly figure: UncodedFigure;
}

/** All figures without a code that this person reads, in the order of the report. Each text is read again only when it changed. */
export function useUncoded(index: ReportIndex, sections: readonly SectionView[]): readonly PlacedUncoded[] {
  const read = useRef(new WeakMap<object, readonly UncodedFigure[]>());
  const last = useRef<{ readonly sections: readonly SectionView[]; readonly lists: readonly (readonly UncodedFigure[])[] }>({
    sections: [],
    lists: [],
  });
  const flat = useRef<readonly PlacedUncoded[]>([]);
  return useSyncExternalStore(index.subscribe, () => {
    const lists = sections.map(({ id }) => {
      const text = index.text(id);
      if (text.state !== "read") return none;
      const known = read.current.get(text.node);
      if (known !== undefined) return known;
      const found = uncodedFigures(text.node, (code) => printedReference(index.reference(id, code)));
      read.current.set(text.node, found);
      return found;
    });
    const before = last.current;
    if (before.sections === sections && lists.every((list, place) => list === before.lists[place])) return flat.current;
    last.current = { sections, lists };
    flat.current = sections.flatMap((section, place) => (lists[place] ?? []).map((figure) => ({ section, figure })));
    return flat.current;
  });
}

const none: readonly UncodedFigure[] = [];

/** Whether the filter of the table lets one through: by the words around it, its section, and those who write that. */
export const fitsUncoded = ({ section, figure }: PlacedUncoded, { text, owner, section: wanted }: RowFilter): boolean =>
  foldText(`${figure.lead}${figure.printed}${figure.tail}`).includes(foldText(text)) &&
  (owner === null || section.owners.includes(owner)) &&
  (wanted === null || section.id === wanted);
