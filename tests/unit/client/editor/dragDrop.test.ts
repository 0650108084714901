// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { undoIn } from "../../../../client/editor/binding.ts";
import { contentRoot, type SectionContent, seedSection } from "../../../../extensions/sectionContent.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll } from "../../../../extensions/suggestions/projections.ts";
import type { EditMode } from "../../../../extensions/suggestions/tracking/Tracking.ts";
import { letJsdomMeasure, openSectionEditor } from "../../../support/openSectionEditor.ts";
import { content, figure, p, row, table } from "../../../support/reportBuilder.ts";
import { authorNamed, comparable, placeOf } from "../../../support/suggestingEditors.ts";

beforeAll(letJsdomMeasure);
const opened: Editor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
  document.body.replaceChildren();
});

interface Sitting {
  readonly editor: Editor;
  readonly shared: Y.Doc;
}

function sit(text: SectionContent, mode: EditMode): Sitting {
  const shared = new Y.Doc();
  seedSection(shared, text);
  const editor = openSectionEditor(shared, undefined, { mode: () => mode, author: authorNamed("an"), onlySuggests: () => mode === "suggest" });
  opened.push(editor);
  return { editor, shared };
}

/** What a browser carries from one place to another. */
class Carried {
  readonly files: readonly unknown[] = [];
  dropEffect = "move";
  effectAllowed = "";
  readonly #data = new Map<string, string>();
  clearData = (): void => this.#data.clear();
  setData = (type: string, data: string): void => void this.#data.set(type, data);
  getData = (type: string): string => this.#data.get(type) ?? "";
}

function send({ view }: Editor, type: string, carried: Carried, keys: { readonly ctrlKey?: boolean } = {}): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  view.dom.dispatchEvent(Object.assign(event, { dataTransfer: carried, clientX: 0, clientY: 0, ctrlKey: false, altKey: false, ...keys }));
  return event;
}

const hold = ({ editor: { view } }: Sitting, from: string, to: string): void =>
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, placeOf(view.state.doc, from), placeOf(view.state.doc, to))));

/** Take up what is selected there. */
function lift({ editor }: Sitting): Carried {
  const carried = new Carried();
  Object.assign(editor.view, { posAtCoords: () => ({ pos: editor.state.selection.from, inside: -1 }) });
  send(editor, "dragstart", carried);
  return carried;
}

function drop({ editor }: Sitting, place: string | number, carried: Carried, keys: { readonly ctrlKey?: boolean } = {}): Event {
  const pos = typeof place === "number" ? place : placeOf(editor.state.doc, place);
  Object.assign(editor.view, { posAtCoords: () => ({ pos, inside: -1 }) });
  return send(editor, "drop", carried, keys);
}

const wordsOf = ({ editor: { state } }: Sitting): string => state.doc.textBetween(0, state.doc.content.size, "\n");
const agreed = ({ editor: { state } }: Sitting): string => acceptAll(state.doc).textBetween(0, acceptAll(state.doc).content.size, "\n");
const rejected = ({ editor: { state } }: Sitting): string => rejectAll(state.doc).textBetween(0, rejectAll(state.doc).content.size, "\n");

const budget = content(p("Thu ngân sách đạt khá."), p("Chi đúng."));
const culture = content(p("Lễ hội vui."));

describe.each(["direct", "suggest"] as const)("words dragged in %s mode", (mode) => {
  it("within a section move in one step of undo", () => {
    const one = sit(budget, mode);
    hold(one, "Thu |ngân sách", "Thu ngân sách| đạt");
    drop(one, "Chi| đúng", lift(one));
    expect(agreed(one)).toBe("Thu  đạt khá.\nChingân sách đúng.");
    if (mode === "suggest") expect(rejected(one)).toBe("Thu ngân sách đạt khá.\nChi đúng.");
    undoIn(one.editor);
    expect(wordsOf(one)).toBe("Thu ngân sách đạt khá.\nChi đúng.");
  });

  it("to another section are put in there and taken out here, each in one step of undo of its section", () => {
    const [from, to] = [sit(budget, mode), sit(culture, mode)];
    hold(from, "Thu |ngân sách", "Thu ngân sách| đạt");
    drop(to, "hội| vui", lift(from));
    expect(agreed(to)).toBe("Lễ hộingân sách vui.");
    expect(agreed(from)).toBe("Thu  đạt khá.\nChi đúng.");
    if (mode === "suggest") {
      expect([rejected(from), rejected(to)]).toEqual(["Thu ngân sách đạt khá.\nChi đúng.", "Lễ hội vui."]);
      expect(listChanges(from.editor.state.doc).changes).toHaveLength(1);
    }
    undoIn(from.editor);
    expect([wordsOf(from), agreed(to)]).toEqual(["Thu ngân sách đạt khá.\nChi đúng.", "Lễ hộingân sách vui."]);
    undoIn(to.editor);
    expect(wordsOf(to)).toBe("Lễ hội vui.");
  });

  it("with the copying key are in both places", () => {
    const [from, to] = [sit(budget, mode), sit(culture, mode)];
    hold(from, "Thu |ngân sách", "Thu ngân sách| đạt");
    const carried = lift(from);
    drop(to, "hội| vui", carried, { ctrlKey: true });
    drop(from, "Chi| đúng", carried, { ctrlKey: true });
    expect([agreed(from), agreed(to)]).toEqual(["Thu ngân sách đạt khá.\nChingân sách đúng.", "Lễ hộingân sách vui."]);
  });

  it("onto themselves stay, without a trace", () => {
    const one = sit(budget, mode);
    hold(one, "Thu |ngân sách", "Thu ngân sách| đạt");
    drop(one, "ngân| sách", lift(one));
    expect(wordsOf(one)).toBe("Thu ngân sách đạt khá.\nChi đúng.");
    expect(listChanges(one.editor.state.doc).changes).toEqual([]);
  });

  it("take along what somebody else writes among them meanwhile", () => {
    const one = sit(budget, mode);
    hold(one, "Thu |ngân sách", "Thu ngân sách| đạt");
    const carried = lift(one);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one.shared));
    const line = other.getXmlFragment(contentRoot).get(0);
    const words = line instanceof Y.XmlElement ? line.get(0) : null;
    if (words instanceof Y.XmlText) words.insert(9, "XX");
    Y.applyUpdate(one.shared, Y.encodeStateAsUpdate(other));
    drop(one, "Chi| đúng", carried);
    expect(agreed(one)).toBe("Thu  đạt khá.\nChingân XXsách đúng.");
  });

  it("from outside are put in", () => {
    const one = sit(budget, mode);
    const plain = new Carried();
    plain.setData("text/plain", "một hai");
    drop(one, "Chi| đúng", plain);
    const rich = new Carried();
    rich.setData("text/html", "<p style='color:red'><b>đậm</b></p>");
    drop(one, "đạt| khá", rich);
    expect(agreed(one)).toBe("Thu ngân sách đạtđậm khá.\nChimột hai đúng.");
    if (mode === "suggest") expect(rejected(one)).toBe("Thu ngân sách đạt khá.\nChi đúng.");
  });
});

describe("a figure that is dragged", () => {
  it.each(["direct", "suggest"] as const)("moves with its value in %s mode", (mode) => {
    const one = sit(content(p("Thu đạt ", figure({ value: "96", unit: "%" }), " kế hoạch."), p("Chi đúng.")), mode);
    const { view } = one.editor;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, placeOf(view.state.doc, "đạt |"))));
    drop(one, "Chi| đúng", lift(one));
    const text = acceptAll(one.editor.state.doc);
    expect(comparable(text.child(1))).toMatchObject({ content: [{ text: "Chi" }, { type: "figure", attrs: { value: "96" } }, { text: " đúng." }] });
    expect(text.child(0).textContent).toBe("Thu đạt  kế hoạch.");
  });
});

describe("a drop that nothing may come of", () => {
  it("leaves a section that one may only read, and the words where they were", () => {
    const [from, to] = [sit(budget, "direct"), sit(culture, "view")];
    hold(from, "Thu |ngân sách", "Thu ngân sách| đạt");
    const carried = lift(from);
    const over = send(to.editor, "dragover", carried);
    expect([over.defaultPrevented, carried.dropEffect]).toEqual([true, "none"]);
    drop(to, "hội| vui", carried);
    expect([wordsOf(from), wordsOf(to)]).toEqual(["Thu ngân sách đạt khá.\nChi đúng.", "Lễ hội vui."]);
  });

  it("copies what comes from a section that one may only read", () => {
    const [from, to] = [sit(budget, "view"), sit(culture, "direct")];
    hold(from, "Thu |ngân sách", "Thu ngân sách| đạt");
    drop(to, "hội| vui", lift(from));
    expect([wordsOf(from), wordsOf(to)]).toEqual(["Thu ngân sách đạt khá.\nChi đúng.", "Lễ hộingân sách vui."]);
  });

  it("keeps a table whose cells find no place, with every word", () => {
    const one = sit(content(table(row("một", "hai"), row("ba", "bốn")), p("Chi đúng.")), "direct");
    const { view } = one.editor;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 0)));
    drop(one, "Chi| đúng", lift(one));
    for (const words of ["một", "hai", "ba", "bốn", "Chi", "đúng."]) expect(wordsOf(one)).toContain(words);
  });

  it("does not let the browser open a dropped file", () => {
    const one = sit(budget, "direct");
    expect(drop(one, 3, new Carried()).defaultPrevented).toBe(true);
    expect(wordsOf(one)).toBe("Thu ngân sách đạt khá.\nChi đúng.");
  });
});
