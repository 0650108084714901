import { useMediaQuery } from "@mantine/hooks";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import type { MeView, ReportView } from "../../../extensions/wire/http.ts";
import { serverNow } from "../../api/serverClock.ts";
import { hasSomething, useFollowedCarried } from "../../carried/useStale.ts";
import { ChecksLayer } from "../../checks/ChecksLayer.tsx";
import { useGoToError } from "../../checks/useGoToError.ts";
import { CommentLayer } from "../../comments/CommentLayer.tsx";
import { Paper, type PaperHandle } from "../../editor/Paper.tsx";
import { createPaperStores } from "../../editor/paperStores.ts";
import { useGoToUnprintable } from "../../export/useGoToUnprintable.ts";
import { CatalogueView } from "../../figures/catalogue/CatalogueView.tsx";
import { ChartsButton } from "../../figures/charts/ChartsButton.tsx";
import { FiguresView } from "../../figures/FiguresView.tsx";
import { figuresPath } from "../../figures/figuresPath.ts";
import { useGoToReference } from "../../figures/held/useGoToReference.ts";
import { LateReasonDialog } from "../../figures/LateReasonDialog.tsx";
import { SheetButtons } from "../../figures/sheet/SheetButtons.tsx";
import { useFollowedCutOff } from "../../figures/useFollowedCutOff.ts";
import { useFollowedIndicators } from "../../figures/useFollowedIndicators.ts";
import { t } from "../../messages/translate.ts";
import { PreviewPane } from "../../preview/PreviewPane.tsx";
import { ReviewLayer } from "../../review/ReviewLayer.tsx";
import { SearchBar } from "../../search/SearchBar.tsx";
import type { ReportConnection } from "../../sync/connection.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { useNow } from "../../ui/useNow.ts";
import { asFlag, asNumber, useRemembered } from "../../ui/useRemembered.ts";
import { OfflineBanner } from "./bar/OfflineBanner.tsx";
import { TopBar } from "./bar/TopBar.tsx";
import { WorkflowBar } from "./bar/WorkflowBar.tsx";
import { Outline } from "./outline/Outline.tsx";
import { asPanelTab, type PanelTab } from "./panel/panels.ts";
import { SidePanel } from "./panel/SidePanel.tsx";
import { narrowest, Resizer, usualWidth } from "./Resizer.tsx";
import { useFreshReport } from "./useFreshReport.ts";
import { useLive } from "./useLive.ts";
import { useWorkflow } from "./useWorkflow.ts";
import { WorkflowDialogs } from "./WorkflowDialogs.tsx";
import { workflowButtons } from "./workflowButtons.ts";
import "./workspace.css";

/** From here on outline, paper with its tools in one row, and panel fit side by side. */
const roomyWidth = 1600;

/** What lies over the paper, which stays as it was: the table of figures, the catalogue of their indicators, or nothing. */
export type OverPaper = "figures" | "catalogue" | null;

interface ReportWorkspaceProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly connection: ReportConnection;
  readonly over: OverPaper;
}

/** Bar, outline, paper and panel. Under 1,100 px the panel is a sheet, under 800 px the outline too. */
export function ReportWorkspace({ report, me, connection, over }: ReportWorkspaceProps) {
  const [, navigate] = useLocation();
  useFreshReport(report, connection);
  const now = useNow();
  const paper = useRef<PaperHandle>(null);
  const [stores] = useState(() => createPaperStores(me.user, serverNow));
  const panelIsSheet = useMediaQuery("(max-width: 1099px)", false, { getInitialValueInEffect: false });
  const outlineIsSheet = useMediaQuery("(max-width: 799px)", false, { getInitialValueInEffect: false });
  const [outlineKept, setOutlineKept] = useRemembered("report.outline", true, asFlag);
  const [panelKept, setPanelKept] = useRemembered("report.panel", window.innerWidth >= roomyWidth, asFlag);
  const [outlineSheet, setOutlineSheet] = useState(false);
  const [panelSheet, setPanelSheet] = useState(false);
  const [width, setWidth] = useRemembered("report.outlineWidth", usualWidth, asNumber);
  const [tab, setTab] = useRemembered<PanelTab>("report.tab", "section", asPanelTab);
  const [previews, setPreviews] = useState(false);
  const [activeId, setActiveId] = useState<string | null>(null);
  const recovered = useLive(connection, (live) => live.recovered());
  useFollowedCarried(stores, report.id);
  useFollowedCutOff(stores.cutOff, report, me);
  const workflow = useWorkflow(report, connection, { findings: stores.findings, isStale: ({ id }) => hasSomething(stores.stale.section(id)) });
  const active = report.sections.find(({ id }) => id === activeId);
  const outlineOpen = outlineIsSheet ? outlineSheet : outlineKept;
  const panelOpen = panelIsSheet ? panelSheet : panelKept;
  const setPanelOpen = panelIsSheet ? setPanelSheet : setPanelKept;

  useFollowedIndicators(stores, report.id);
  useSectionInAddress(paper, setActiveId);
  useCallWhenRecovered(recovered.length, () => {
    setTab("recovered");
    setPanelOpen(true);
  });

  const handleGo = (sectionId: string) => {
    setOutlineSheet(false);
    setActiveId(sectionId);
    paper.current?.goTo(sectionId);
  };
  const goToReference = useGoToReference(stores, handleGo);
  const goToUnprintable = useGoToUnprintable(stores, handleGo);
  const goToError = useGoToError(report, stores, handleGo);
  const handleShow = (next: PanelTab) => {
    setTab(next);
    setPanelOpen(true);
  };
  const buttons = workflowButtons(report, active);
  const outline = <Outline report={report} me={me} connection={connection} stores={stores} now={now} activeId={activeId} onGo={handleGo} />;
  const panel = (
    <SidePanel
      report={report}
      me={me}
      connection={connection}
      stores={stores}
      now={now}
      active={active}
      buttons={buttons.filter(({ of }) => of === "section")}
      busy={workflow.busy}
      tab={tab}
      onTab={setTab}
      onStart={workflow.start}
      onGo={(sectionId) => {
        setPanelSheet(false);
        handleGo(sectionId);
      }}
    />
  );
  const style: CSSProperties & Record<"--outline-width", string> = { "--outline-width": `${width}px` };
  return (
    <div className="workspace" style={style}>
      <TopBar
        report={report}
        me={me}
        connection={connection}
        now={now}
        compact={outlineIsSheet}
        stores={stores}
        active={active}
        outline={{ open: outlineOpen, onToggle: () => (outlineIsSheet ? setOutlineSheet(!outlineSheet) : setOutlineKept(!outlineKept)) }}
        panel={{ open: panelOpen, onToggle: () => setPanelOpen(!panelOpen), onShow: handleShow, calls: recovered.length > 0 && !panelOpen }}
        onGo={handleGo}
        onPreview={() => setPreviews(true)}
        workflow={{ buttons, busy: workflow.busy, onStart: workflow.start }}
      />
      <OfflineBanner connection={connection} />
      <div className="workspace-body">
        {outlineOpen && !outlineIsSheet && (
          <section inert={over !== null} className="workspace-outline no-print" aria-label={t("outline.title")}>
            {outline}
            <Resizer width={width} onWidth={(next) => setWidth(Math.max(narrowest, next))} />
          </section>
        )}
        <main id="main" tabIndex={-1} inert={over !== null} className="workspace-paper">
          <Paper
            ref={paper}
            report={report}
            me={me}
            connection={connection}
            stores={stores}
            onActiveSection={(id) => id !== null && setActiveId(id)}
            top={<SearchBar />}
          >
            <CommentLayer />
            <ReviewLayer />
            <ChecksLayer />
          </Paper>
        </main>
        {previews && (
          <PreviewPane
            report={report}
            sectionId={activeId}
            connection={connection}
            stores={stores}
            onGoTo={(found) => {
              // Where there is no room beside the paper, the pages lie over the place.
              if (panelIsSheet) setPreviews(false);
              goToUnprintable(found);
            }}
            onClose={() => setPreviews(false)}
          />
        )}
        {panelOpen && !panelIsSheet && !previews && (
          <aside inert={over !== null} className="workspace-panel no-print" aria-label={t("panel.label")}>
            {panel}
          </aside>
        )}
        {over === "figures" && (
          <FiguresView
            report={report}
            me={me}
            connection={connection}
            stores={stores}
            onLeave={() => navigate(`/reports/${report.id}`)}
            onGo={handleGo}
            tools={(acts) => (
              <>
                <ChartsButton reportId={report.id} stores={stores} />
                <SheetButtons report={report} stores={stores} acts={acts} />
              </>
            )}
          />
        )}
        {over === "catalogue" && (
          <CatalogueView
            report={report}
            me={me}
            stores={stores}
            onLeave={() => navigate(figuresPath(report.id))}
            onGo={(sectionId) => {
              navigate(`/reports/${report.id}`);
              handleGo(sectionId);
            }}
          />
        )}
      </div>
      {outlineIsSheet && buttons.length > 0 && (
        <footer className="workspace-foot no-print">
          <WorkflowBar buttons={buttons} busy={workflow.busy} onStart={workflow.start} />
        </footer>
      )}
      <Sheet label={t("outline.title")} side="left" opened={outlineIsSheet && outlineSheet} onClose={() => setOutlineSheet(false)}>
        {outline}
      </Sheet>
      <Sheet label={t("panel.label")} side="right" opened={panelIsSheet && panelSheet} onClose={() => setPanelSheet(false)}>
        {panel}
      </Sheet>
      <LateReasonDialog report={report} cutOff={stores.cutOff} />
      <WorkflowDialogs
        report={report}
        workflow={workflow}
        stale={stores.stale}
        stores={stores}
        onGoToReference={goToReference}
        onGoToError={(error) => {
          setTab("checks");
          // The sheet would lie on the words.
          if (!panelIsSheet) setPanelKept(true);
          goToError(error);
        }}
      />
    </div>
  );
}

/** `?section=…` in the address, as the start page writes it, brings that section into view once. */
function useSectionInAddress(paper: { readonly current: PaperHandle | null }, onActive: (sectionId: string) => void): void {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get("section");
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address.
  useEffect(() => {
    if (wanted === null) return;
    // The paper measures itself after its first drawing.
    const frame = requestAnimationFrame(() => {
      paper.current?.goTo(wanted);
      onActive(wanted);
      setSearch(new URLSearchParams(), { replace: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
}

/** Call `act` whenever there are more recovered texts than before: their author must see that something was not taken. */
function useCallWhenRecovered(count: number, act: () => void): void {
  const before = useRef(0);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (count > before.current) latest.current();
    before.current = count;
  }, [count]);
}
