import { Fragment, type Node } from "@tiptap/pm/model";
import { updateYFragment } from "@tiptap/y-tiptap";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { writeSection } from "../../../../extensions/binding/writeNode.ts";
import { type ContentNode, contentRoot, nodeOf, readSection, type SectionContent, seedSection } from "../../../../extensions/sectionContent.ts";
import { dice, randomEdit } from "../../../support/randomEdits.ts";

const paragraph = (text: string): ContentNode => (text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] });
const section = (...texts: readonly string[]): SectionContent => ({ type: "doc", content: texts.map(paragraph) });

function seeded(content: SectionContent): Y.Doc {
  const doc = new Y.Doc();
  seedSection(doc, content);
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const write = (doc: Y.Doc, content: SectionContent): void => doc.transact(() => writeSection(doc.getXmlFragment(contentRoot), nodeOf(content)));

/** What both have after each did something without knowing of the other. */
function merged(start: SectionContent, one: SectionContent, other: SectionContent): readonly string[] {
  const here = seeded(start);
  const there = copyOf(here);
  write(here, one);
  write(there, other);
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  expect(readSection(there)).toEqual(readSection(here));
  return nodeOf(readSection(here)).content.content.map(({ textContent }) => textContent);
}

it.each([
  { act: "Enter in the middle", start: ["HelloWorld"], one: ["Hello", "World"], other: ["HelloWoXXrld"], text: ["Hello", "WoXXrld"] },
  { act: "Enter in two places", start: ["Hello World"], one: ["Hello", " World"], other: ["Hello Wo", "rld"], text: ["Hello", " Wo", "rld"] },
  { act: "Enter at the start", start: ["a", "World"], one: ["a", "", "World"], other: ["a", "WoXXrld"], text: ["a", "", "WoXXrld"] },
  { act: "Enter at the end", start: ["World"], one: ["World", "new"], other: ["WoXXrld"], text: ["WoXXrld", "new"] },
  {
    act: "a join with a longer line",
    start: ["ab", "Hello World"],
    one: ["abHello World"],
    other: ["ab", "Hello WoXXrld"],
    text: ["abHello WoXXrld"],
  },
  { act: "two edits around", start: ["one two three"], one: ["1one two three3"], other: ["one tXXwo three"], text: ["1one tXXwo three3"] },
])("$act keeps what somebody else types in the line", ({ start, one, other, text }) => {
  expect(merged(section(...start), section(...one), section(...other))).toEqual(text);
});

/** The shared text keeps formats of words alone: an emphasis on a figure or a note is not stored, by whichever writer. */
function asShared(node: Node): Node {
  const children: Node[] = [];
  node.forEach((child) => {
    children.push(child.isText ? child : asShared(child).mark([]));
  });
  return node.copy(Fragment.from(children));
}

it("writes what it is given, and stock and ours read and write each other's texts", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const roll = dice(seed);
    const doc = seeded(section("Thu ngân sách nhà nước", "", "Tiếp nhận hồ sơ"));
    const fragment = doc.getXmlFragment(contentRoot);
    for (let step = 0; step < 25; step += 1) {
      const next = asShared(randomEdit(nodeOf(readSection(doc)), roll));
      if (roll(2) === 0) doc.transact(() => writeSection(fragment, next));
      else updateYFragment(doc, fragment, next, { mapping: new Map(), isOMark: new Map() });
      expect(nodeOf(readSection(doc)).toJSON(), `seed ${seed}, step ${step}`).toEqual(next.toJSON());
    }
  }
});
