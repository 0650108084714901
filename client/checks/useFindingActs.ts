import { notifications } from "@mantine/notifications";
import { useEffect, useMemo, useRef } from "react";
import type { SectionFinding } from "../../extensions/sectionChecks/findings.ts";
import { applyFix, goToFinding } from "../editor/checks/findingMarks.ts";
import type { PaperStores } from "../editor/paperStores.ts";
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

/** An editor of a section that comes into view is there after so long at the latest. */
const lookMs = 100;
const mostLooks = 40;

export function useFindingActs(stores: Pick<PaperStores, "editors" | "author" | "review">, onGo: (sectionId: string) => void): FindingActs {
  const timer = useRef<ReturnType<typeof setInterval>>(undefined);
  const latestGo = useRef(onGo);
  useEffect(() => {
    latestGo.current = onGo;
  });
  useEffect(() => () => clearInterval(timer.current), []);
  return useMemo((): FindingActs => {
    /** Do something in a section's editor, which may have to come into view first. */
    const inEditor = (sectionId: string, act: () => boolean, onNever: () => void): void => {
      clearInterval(timer.current);
      stores.review.show("all");
      if (stores.editors.has(sectionId) && act()) return;
      latestGo.current(sectionId);
      let looks = 0;
      timer.current = setInterval(() => {
        looks += 1;
        const isDone = stores.editors.has(sectionId) && act();
        if (!isDone && looks < mostLooks) return;
        clearInterval(timer.current);
        if (!isDone) onNever();
      }, lookMs);
    };
    const goTo = ({ section, checked }: SectionFindings, finding: SectionFinding, enters: boolean): void => {
      const act = () => {
        const editor = stores.editors.get(section.id);
        if (editor === undefined || !goToFinding(editor, checked, finding)) return false;
        if (enters) editor.view.focus();
        return true;
      };
      inEditor(section.id, act, () => undefined);
    };
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
  }, [stores]);
}
