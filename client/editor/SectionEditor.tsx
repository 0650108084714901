import type { Editor } from "@tiptap/core";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { RefusalReason } from "../../extensions/suggestions/tracking/refusals.ts";
import type { EditMode } from "../../extensions/suggestions/tracking/Tracking.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import { t } from "../messages/translate.ts";
import type { RoomHandle } from "../sync/connection.ts";
import { sayNodeOf } from "./changes/sayNode.ts";
import { createSectionEditor } from "./createSectionEditor.ts";
import { useCutOff } from "./figures/useCutOff.ts";
import { usePaper } from "./paperContext.ts";
import { headingOf } from "./text/runIn.ts";
import { setPrintedAround } from "./text/textDecorations.ts";

/** Where the caret goes when an editor takes the place of static text. */
export type FirstCaret = { readonly left: number; readonly top: number } | "start" | "end" | null;

interface SectionEditorProps {
  readonly section: SectionView;
  readonly room: RoomHandle;
  readonly mode: EditMode;
  /** Whether the server takes nothing but suggestions here. */
  readonly onlySuggests: boolean;
  /** Asked once, when the editor is there. */
  firstCaret(): FirstCaret;
  /** The editor goes; where its caret was on the screen, null if the focus was elsewhere. */
  onLeft(caret: FirstCaret): void;
  onRefused(why: RefusalReason | "readOnly"): void;
}

/** A section's text in an editor of its own. React draws it once; after that the editor alone touches its text. */
export function SectionEditor({ section, room, mode, onlySuggests, firstCaret, onLeft, onRefused }: SectionEditorProps) {
  const paper = usePaper();
  const { index, desk, slash, search, active, editors } = paper;
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const firstFootnote = useSyncExternalStore(index.subscribe, () => index.firstFootnote(section.id));
  const { id, number, title, layout } = section;
  const { doc, awareness } = room;

  const label = useEffectEvent(() => (number === "" ? title : `${number} ${title}`));
  const refused = useEffectEvent(onRefused);
  const begin = useEffectEvent((created: Editor) => placeCaret(created, firstCaret()));
  const leave = useEffectEvent(onLeft);
  const modeNow = useEffectEvent(() => mode);
  const onlySuggestsNow = useEffectEvent(() => onlySuggests);
  const create = useEffectEvent((element: HTMLElement) =>
    createSectionEditor({
      element,
      doc,
      awareness,
      mode: () => modeNow(),
      author: paper.author,
      onlySuggests: () => onlySuggestsNow(),
      figureLock: () => paper.cutOff.lock(id),
      around: { heading: headingOf(section), firstFootnote },
      slash,
      search,
      place: { kind: section.kind, level: section.level },
      context: { sectionId: id, desk, index, words: nodeWords },
      placeholder: () => t("paper.placeholder", { title }),
      label: () => label(),
      say: sayNodeOf(paper.me),
      findings: paper.findings,
      stale: paper.stale,
      onRefused: (why) => refused(why),
      onLeave: (direction) => paper.step(id, direction),
    }),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new editor is needed for a new document only
  useLayoutEffect(() => {
    if (host.current === null) return;
    const created = create(host.current);
    created.on("focus", () => active.set({ sectionId: id, editor: created }));
    editors.set(id, created);
    begin(created);
    setEditor(created);
    return () => {
      leave(caretOnScreen(created));
      active.forget(created);
      if (editors.get(id) === created) editors.delete(id);
      created.destroy();
      setEditor(null);
    };
  }, [doc, awareness, id]);

  useEffect(() => {
    if (editor === null) return;
    if (editor.isEditable !== (mode !== "view")) editor.setEditable(mode !== "view", false);
    // An empty transaction, so that the toolbar looks again.
    editor.view.dispatch(editor.state.tr.setMeta("addToHistory", false));
  }, [editor, mode]);

  useEffect(() => {
    if (editor === null) return;
    editor.view.dispatch(setPrintedAround(editor.state.tr, { heading: { number, title, layout }, firstFootnote }));
  }, [editor, number, title, layout, firstFootnote]);

  // An undo would bring back figures of before the cut-off, past the guard that stands before the editor.
  useCutOff(paper.report.figuresLockedAt, paper.author.now, () => {
    if (editor === null || editor.isDestroyed || paper.cutOff.lock(id)?.reasonOf(paper.author.user) !== null) return;
    yUndoPluginKey.getState(editor.state)?.undoManager.clear();
  });

  return <div ref={host} className="section-host" />;
}

const nodeWords = {
  hidden: () => t("paper.reference.hidden"),
  unknown: () => t("paper.reference.unknown"),
  figure: (printed: string) => t("paper.figure", { printed }),
  footnote: (number: number, text: string) => t("paper.footnote", { number, text }),
  letterhead: () => t("paper.letterhead"),
  signature: () => t("paper.signature"),
  purpose: () => t("paper.purpose"),
} as const;

function caretOnScreen({ view }: Editor): FirstCaret {
  if (!view.hasFocus()) return null;
  const { left, top, bottom } = view.coordsAtPos(view.state.selection.head);
  return { left, top: (top + bottom) / 2 };
}

/** Put the first caret and the focus where the reader pressed. */
function placeCaret(editor: Editor, caret: FirstCaret): void {
  if (caret === null) return;
  if (caret === "start" || caret === "end") {
    editor.commands.focus(caret, { scrollIntoView: true });
    return;
  }
  const found = editor.view.posAtCoords(caret);
  editor.commands.focus(found?.pos ?? "end", { scrollIntoView: false });
  // A press on a node that has a form means the form, in static text as well.
  const pressed = document
    .elementFromPoint(caret.left, caret.top)
    ?.closest("[data-figure], [data-footnote], [data-letterhead], [data-signature-block]");
  if (pressed instanceof HTMLElement && editor.view.dom.contains(pressed)) pressed.click();
}
