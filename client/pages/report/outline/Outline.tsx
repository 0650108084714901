import { ActionIcon, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type DragEvent, type KeyboardEvent, useRef, useState } from "react";
import type { MeView, ReportView, SectionView } from "../../../../extensions/wire/http.ts";
import { openCounts } from "../../../comments/arrangeThreads.ts";
import { useThreads } from "../../../comments/useThreads.ts";
import type { PaperStores } from "../../../editor/paperStores.ts";
import { t } from "../../../messages/translate.ts";
import type { ReportConnection } from "../../../sync/connection.ts";
import { CutOff } from "../../../ui/CutOff.tsx";
import { sectionName } from "../sectionName.ts";
import { useLive } from "../useLive.ts";
import { type OutlineDialog, OutlineDialogs } from "./OutlineDialogs.tsx";
import { OutlineLine } from "./OutlineLine.tsx";
import { outlineRows } from "./outlineRows.ts";
import { orderWithMoved, orderWithStep } from "./sectionOrder.ts";
import { useOutlineActions } from "./useOutlineActions.ts";
import "./outline.css";

interface OutlineProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly connection: ReportConnection;
  readonly stores: PaperStores;
  readonly now: Date;
  readonly activeId: string | null;
  readonly onGo: (sectionId: string) => void;
}

/** The report's sections: whose, in what state, until when, who is inside. Arrow keys walk through it; the office arranges it. */
export function Outline({ report, me, connection, stores, now, activeId, onGo }: OutlineProps) {
  const presence = useLive(connection, (live) => live.presence());
  const [dialog, setDialog] = useState<OutlineDialog | null>(null);
  const [said, setSaid] = useState("");
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const actions = useOutlineActions(report, () => setDialog(null));
  const isOpen = report.state === "collecting" || report.state === "reviewing";
  const arranges = report.abilities["report.arrange"];
  const comments = openCounts(useThreads(stores));
  const rows = outlineRows(report, me.departments, presence);

  const arrange = (order: readonly string[] | null, section: SectionView): void => {
    if (order === null || actions.order.busy) return;
    actions.order.run(order);
    setSaid(t("outline.moved", { name: sectionName(section) }));
  };
  const handleStep = (section: SectionView, step: "up" | "down") => arrange(orderWithStep(report.sections, section.id, step), section);
  const handleDrop = (event: DragEvent, beforeId: string) => {
    event.preventDefault();
    const section = report.sections.find(({ id }) => id === dragged);
    if (section !== undefined) arrange(orderWithMoved(report.sections, section.id, beforeId), section);
    setDragged(null);
    setTarget(null);
  };
  const handleKey = (event: KeyboardEvent) => walk(event, list.current);

  return (
    <nav className="outline" aria-label={t("outline.title")}>
      <div className="outline-head">
        <h2>{t("outline.title")}</h2>
        {arranges && <AddMenu onChoose={(kind) => setDialog({ kind: "add", what: kind, after: placeToAdd(report, activeId) })} />}
      </div>
      {isOpen && report.figuresLockedAt !== undefined && (
        <p className="outline-cut-off">
          <CutOff figuresLockedAt={report.figuresLockedAt} now={now} />
        </p>
      )}
      <ol className="outline-list" ref={list} onKeyDown={handleKey}>
        {rows.map((row) => (
          <OutlineLine
            key={row.section.id}
            row={row}
            now={now}
            active={row.section.id === activeId}
            arranges={arranges}
            droppable={dragged !== null && target === row.section.id && orderWithMoved(report.sections, dragged, row.section.id) !== null}
            comments={comments.get(row.section.id) ?? 0}
            index={stores.index}
            findings={stores.findings}
            stale={stores.stale}
            onGo={() => onGo(row.section.id)}
            onStep={(step) => handleStep(row.section, step)}
            onDialog={setDialog}
            onDragStart={() => setDragged(row.section.id)}
            onDragOver={() => setTarget(row.section.id)}
            onDrop={(event) => handleDrop(event, row.section.id)}
            onDragEnd={() => {
              setDragged(null);
              setTarget(null);
            }}
          />
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      {dialog !== null && (
        <OutlineDialogs
          dialog={dialog}
          report={report}
          departments={me.departments}
          connection={connection}
          modes={stores.modes}
          actions={actions}
          onClose={() => {
            setDialog(null);
            for (const action of Object.values(actions)) action.reset();
          }}
        />
      )}
    </nav>
  );
}

function AddMenu({ onChoose }: { readonly onChoose: (kind: "part" | "section" | "annex") => void }) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t("outline.add")}>
          <IconPlus size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChoose("section")}>{t("outline.addSection")}</Menu.Item>
        <Menu.Item onClick={() => onChoose("part")}>{t("outline.addPart")}</Menu.Item>
        <Menu.Item onClick={() => onChoose("annex")}>{t("outline.addAnnex")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Behind the section in which one is; nothing but annexes can stand behind the closing. */
function placeToAdd({ sections }: ReportView, activeId: string | null): string {
  const ofText = sections.filter(({ kind }) => kind !== "closing" && kind !== "annex");
  return (ofText.find(({ id }) => id === activeId) ?? ofText.at(-1))?.id ?? "";
}

/** Arrow keys, Home and End move the focus between the lines. */
function walk(event: KeyboardEvent, list: HTMLOListElement | null): void {
  if (event.altKey || event.ctrlKey || event.metaKey || list === null) return;
  const lines: HTMLElement[] = [...list.querySelectorAll<HTMLElement>("button.outline-go")];
  const here = lines.findIndex((line) => line.contains(document.activeElement));
  const places: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: lines.length - 1 };
  const place = places[event.key];
  if (place === undefined || here < 0) return;
  event.preventDefault();
  lines[place]?.focus();
}
