import { Editor, type Extensions } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list";
import { Dropcursor, Gapcursor } from "@tiptap/extensions";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { FigureLock } from "../../extensions/cutOff/cutOff.ts";
import { acceptedSlice } from "../../extensions/suggestions/acceptedSlice.ts";
import type { Author } from "../../extensions/suggestions/tracking/acts.ts";
import type { RefusalReason } from "../../extensions/suggestions/tracking/refusals.ts";
import { type EditMode, Tracking } from "../../extensions/suggestions/tracking/Tracking.ts";
import { AccessMarks } from "./accessMarks.ts";
import { Binding } from "./binding.ts";
import { ActiveChange } from "./changes/activeChange.ts";
import { ChangeDecorations } from "./changes/changeDecorations.ts";
import { ForgetDecided } from "./changes/forgetDecided.ts";
import { NarrowComposed } from "./changes/narrowComposed.ts";
import type { SayNode } from "./changes/nodeLook.ts";
import { FindingMarks } from "./checks/findingMarks.ts";
import type { FindingStore } from "./checks/findingStore.ts";
import { CommentMarks } from "./comments/commentMarks.ts";
import { BaseKeys } from "./keys/baseKeys.ts";
import { EmptyText } from "./keys/emptyText.ts";
import { FreshCaret } from "./keys/freshCaret.ts";
import { InputRules } from "./keys/inputRules.ts";
import { RecipientKeys } from "./keys/recipientKeys.ts";
import { Shortcuts } from "./keys/shortcuts.ts";
import type { NodeViewContext } from "./nodes/nodeViewContext.ts";
import { NodeViews } from "./nodes/nodeViews.ts";
import { cleanPastedHtml } from "./paste/cleanPastedHtml.ts";
import { DragDrop } from "./paste/dragDrop.ts";
import { pasteColumns } from "./paste/pastedColumns.ts";
import { tellLosses } from "./paste/tellLosses.ts";
import { schemaExtensions } from "./schemaExtensions.ts";
import { SearchMarks } from "./search/searchMarks.ts";
import type { SearchStore } from "./search/searchStore.ts";
import type { SlashDesk } from "./slash/slashDesk.ts";
import { Slash } from "./slash/slashExtension.ts";
import type { SlashPlace } from "./slash/slashItems.ts";
import { StaleMarks } from "./stale/staleMarks.ts";
import type { StaleStore } from "./stale/staleStore.ts";
import { TableEditing } from "./tables/tableEditing.ts";
import { printedReference } from "./text/reportIndex.ts";
import { type PrintedAround, TextDecorations } from "./text/textDecorations.ts";

/** What an editor of one section is made of. The functions are asked each time, so that language and access may change under a living editor. */
export interface SectionEditorOptions {
  readonly element: HTMLElement;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** What edits become: asked for each, because it changes under a living editor. */
  readonly mode: () => EditMode;
  readonly author: Author;
  /** Whether the server takes nothing but suggestions here. */
  readonly onlySuggests: () => boolean;
  /** Who may still correct figures; null, and without it, everybody. */
  readonly figureLock?: () => FigureLock | null;
  readonly around: PrintedAround;
  readonly context: NodeViewContext;
  readonly slash: SlashDesk;
  /** What is looked for; nothing without it. */
  readonly search?: SearchStore;
  readonly place: SlashPlace;
  readonly placeholder: () => string;
  readonly label: () => string;
  /** What is said of changed nodes; nothing without it. */
  readonly say?: SayNode;
  /** What the checks found; nothing is underlined without it. */
  readonly findings?: FindingStore;
  /** What the text still has of the last report; nothing is marked without it. */
  readonly stale?: StaleStore;
  /** Somebody typed into a text that they may only read, or did what cannot be told as a suggestion. */
  readonly onRefused: (why: RefusalReason | "readOnly") => void;
  /** The caret left the text upwards (-1) or downwards (1). Whether it went anywhere. */
  readonly onLeave: (direction: -1 | 1) => boolean;
}

/**
 * One TipTap editor on one section's shared text. No extension in it changes the text on its own (through `appendTransaction`): every change comes from a
 * person or from the binding.
 */
export function createSectionEditor(options: SectionEditorOptions): Editor {
  return new Editor({
    element: options.element,
    extensions: extensionsFor(options),
    editable: options.mode() !== "view",
    injectCSS: false,
    enableInputRules: ["reportInputRules"],
    enablePasteRules: false,
    // Texts that one may only read are stops of the Tab key as well.
    coreExtensionOptions: { tabindex: { value: "0" } },
    enableCoreExtensions: { keymap: false, textDirection: false },
    editorProps: {
      attributes: {
        class: "section-text",
        role: "textbox",
        "aria-multiline": "true",
        spellcheck: "false",
        autocapitalize: "off",
      },
      transformPastedHTML: (html) => cleanPastedHtml(html, new DOMParser(), { level: options.place.level, tell: tellLosses }),
      handlePaste: pasteColumns,
      transformCopied: acceptedSlice,
      transformPastedText: (text) => text.normalize("NFC"),
      // Not `handleKeyDown`: ProseMirror asks that only where one may write.
      handleDOMEvents: {
        keydown: (view, event) => {
          if (view.editable || !isTyping(event) || event.target !== view.dom) return false;
          options.onRefused("readOnly");
          return true;
        },
        paste: (view) => {
          if (!view.editable) options.onRefused("readOnly");
          return false;
        },
      },
    },
  });
}

function extensionsFor(options: SectionEditorOptions): Extensions {
  return [
    ...schemaExtensions,
    Tracking.configure({
      mode: options.mode,
      author: options.author,
      onRefused: options.onRefused,
      onlySuggests: options.onlySuggests,
      ...(options.figureLock === undefined ? {} : { figureLock: options.figureLock }),
    }),
    Binding.configure({
      doc: options.doc,
      awareness: options.awareness,
      onlySuggests: () => (options.onlySuggests() ? options.author.user : null),
      onForgotten: () => options.onRefused("undo"),
    }),
    FreshCaret,
    NarrowComposed.configure({ suggests: () => (options.mode() === "suggest" ? options.author.user : null) }),
    NodeViews.configure({ context: options.context }),
    TextDecorations.configure({
      around: options.around,
      reference: referencesOf(options),
    }),
    ChangeDecorations.configure(options.say === undefined ? {} : { say: options.say }),
    ActiveChange,
    ForgetDecided.configure({ user: options.author.user }),
    CommentMarks,
    FindingMarks.configure({
      store: options.findings ?? null,
      sectionId: options.context.sectionId,
      reference: (code) => printedReference(options.context.index.reference(options.context.sectionId, code)),
    }),
    StaleMarks.configure({ store: options.stale ?? null, sectionId: options.context.sectionId }),
    SearchMarks.configure({ store: options.search ?? null, sectionId: options.context.sectionId, reference: referencesOf(options) }),
    TableEditing,
    RecipientKeys,
    ListKeymap.configure({ listTypes: [{ itemName: "listItem", wrapperNames: ["bulletList", "orderedList"] }] }),
    BaseKeys.configure({ leave: options.onLeave }),
    Shortcuts.configure({ desk: options.context.desk }),
    InputRules,
    AccessMarks.configure({ label: options.label }),
    EmptyText.configure({ placeholder: options.placeholder }),
    Slash.configure({ desk: options.slash, forms: options.context.desk, place: options.place }),
    DragDrop,
    Gapcursor,
    Dropcursor.configure({ color: false, class: "drop-cursor" }),
  ];
}

/** What references in the section print. */
const referencesOf =
  ({ context: { index, sectionId } }: SectionEditorOptions) =>
  (code: string): string =>
    printedReference(index.reference(sectionId, code));

/** Whether a key would change the text: a letter, Enter, or a deletion, without a modifier that makes it a command. */
const isTyping = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && (event.key.length === 1 || event.key === "Enter" || event.key === "Backspace" || event.key === "Delete");
