import type { Editor } from "@tiptap/core";
import type { ReportConnection } from "../../sync/connection.ts";
import type { PaperStores } from "../paperStores.ts";
import { anchorOfSelection, rangeOfAnchor } from "./commentAnchor.ts";
import type { CommentDraft, ScreenLine } from "./commentDesk.ts";
import { anchorInNote, type NoteSelection, selectionIn } from "./noteSelection.ts";
import { threadsOn } from "./threadPlaces.ts";

type Page = Pick<PaperStores, "active" | "comments" | "desk" | "index" | "threads"> & { readonly connection: ReportConnection };

/**
 * Begin a comment on what is selected, in a text or in a note; a caret in words that have open comments opens these; else it is about the whole section.
 * False if there is no section to speak of.
 */
export function startComment(page: Page): boolean {
  const note = draftInNote(page);
  if (note !== null) {
    // What is written in a note stands in the text already; its form would only cover the card.
    page.desk.close();
    page.comments.write(note);
    return true;
  }
  const active = page.active.current();
  if (active === null) return false;
  const { editor, sectionId } = active;
  const open = openThreadsAtCaret(editor, page.threads);
  if (open.length > 0) page.comments.show(open, "press", true);
  else page.comments.write(draftInEditor(editor, sectionId));
  return true;
}

/** The open threads on the words around the caret, or on the selected node. */
export function openThreadsAtCaret({ state }: Editor, threads: PaperStores["threads"]): readonly string[] {
  const { selection } = state;
  const node = "node" in selection ? state.doc.nodeAt(selection.from) : null;
  const ids = node !== null ? threadsOn(node) : selection.empty ? selection.$from.marks().map(({ attrs }) => String(attrs["id"] ?? "")) : [];
  const open = new Set([...threads.threads().values()].flat().flatMap(({ id, state: is }) => (is === "open" ? [id] : [])));
  return ids.filter((id) => open.has(id));
}

function draftInEditor(editor: Editor, sectionId: string): CommentDraft {
  const { state } = editor;
  const anchor = anchorOfSelection(state);
  const { from, to } = state.selection;
  const place = (): ScreenLine | null => {
    if (editor.isDestroyed) return null;
    const range = rangeOfAnchor(editor.state, anchor);
    return range === null ? null : editor.view.coordsAtPos(range.to);
  };
  return { sectionId, anchor, quote: anchor.about === "section" ? "" : state.doc.textBetween(from, to, " ", leafWords).trim(), place };
}

const leafWords = (node: { readonly attrs: Readonly<Record<string, unknown>> }): string =>
  [node.attrs["value"], node.attrs["unit"]].filter((part) => typeof part === "string" && part !== "").join(" ");

/** A comment on words that are selected in an open note, or among the notes at the foot of the paper. */
function draftInNote(page: Page): CommentDraft | null {
  const start = document.getSelection()?.anchorNode?.parentElement ?? null;
  const words = start?.closest(".note-editor, .footnotes p > span") ?? null;
  const selected = words === null ? null : selectionIn(words);
  if (words === null || selected === null) return null;
  const open = page.desk.current();
  const form = open?.kind === "footnote" && words.classList.contains("note-editor") ? open : null;
  const at =
    form === null
      ? [...document.querySelectorAll(".footnotes p > span")].indexOf(words)
      : page.index.footnotes().findIndex(({ number }) => number === Number(form.anchor.textContent));
  return draftOnNote(page, at, selected, form?.anchor ?? words);
}

function draftOnNote({ index, connection }: Page, at: number, selected: NoteSelection, beside: Element): CommentDraft | null {
  const notes = index.footnotes();
  const note = notes[at];
  if (note === undefined) return null;
  const rank = notes.slice(0, at).filter(({ sectionId, node }) => sectionId === note.sectionId && node.textContent === note.node.textContent).length;
  const anchor = anchorInNote(connection.room(note.sectionId).doc, note.node, rank, selected);
  if (anchor === null) return null;
  const place = (): ScreenLine | null => (beside.isConnected ? beside.getBoundingClientRect() : null);
  return { sectionId: note.sectionId, anchor, quote: selected.quote.trim(), place };
}
