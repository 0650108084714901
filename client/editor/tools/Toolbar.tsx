import "./toolbar.css";
import { IconMessagePlus, IconNumbers, IconSearch, IconSend, IconSignature, IconSuperscript } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { t, useLanguage } from "../../messages/translate.ts";
import type { ActiveEditor } from "../activeEditor.ts";
import { startComment } from "../comments/startComment.ts";
import { usePaper } from "../paperContext.ts";
import { goToClosingNode } from "./closingNodes.ts";
import { catalogueOf, insertFigure, insertFootnote } from "./insertNodes.ts";
import { ReferencePicker } from "./ReferencePicker.tsx";
import { StyleMenu } from "./StyleMenu.tsx";
import type { StyleName } from "./styles.ts";
import { TableMenu } from "./TableMenu.tsx";
import { ToolButton } from "./ToolButton.tsx";
import { toolReasons } from "./toolReasons.ts";
import { historyTools, listTools, markTools, type Tool } from "./tools.ts";
import { useTools } from "./useTools.ts";

const plainStyles: readonly StyleName[] = ["paragraph", "heading", "runIn", "point"];
/** Sections that are themselves numbered `I.` have a level more. */
const stylesBelowPart: readonly StyleName[] = ["paragraph", "subheading", "heading", "runIn", "point"];

/** The one toolbar: it acts on the section that has the focus, or had it last. */
export function Toolbar() {
  useLanguage();
  const paper = usePaper();
  const { report, desk, search } = paper;
  const { active, tools } = useTools();
  const bar = useRef<HTMLDivElement>(null);
  const section = report.sections.find(({ id }) => id === active?.sectionId);
  const isOpen = report.state === "collecting" || report.state === "reviewing";
  const reasons = toolReasons(section, tools);
  const run = (action: (active: ActiveEditor) => unknown) => () => {
    if (active === null) return;
    action(active);
    if (desk.current() === null) active.editor.view.focus();
  };
  const buttons = (group: readonly Tool[]) =>
    group.map(({ label, icon, shortcut, reason, pressed, run: action }) => (
      <ToolButton
        key={label}
        label={t(label)}
        icon={icon}
        shortcut={shortcut}
        why={reasons[reason]}
        onClick={run(({ editor }) => action(editor))}
        {...(pressed === undefined ? {} : { pressed: pressed(tools) })}
      />
    ));
  return (
    <div
      ref={bar}
      className="toolbar"
      role="toolbar"
      aria-label={t("tool.label")}
      lang={document.documentElement.lang}
      onKeyDown={(event) => moveAlong(event, bar.current, () => active?.editor.view.focus())}
    >
      {buttons(historyTools)}
      <span className="tool-gap" />
      <StyleMenu
        active={active}
        style={tools.style}
        fixedNumber={tools.fixedNumber}
        offered={section?.level === 1 && section.kind === "section" ? stylesBelowPart : plainStyles}
        why={reasons.style}
      />
      <span className="tool-gap" />
      {buttons(markTools)}
      <span className="tool-gap" />
      {buttons(listTools)}
      <span className="tool-gap" />
      <TableMenu active={active} inTable={tools.inTable} suggests={tools.suggests} why={reasons.table} />
      <ToolButton
        label={t("tool.figure")}
        icon={IconNumbers}
        shortcut="Mod-Alt-d"
        why={reasons.figure}
        onClick={run(({ editor }) => insertFigure(editor, desk, catalogueOf(paper)))}
      >
        {t("tool.figure")}
      </ToolButton>
      <ReferencePicker active={active} why={reasons.figure} />
      <ToolButton
        label={t("tool.footnote")}
        icon={IconSuperscript}
        shortcut="Mod-Alt-f"
        why={reasons.footnote}
        onClick={run(({ editor }) => insertFootnote(editor, desk))}
      >
        {t("tool.footnote")}
      </ToolButton>
      <span className="tool-gap" />
      <ToolButton
        label={t("tool.recipients")}
        icon={IconSend}
        why={reasons.closing}
        onClick={run(({ editor }) => goToClosingNode(editor, desk, "recipientList"))}
      >
        {t("tool.recipients")}
      </ToolButton>
      <ToolButton
        label={t("tool.signature")}
        icon={IconSignature}
        why={reasons.closing}
        onClick={run(({ editor }) => goToClosingNode(editor, desk, "signatureBlock"))}
      >
        {t("tool.signature")}
      </ToolButton>
      <span className="tool-gap" />
      <ToolButton
        label={t("comment.tool")}
        icon={IconMessagePlus}
        shortcut="Mod-Alt-m"
        why={section === undefined ? t("tool.why.noSection") : isOpen ? null : t("comment.why.closed")}
        onClick={() => startComment(paper)}
      >
        {t("comment.tool")}
      </ToolButton>
      <span className="tool-gap" />
      <ToolButton label={t("search.tool")} icon={IconSearch} shortcut="Mod-f" why={null} onClick={() => search.open("find")} />
    </div>
  );
}

/** Arrow keys go along the toolbar, around its ends; Esc goes back to the text. */
function moveAlong(event: KeyboardEvent, bar: HTMLElement | null, backToText: () => void): void {
  if (event.key === "Escape") backToText();
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLElement) || event.target.dataset["tool"] === undefined) return;
  const buttons = [...(bar?.querySelectorAll<HTMLElement>("[data-tool]") ?? [])];
  buttons[(buttons.indexOf(event.target) + by + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
