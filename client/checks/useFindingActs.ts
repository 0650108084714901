import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import type { SectionFinding } from "../../extensions/sectionChecks/sectionFinding.ts";
import { applyFix, goToFinding } from "../editor/checks/findingMarks.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import { useInEditor } from "../editor/useInEditor.ts";
import { t } from "../messages/translate.ts";
import type { SectionFindings } from "./arrangeFindings.ts";

/** What can be done with a finding, from panel and card. */
export interface FindingActs {
  /** Bring its place into view and select it. */
  go(place: SectionFindings, finding: SectionFinding): void;
  /** The same, and go on in the text there. */
  enter(place: SectionFindings, finding: SectionFinding): void;
  /** Make one of its fixes, by its place in the list. */
  fix(place: SectionFindings, finding: SectionFinding, fix: number): void;
}

export function useFindingActs(stores: Pick<PaperStores, "editors" | "author" | "review">, onGo: (sectionId: string) => void): FindingActs {
  const inEditor = useInEditor(stores, onGo);
  return useMemo((): FindingActs => {
    const goTo = ({ section, checked }: SectionFindings, finding: SectionFinding, enters: boolean): void =>
      inEditor(section.id, () => {
        const editor = stores.editors.get(section.id);
        if (editor === undefined || !goToFinding(editor, checked, finding)) return false;
        if (enters) editor.view.focus();
        return true;
      });
    return {
      go: (place, finding) => goTo(place, finding, false),
      enter: (place, finding) => goTo(place, finding, true),
      fix: ({ section, checked }, finding, fix) => {
        const act = () => {
          const editor = stores.editors.get(section.id);
          return editor !== undefined && applyFix(editor, checked, finding, fix, stores.author.user);
        };
        inEditor(section.id, act, () => notifications.show({ message: t("check.fixFailed"), color: "red" }));
      },
    };
  }, [stores, inEditor]);
}
