import { type ChangeList, listChanges } from "../../extensions/suggestions/listChanges.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import type { ReportIndex } from "../editor/text/reportIndex.ts";

/** A section and what is proposed in it. */
export interface SectionChanges extends ChangeList {
  readonly section: SectionView;
}

const none: ChangeList = { changes: [], malformed: [] };
const lists = new WeakMap<object, ChangeList>();

/** What is proposed in a section's text as it was read last. */
export function changesIn(index: Pick<ReportIndex, "text">, sectionId: string): ChangeList {
  const text = index.text(sectionId);
  if (text.state !== "read") return none;
  const known = lists.get(text.node);
  if (known !== undefined) return known;
  const list = listChanges(text.node);
  lists.set(text.node, list);
  return list;
}
