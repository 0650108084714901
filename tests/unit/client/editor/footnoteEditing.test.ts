// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { Binding } from "../../../../client/editor/binding.ts";
import { FootnoteEditing } from "../../../../client/editor/forms/footnoteEditing.ts";
import { schemaExtensions } from "../../../../client/editor/schemaExtensions.ts";
import { readSection, seedSection } from "../../../../extensions/sectionContent.ts";

const opened: { destroy(): void }[] = [];

/** A section `Thu ngân sách¹.` with the note `Kho bạc`, and the note's own editor. */
function openNote(editable = true) {
  const doc = new Y.Doc();
  seedSection(doc, {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Thu" },
          { type: "footnote", content: [{ type: "text", text: "Kho bạc" }] },
          { type: "text", text: "." },
        ],
      },
    ],
  });
  const outer = new Editor({
    extensions: [...schemaExtensions, Binding.configure({ doc, awareness: new Awareness(doc) })],
    editable,
    injectCSS: false,
  });
  const position = () => 4;
  const noteOf = () => outer.state.doc.nodeAt(4);
  const node = noteOf();
  if (node === null) throw new Error("The note should stand behind the first word.");
  const element = document.body.appendChild(document.createElement("div"));
  const onLeave = vi.fn();
  const note = new FootnoteEditing({ element, outer: outer.view, position, node, label: "Chú thích 1", drawReference: () => undefined, onLeave });
  outer.on("transaction", () => {
    const now = noteOf();
    if (now !== null) note.update(now);
  });
  opened.push(note, outer);
  const press = (key: string, init: KeyboardEventInit = {}) =>
    element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }));
  return { doc, outer, element, onLeave, press };
}

/** Words go in as a paste of plain text: jsdom has no typing of its own. */
function write(element: HTMLElement, words: string): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  element.dispatchEvent(
    Object.assign(event, { clipboardData: { getData: (kind: string) => (kind === "text/plain" ? words : ""), files: [], items: [] } }),
  );
}

const noteWords = (doc: Y.Doc) => (readSection(doc).content?.[0]?.content?.[1]?.content ?? []).map(({ text }) => text).join("");

afterEach(() => {
  for (const one of opened.splice(0)) one.destroy();
  document.body.replaceChildren();
});

describe("a footnote's own editor", () => {
  it("writes into the section's shared text", () => {
    const { doc, element } = openNote();
    write(element, "Theo ");
    expect(noteWords(doc)).toBe("Theo Kho bạc");
  });

  it("shows what somebody else writes into the note", () => {
    const { doc, element } = openNote();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const paragraph = other.getXmlFragment("content").get(0);
    const note = paragraph instanceof Y.XmlElement ? paragraph.get(1) : null;
    const words = note instanceof Y.XmlElement ? note.get(0) : null;
    if (!(words instanceof Y.XmlText)) throw new Error("The note should hold text.");
    words.insert(7, " tỉnh");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(element.textContent).toBe("Kho bạc tỉnh");
  });

  it("undoes with the section's undo", () => {
    const { doc, element, press } = openNote();
    write(element, "Theo ");
    press("z", { ctrlKey: true });
    expect(noteWords(doc)).toBe("Kho bạc");
    expect(element.textContent).toBe("Kho bạc");
  });

  it.each(["Escape", "Enter"])("is left by %s", (key) => {
    const { press, onLeave } = openNote();
    press(key);
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  it("takes nothing where one may only read", () => {
    const { doc, element } = openNote(false);
    write(element, "Theo ");
    expect(noteWords(doc)).toBe("Kho bạc");
    expect(element.getAttribute("contenteditable")).toBe("false");
  });
});
