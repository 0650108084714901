import type { Unprintable } from "../../extensions/wire/unprintable.ts";
import { goToRange } from "../editor/figures/goToRange.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import { placeOfUnprintable } from "../editor/text/placeOfUnprintable.ts";
import { useInEditor } from "../editor/useInEditor.ts";

/** Brings what cannot be printed into view and selects it; if it is not there any more, its section. */
export function useGoToUnprintable(stores: Pick<PaperStores, "editors" | "review">, onGo: (sectionId: string) => void) {
  const inEditor = useInEditor(stores, onGo);
  return (found: Unprintable): void =>
    inEditor(found.sectionId, () => {
      const editor = stores.editors.get(found.sectionId);
      const place = editor === undefined ? null : placeOfUnprintable(editor.state.doc, found);
      return editor !== undefined && place !== null && goToRange(editor, place.from, place.to);
    });
}
