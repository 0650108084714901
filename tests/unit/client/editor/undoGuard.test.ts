// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Selection, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { canRedo, canUndo, redoIn, startUndoStep, undoIn } from "../../../../client/editor/binding.ts";
import { contentRoot, nodeOf, readSection, seedSection } from "../../../../extensions/sectionContent.ts";
import { letJsdomMeasure, openSectionEditor } from "../../../support/openSectionEditor.ts";
import { content, p } from "../../../support/reportBuilder.ts";
import { authorNamed, placeOf } from "../../../support/suggestingEditors.ts";

beforeAll(letJsdomMeasure);
const opened: Editor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
  document.body.replaceChildren();
});

interface Sitting {
  readonly editor: Editor;
  readonly shared: Y.Doc;
  readonly refused: readonly string[];
  /** What they may do from now on. */
  allow(access: "write" | "suggest"): void;
}

function sit(): Sitting {
  const shared = new Y.Doc();
  seedSection(shared, content(p("Thu ngân sách."), p("Chi đúng dự toán.")));
  const refused: string[] = [];
  let allowed: "write" | "suggest" = "suggest";
  const editor = openSectionEditor(shared, undefined, {
    mode: () => (allowed === "write" ? "direct" : "suggest"),
    author: authorNamed("an"),
    onlySuggests: () => allowed === "suggest",
    onRefused: (why) => refused.push(why),
  });
  opened.push(editor);
  return {
    editor,
    shared,
    refused,
    allow: (access) => {
      allowed = access;
    },
  };
}

function write({ editor }: Sitting, place: string, words: string): void {
  const { state } = editor;
  const at = placeOf(state.doc, place);
  editor.view.dispatch(state.tr.insertText(words, at));
  startUndoStep(editor.state);
}

const wordsOf = ({ shared }: Sitting): string => nodeOf(readSection(shared)).textBetween(0, nodeOf(readSection(shared)).content.size, "\n");

describe("undo of somebody who may only suggest", () => {
  it("takes back what they suggested, and puts it in again", () => {
    const one = sit();
    write(one, "Thu| ngân", " đủ");
    undoIn(one.editor);
    expect(wordsOf(one)).toBe("Thu ngân sách.\nChi đúng dự toán.");
    redoIn(one.editor);
    expect(wordsOf(one)).toBe("Thu đủ ngân sách.\nChi đúng dự toán.");
    expect(one.refused).toEqual([]);
  });

  it("forgets what they wrote while they might write, leaves the text and says so", () => {
    const one = sit();
    one.allow("write");
    write(one, "Thu| ngân", " đủ");
    one.allow("suggest");
    write(one, "Chi| đúng", " luôn");
    undoIn(one.editor);
    expect(wordsOf(one)).toBe("Thu đủ ngân sách.\nChi đúng dự toán.");
    undoIn(one.editor);
    expect(wordsOf(one)).toBe("Thu đủ ngân sách.\nChi đúng dự toán.");
    expect(one.refused).toEqual(["undo"]);
    expect([canUndo(one.editor.state), canRedo(one.editor.state)]).toEqual([false, true]);
    redoIn(one.editor);
    expect(wordsOf(one)).toBe("Thu đủ ngân sách.\nChi luôn đúng dự toán.");
  });

  it("sends nothing of a step that is forgotten", () => {
    const one = sit();
    one.allow("write");
    const { state, view } = one.editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, 1, 4)).deleteSelection());
    one.allow("suggest");
    let updates = 0;
    one.shared.on("update", () => {
      updates += 1;
    });
    undoIn(one.editor);
    expect(updates).toBe(0);
    expect(one.refused).toEqual(["undo"]);
  });

  it("is never forgotten for what others did meanwhile, as long as it takes back suggestions", () => {
    const act = fc.record({ what: fc.constantFrom(...actNames), at: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(act, { minLength: 3, maxLength: 16 }), (acts) => {
        const one = sit();
        for (const { what, at } of acts) {
          actions[what](one, at);
          startUndoStep(one.editor.state);
        }
        expect(one.refused).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

const actNames = ["write", "strike", "split", "undo", "redo", "meet"] as const;
const actions: Readonly<Record<(typeof actNames)[number], (one: Sitting, at: number) => unknown>> = {
  write: ({ editor: { state, view } }, at) => view.dispatch(state.tr.insertText("ă", caretAt(state.doc, at).from)),
  strike: ({ editor: { state, view } }, at) => {
    const range = TextSelection.between(caretAt(state.doc, at).$from, caretAt(state.doc, at + 9).$from);
    view.dispatch(state.tr.setSelection(range).deleteSelection());
  },
  split: ({ editor: { state, view } }, at) => view.dispatch(state.tr.split(caretAt(state.doc, at).from)),
  undo: ({ editor }) => undoIn(editor),
  redo: ({ editor }) => redoIn(editor),
  meet: ({ shared }, at) => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(shared));
    const line = other.getXmlFragment(contentRoot).get(0);
    const words = line instanceof Y.XmlElement ? line.get(0) : null;
    if (words instanceof Y.XmlText) words.insert(at % (words.length + 1), "ô");
    Y.applyUpdate(shared, Y.encodeStateAsUpdate(other));
  },
};

const caretAt = (doc: Node, at: number): Selection => Selection.near(doc.resolve(at % (doc.content.size + 1)));
