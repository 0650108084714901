import "./toolbar.css";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconList,
  IconListLetters,
  IconNumbers,
  IconSend,
  IconSignature,
  IconSuperscript,
  IconUnderline,
} from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { t, useLanguage } from "../../messages/translate.ts";
import { redoIn, undoIn } from "../binding.ts";
import { type ActiveEditor, usePaper } from "../paperContext.ts";
import { goToClosingNode } from "./closingNodes.ts";
import { insertFigure, insertFootnote } from "./insertNodes.ts";
import { ReferencePicker } from "./ReferencePicker.tsx";
import { StyleMenu } from "./StyleMenu.tsx";
import type { StyleName } from "./styles.ts";
import { TableMenu } from "./TableMenu.tsx";
import { ToolButton } from "./ToolButton.tsx";
import type { ToolState } from "./toolState.ts";
import { useTools } from "./useTools.ts";

const plainStyles: readonly StyleName[] = ["paragraph", "heading", "runIn", "point"];
const stylesBelowPart: readonly StyleName[] = ["paragraph", "subheading", "heading", "runIn", "point"];

/** The one toolbar: it acts on the section that has the focus, or had it last. Arrow keys move along it; Esc goes back to the text. */
export function Toolbar() {
  useLanguage();
  const { report, desk } = usePaper();
  const { active, tools } = useTools();
  const bar = useRef<HTMLDivElement>(null);
  const section = report.sections.find(({ id }) => id === active?.sectionId);
  const reasons = reasonsFor(active, tools);
  const run = (action: (active: ActiveEditor) => unknown) => () => {
    if (active === null) return;
    action(active);
    if (desk.current() === null) active.editor.view.focus();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") active?.editor.view.focus();
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0 || !(event.target instanceof HTMLElement) || event.target.dataset["tool"] === undefined) return;
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>("[data-tool]") ?? [])];
    buttons[(buttons.indexOf(event.target) + by + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  const closing = section?.kind === "closing" ? reasons.any : (reasons.any ?? t("tool.why.closing"));
  return (
    <div ref={bar} className="toolbar" role="toolbar" aria-label={t("tool.label")} onKeyDown={handleKey} lang={document.documentElement.lang}>
      <ToolButton label={t("tool.undo")} icon={IconArrowBackUp} shortcut="Mod-z" why={reasons.undo} onClick={run(({ editor }) => undoIn(editor))} />
      <ToolButton
        label={t("tool.redo")}
        icon={IconArrowForwardUp}
        shortcut="Mod-y"
        why={reasons.redo}
        onClick={run(({ editor }) => redoIn(editor))}
      />
      <span className="tool-gap" />
      <StyleMenu
        active={active}
        style={tools.style}
        fixedNumber={tools.fixedNumber}
        offered={section?.level === 1 && section.kind === "section" ? stylesBelowPart : plainStyles}
        why={reasons.style}
      />
      <span className="tool-gap" />
      <ToolButton
        label={t("tool.bold")}
        icon={IconBold}
        shortcut="Mod-b"
        pressed={tools.bold}
        why={reasons.marks}
        onClick={run(({ editor }) => editor.commands.toggleMark("bold"))}
      />
      <ToolButton
        label={t("tool.italic")}
        icon={IconItalic}
        shortcut="Mod-i"
        pressed={tools.italic}
        why={reasons.marks}
        onClick={run(({ editor }) => editor.commands.toggleMark("italic"))}
      />
      <ToolButton
        label={t("tool.underline")}
        icon={IconUnderline}
        shortcut="Mod-u"
        pressed={tools.underline}
        why={reasons.marks}
        onClick={run(({ editor }) => editor.commands.toggleMark("underline"))}
      />
      <span className="tool-gap" />
      <ToolButton
        label={t("tool.dashes")}
        icon={IconList}
        shortcut="Mod-Shift-8"
        pressed={tools.dashes}
        why={reasons.list}
        onClick={run(({ editor }) => editor.commands.toggleList("bulletList", "listItem"))}
      />
      <ToolButton
        label={t("tool.letters")}
        icon={IconListLetters}
        shortcut="Mod-Shift-7"
        pressed={tools.letters}
        why={reasons.list}
        onClick={run(({ editor }) => editor.commands.toggleList("orderedList", "listItem"))}
      />
      <ToolButton
        label={t("tool.indent")}
        icon={IconIndentIncrease}
        shortcut="Tab"
        why={reasons.indent}
        onClick={run(({ editor }) => editor.commands.sinkListItem("listItem"))}
      />
      <ToolButton
        label={t("tool.outdent")}
        icon={IconIndentDecrease}
        shortcut="Shift-Tab"
        why={reasons.outdent}
        onClick={run(({ editor }) => editor.commands.liftListItem("listItem"))}
      />
      <span className="tool-gap" />
      <TableMenu active={active} inTable={tools.inTable} why={reasons.table} />
      <ToolButton
        label={t("tool.figure")}
        icon={IconNumbers}
        shortcut="Mod-Alt-d"
        why={reasons.figure}
        onClick={run(({ editor }) => insertFigure(editor, desk))}
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
        why={closing}
        onClick={run(({ editor }) => goToClosingNode(editor, desk, "recipientList"))}
      >
        {t("tool.recipients")}
      </ToolButton>
      <ToolButton
        label={t("tool.signature")}
        icon={IconSignature}
        why={closing}
        onClick={run(({ editor }) => goToClosingNode(editor, desk, "signatureBlock"))}
      >
        {t("tool.signature")}
      </ToolButton>
    </div>
  );
}

type Tool = "any" | "table" | "undo" | "redo" | "style" | "marks" | "list" | "indent" | "outdent" | "figure" | "footnote";

/** Why each tool cannot be used now, null where it can. */
function reasonsFor(active: ActiveEditor | null, tools: ToolState): Record<Tool, string | null> {
  const any = active === null ? t("tool.why.noSection") : tools.editable ? null : t("tool.why.readOnly");
  const unless = (can: boolean, why: string = t("tool.why.here")) => any ?? (can ? null : why);
  return {
    any,
    undo: unless(tools.canUndo, t("tool.why.nothing")),
    redo: unless(tools.canRedo, t("tool.why.nothingRedo")),
    style: unless(tools.takesHeading),
    marks: unless(tools.takesMarks),
    list: unless(tools.takesList),
    indent: unless(tools.canIndent),
    outdent: unless(tools.canOutdent),
    table: unless(tools.inTable || tools.takesTable),
    figure: unless(tools.takesFigure),
    footnote: unless(tools.takesFootnote),
  };
}
