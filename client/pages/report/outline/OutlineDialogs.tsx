import type { Department, ReportView, SectionView } from "../../../../extensions/wire/http.ts";
import { modeIn } from "../../../editor/mode/editModes.ts";
import type { ModeStore } from "../../../editor/mode/modeStore.ts";
import { WordImportDialog } from "../../../import/WordImportDialog.tsx";
import { t } from "../../../messages/translate.ts";
import type { ReportConnection } from "../../../sync/connection.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { sectionName } from "../sectionName.ts";
import { AddSectionDialog } from "./AddSectionDialog.tsx";
import { ChangeSectionDialog } from "./ChangeSectionDialog.tsx";
import { SplitSectionDialog } from "./SplitSectionDialog.tsx";
import type { useOutlineActions } from "./useOutlineActions.ts";

/** What somebody is being asked about the outline or a section in it. */
export type OutlineDialog =
  | { readonly kind: "add"; readonly what: "part" | "section" | "annex"; readonly after: string }
  | { readonly kind: "change" | "split" | "remove" | "import"; readonly section: SectionView };

/** What goes with it. */
const removeWords = ({ kind }: SectionView) =>
  kind === "part" ? "outline.removePart" : kind === "annex" ? "outline.removeAnnex" : "outline.removeSection";

interface OutlineDialogsProps {
  readonly dialog: OutlineDialog;
  readonly report: ReportView;
  readonly departments: readonly Department[];
  readonly connection: ReportConnection;
  readonly modes: ModeStore;
  readonly actions: ReturnType<typeof useOutlineActions>;
  readonly onClose: () => void;
}

export function OutlineDialogs({ dialog, report, departments, connection, modes, actions, onClose }: OutlineDialogsProps) {
  switch (dialog.kind) {
    case "add":
      return <AddSectionDialog {...dialog} report={report} departments={departments} action={actions.add} onClose={onClose} />;
    case "change":
      return <ChangeSectionDialog section={dialog.section} departments={departments} action={actions.change} onClose={onClose} />;
    case "split":
      return <SplitSectionDialog section={dialog.section} connection={connection} action={actions.split} onClose={onClose} />;
    case "import":
      return (
        <WordImportDialog
          reportId={report.id}
          section={dialog.section}
          name={sectionName(dialog.section)}
          suggests={modeIn(dialog.section.access, modes.chosen()) === "suggest"}
          onClose={onClose}
        />
      );
    case "remove":
      return (
        <ConfirmDialog
          title={t("outline.removeTitle", { name: sectionName(dialog.section) })}
          words={t(removeWords(dialog.section))}
          confirm={t("outline.remove")}
          deletes
          busy={actions.remove.busy}
          failure={actions.remove.failure}
          onConfirm={() => actions.remove.run(dialog.section.id)}
          onClose={onClose}
        />
      );
  }
}
