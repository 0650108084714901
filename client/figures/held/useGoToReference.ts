import { goToRange } from "../../editor/figures/goToRange.ts";
import { placeOfReference } from "../../editor/figures/placeOfReference.ts";
import type { PaperStores } from "../../editor/paperStores.ts";
import { useInEditor } from "../../editor/useInEditor.ts";

/** Brings a reference into view and selects it. */
export function useGoToReference(stores: Pick<PaperStores, "editors" | "review">, onGo: (sectionId: string) => void) {
  const inEditor = useInEditor(stores, onGo);
  return (sectionId: string, code: string): void =>
    inEditor(sectionId, () => {
      const editor = stores.editors.get(sectionId);
      const at = editor === undefined ? null : placeOfReference(editor.state.doc, code);
      return editor !== undefined && at !== null && goToRange(editor, at, at + 1);
    });
}
