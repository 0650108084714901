import "./fonts.css";
import "./paper.css";
import "./sectionText.css";
import "./reportNodes.css";
import "./editing.css";
import "./print.css";
import "./changes/changes.css";
import "./stale/stale.css";
import type { Editor } from "@tiptap/core";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import type { MeView, ReportView, SectionView } from "../../extensions/wire/http.ts";
import { type PageLayout, standardPageLayout } from "../../extensions/wire/pageLayout.ts";
import { t, useLanguage } from "../messages/translate.ts";
import type { ReportConnection } from "../sync/connection.ts";
import { AuthorStyles } from "./changes/AuthorStyles.tsx";
import { ViewBanner } from "./changes/ViewBanner.tsx";
import { Footnotes } from "./Footnotes.tsx";
import { NodeForm } from "./forms/NodeForm.tsx";
import { PaperContext, type PaperContextValue } from "./paperContext.ts";
import { landscapeMeasures, paperMeasures, printRules } from "./paperMeasures.ts";
import type { PaperStores } from "./paperStores.ts";
import { SectionSheet } from "./SectionSheet.tsx";
import { SlashMenu } from "./slash/SlashMenu.tsx";
import { Toolbar } from "./tools/Toolbar.tsx";

export interface PaperHandle {
  /** Bring a section into view and move the focus into it. */
  goTo(sectionId: string): void;
}

interface PaperProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly connection: ReportConnection;
  readonly stores: PaperStores;
  /** The section that has the focus, null when the paper goes away. */
  onActiveSection(sectionId: string | null): void;
  /** What stands under the toolbar and stays in view with it. */
  readonly top?: ReactNode;
  /** What lies over the paper, on the same desk. */
  readonly children?: ReactNode;
  readonly ref?: Ref<PaperHandle>;
}

/** The report as the paper that will be signed, with the tools to write it. */
export function Paper({ report, me, connection, stores, onActiveSection, top, children, ref }: PaperProps) {
  useLanguage();
  const sheet = useRef<HTMLDivElement>(null);
  const entered = useRef<string | null>(null);
  const told = useRef(onActiveSection);
  useEffect(() => {
    told.current = onActiveSection;
  });
  useEffect(() => stores.index.setOutline(report.sections), [stores, report.sections]);
  useEffect(
    () => () => {
      entered.current = null;
      connection.enter(null);
      told.current(null);
    },
    [connection],
  );
  useImperativeHandle(ref, () => ({ goTo: (sectionId) => goTo(sheet.current, stores.editors, sectionId) }), [stores]);

  const value = useMemo(
    (): PaperContextValue => ({
      ...stores,
      report,
      me,
      connection,
      enter: (sectionId) => {
        if (entered.current === sectionId) return;
        entered.current = sectionId;
        connection.enter(sectionId);
        told.current(sectionId);
      },
      step: (sectionId, direction) => step(report.sections, stores.editors, sectionId, direction),
    }),
    [stores, report, me, connection],
  );

  const layout = report.layout ?? me.organisation.layout ?? standardPageLayout;

  return (
    <PaperContext value={value}>
      <div className="paper-desk" style={paperMeasures(layout)}>
        <style>{printRules(layout)}</style>
        <AuthorStyles me={me} />
        <div className="paper-top">
          <Toolbar />
          {top}
          <ViewBanner store={stores.review} />
        </div>
        <div ref={sheet} role="document" aria-label={t("paper.label", { title: report.title })} lang="vi">
          <Sheets sections={report.sections.filter(({ kind }) => kind !== "annex")} />
          {report.sections
            .filter(({ kind }) => kind === "annex")
            .map((annex) => (
              <Sheets key={annex.id} sections={[annex]} {...(annex.landscape === true ? { lying: layout } : {})} />
            ))}
        </div>
        <NodeForm />
        <SlashMenu />
        {children}
      </div>
    </PaperContext>
  );
}

/** Sections on paper of their own, with their notes at its foot. `lying`: on paper that lies. */
function Sheets({ sections, lying }: { readonly sections: readonly SectionView[]; readonly lying?: PageLayout }) {
  return (
    <div className={lying === undefined ? "paper" : "paper paper-landscape"} style={lying === undefined ? {} : landscapeMeasures(lying)}>
      {sections.map((section) => (
        <SectionSheet key={section.id} section={section} />
      ))}
      <Footnotes sections={sections} />
    </div>
  );
}

function goTo(sheet: HTMLElement | null, editors: ReadonlyMap<string, Editor>, sectionId: string): void {
  const element = sheet?.querySelector(`[data-section="${CSS.escape(sectionId)}"]`) ?? null;
  if (element === null) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "start", behavior: isCalm ? "auto" : "smooth" });
  const editor = editors.get(sectionId);
  if (editor !== undefined) focusText(editor, null);
}

/** Move the caret into the nearest section before or behind that has an editor. */
function step(sections: ReportView["sections"], editors: ReadonlyMap<string, Editor>, sectionId: string, direction: -1 | 1): boolean {
  const here = sections.findIndex((section) => section.id === sectionId);
  for (let index = here + direction; here >= 0 && index >= 0 && index < sections.length; index += direction) {
    const editor = editors.get(sections[index]?.id ?? "");
    if (editor !== undefined) return focusText(editor, direction === 1 ? "start" : "end");
  }
  return false;
}

/** Focus a text, with the caret at an end of it if it can be written. ProseMirror alone would not focus a text that is only read. */
function focusText(editor: Editor, caret: "start" | "end" | null): boolean {
  if (!editor.isEditable) editor.view.dom.focus({ preventScroll: caret === null });
  else if (caret === null) editor.view.focus();
  else editor.commands.focus(caret);
  return true;
}
