import { ActionIcon, Menu } from "@mantine/core";
import { IconCalendarTime, IconDots, IconExclamationCircle, IconLock, IconMessage, IconPencilCheck } from "@tabler/icons-react";
import type { DragEvent } from "react";
import { allows } from "../../../../extensions/wire/access.ts";
import type { SectionView } from "../../../../extensions/wire/http.ts";
import { useStaleCount } from "../../../carried/useStale.ts";
import { useErrorCount } from "../../../checks/useFindings.ts";
import type { FindingStore } from "../../../editor/checks/findingStore.ts";
import type { StaleStore } from "../../../editor/stale/staleStore.ts";
import type { ReportIndex } from "../../../editor/text/reportIndex.ts";
import { t } from "../../../messages/translate.ts";
import { useChangeCount } from "../../../review/useChanges.ts";
import { Deadline } from "../../../ui/Deadline.tsx";
import { departmentStyle } from "../../../ui/departmentStyle.ts";
import { PersonAvatar } from "../../../ui/PersonAvatar.tsx";
import { SectionStateIcon } from "../../../ui/StateBadge.tsx";
import { sectionName, sectionTitle } from "../sectionName.ts";
import type { OutlineDialog } from "./OutlineDialogs.tsx";
import type { OutlineRow } from "./outlineRows.ts";

interface OutlineLineProps {
  readonly row: OutlineRow;
  readonly now: Date;
  readonly active: boolean;
  readonly arranges: boolean;
  readonly droppable: boolean;
  /** How many comment threads are open in it. */
  readonly comments: number;
  readonly index: ReportIndex;
  readonly findings: FindingStore;
  readonly stale: StaleStore;
  readonly onGo: () => void;
  readonly onStep: (step: "up" | "down") => void;
  readonly onDialog: (dialog: OutlineDialog) => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

const peopleShown = 3;

export function OutlineLine({
  row,
  now,
  active,
  arranges,
  droppable,
  comments,
  index,
  findings,
  stale,
  onGo,
  onStep,
  onDialog,
  onDragStart,
  onDragOver,
  onDrop,
  onDragEnd,
}: OutlineLineProps) {
  const { section, owners, people, met, fixed } = row;
  const name = sectionName(section);
  const changes = useChangeCount(index, section.id);
  const errors = useErrorCount(findings, section.id);
  const unchanged = useStaleCount(stale, section.id);
  const movable = arranges && !fixed;
  const classes = ["outline-line", `outline-depth-${row.depth}`, section.kind === "part" ? "outline-part" : "", active ? "outline-active" : ""];
  return (
    <li
      className={[...classes, droppable ? "outline-drop" : ""].filter((one) => one !== "").join(" ")}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", name);
        onDragStart();
      }}
      onDragOver={(event) => {
        if (!arranges) return;
        event.preventDefault();
        onDragOver();
      }}
      onDrop={onDrop}
      onDragEnd={onDragEnd}
      onKeyDown={(event) => {
        if (!movable || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        onStep(event.key === "ArrowUp" ? "up" : "down");
      }}
    >
      <span className="outline-bars" aria-hidden>
        {owners.map(({ id, color }) => (
          <span key={id} style={departmentStyle(color)} />
        ))}
      </span>
      <button type="button" className="outline-go" aria-current={active ? "true" : undefined} onClick={onGo} title={name}>
        <span className="outline-name">
          {section.number !== "" && <span className="outline-number numeric">{section.number}</span>}
          <span className="outline-title">{sectionTitle(section)}</span>
        </span>
        {section.kind !== "part" && (
          <span className="outline-facts">
            <SectionStateIcon state={section.state} />
            {section.confidential && <IconLock size={14} stroke={1.75} role="img" aria-label={t("section.confidential")} />}
            {owners.length > 0 && <span className="outline-owners">{owners.map(({ shortName }) => shortName).join(", ")}</span>}
            {errors > 0 && (
              <span className="outline-comments outline-errors numeric" title={t("check.errorCount", { count: errors })}>
                <IconExclamationCircle size={14} stroke={1.75} role="img" aria-label={t("check.errorCount", { count: errors })} />
                <span aria-hidden>{errors}</span>
              </span>
            )}
            {unchanged > 0 && (
              <span className="outline-comments outline-stale numeric" title={t("stale.count", { count: unchanged })}>
                <IconCalendarTime size={14} stroke={1.75} role="img" aria-label={t("stale.count", { count: unchanged })} />
                <span aria-hidden>{unchanged}</span>
              </span>
            )}
            {changes > 0 && (
              <span className="outline-comments numeric" title={t("change.openCount", { count: changes })}>
                <IconPencilCheck size={14} stroke={1.75} role="img" aria-label={t("change.openCount", { count: changes })} />
                <span aria-hidden>{changes}</span>
              </span>
            )}
            {comments > 0 && (
              <span className="outline-comments numeric" title={t("comment.openCount", { count: comments })}>
                <IconMessage size={14} stroke={1.75} role="img" aria-label={t("comment.openCount", { count: comments })} />
                <span aria-hidden>{comments}</span>
              </span>
            )}
            <Deadline day={met ? null : section.deadline} now={now} bare />
          </span>
        )}
      </button>
      {people.length > 0 && (
        <span className="outline-people">
          {people.slice(0, peopleShown).map((person) => (
            <PersonAvatar key={person.id} name={person.name} note={person.department} color={person.color} small />
          ))}
          {people.length > peopleShown && <span className="presence-more numeric">+{people.length - peopleShown}</span>}
        </span>
      )}
      {(arranges || takesFiles(section)) && <LineMenu row={row} arranges={arranges} onStep={onStep} onDialog={onDialog} />}
    </li>
  );
}

/** Whether somebody can import a file into it. */
const takesFiles = ({ kind, access }: SectionView): boolean =>
  (kind === "section" || kind === "opening" || kind === "annex") && allows(access, "suggest");

function LineMenu({ row, arranges, onStep, onDialog }: Pick<OutlineLineProps, "row" | "arranges" | "onStep" | "onDialog">) {
  const { section } = row;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon className="outline-menu" aria-label={t("outline.menuOf", { name: sectionName(section) })}>
          <IconDots size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {takesFiles(section) && <Menu.Item onClick={() => onDialog({ kind: "import", section })}>{t("wordImport.menu")}</Menu.Item>}
        {arranges && <ArrangeItems row={row} onStep={onStep} onDialog={onDialog} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function ArrangeItems({ row, onStep, onDialog }: Pick<OutlineLineProps, "row" | "onStep" | "onDialog">) {
  const { section, fixed } = row;
  return (
    <>
      <Menu.Item onClick={() => onDialog({ kind: "change", section })}>{t(fixed ? "outline.deadline" : "outline.change")}</Menu.Item>
      {section.kind === "section" && section.access !== "none" && (
        <Menu.Item onClick={() => onDialog({ kind: "split", section })}>{t("outline.split")}</Menu.Item>
      )}
      {section.kind !== "closing" && section.kind !== "annex" && (
        <Menu.Item onClick={() => onDialog({ kind: "add", what: "section", after: section.id })}>{t("outline.addBehind")}</Menu.Item>
      )}
      {!fixed && (
        <>
          <Menu.Divider />
          <Menu.Item rightSection={<kbd>Alt ↑</kbd>} onClick={() => onStep("up")}>
            {t("outline.up")}
          </Menu.Item>
          <Menu.Item rightSection={<kbd>Alt ↓</kbd>} onClick={() => onStep("down")}>
            {t("outline.down")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => onDialog({ kind: "remove", section })}>
            {t("outline.remove")}
          </Menu.Item>
        </>
      )}
    </>
  );
}
