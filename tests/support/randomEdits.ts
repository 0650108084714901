import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { reportSchema } from "../../extensions/schema.ts";

/** A whole number from 0 to below `limit`. */
export type Dice = (limit: number) => number;

/** Numbers that follow from a seed, so that a run can be repeated. */
export function dice(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const words = ["thu ", "ngân sách ", "đạt ", "96,6% ", "kế hoạch; ", "hộ ", "ă", "Ờ", "đ", "😀"];
const node = (name: string, attrs: Record<string, unknown> = {}, content: readonly Node[] = []): Node => {
  const type = reportSchema.nodes[name];
  if (type === undefined) throw new Error(`There is no ${name}.`);
  return type.create(attrs, content);
};
const text = (roll: Dice): Node => reportSchema.text(words[roll(words.length)] ?? "x");
const paragraph = (roll: Dice): Node => node("paragraph", {}, [text(roll)]);

const blocks: readonly ((roll: Dice) => Node)[] = [
  paragraph,
  (roll) => node("heading", { level: 2 + roll(3), number: roll(2) === 0 ? "" : "1.2" }, [text(roll)]),
  (roll) => node("bulletList", {}, [node("listItem", {}, [paragraph(roll), node("orderedList", {}, [node("listItem", {}, [paragraph(roll)])])])]),
  (roll) =>
    node(
      "table",
      {},
      [0, 1].map(() =>
        node("tableRow", {}, [
          node("tableHeader", { colwidth: [120] }, [paragraph(roll)]),
          node("tableCell", { colspan: 1 + roll(2) }, [paragraph(roll)]),
        ]),
      ),
    ),
  (roll) => node("recipientList", {}, [node("recipient", { purpose: "để báo cáo" }, [text(roll)]), node("recipient", { role: "archive" })]),
  () => node("signatureBlock", { authority: "TM. ỦY BAN NHÂN DÂN", post: "CHỦ TỊCH" }),
  () => node("letterhead", { kind: "BÁO CÁO", abstract: "Tình hình tháng 11" }),
];

const inlines: readonly ((roll: Dice) => Node)[] = [
  (roll) => node("figure", { value: String(roll(9999)), unit: "hồ sơ", code: "thu" }),
  () => node("figureRef", { code: "thu" }),
  (roll) => node("footnote", {}, [text(roll), node("figure", { value: "3" })]),
  () => node("hardBreak"),
];

/** Places in text; none is inside of a character of two code units, where no caret goes. */
function textPlaces(doc: Node): readonly number[] {
  const places: number[] = [];
  doc.descendants((at, position) => {
    if (at.isTextblock) for (let inside = 0; inside <= at.content.size; inside += 1) places.push(position + 1 + inside);
    return !at.isTextblock;
  });
  return places.filter((at) => !splitsCharacter(doc, at));
}

/** Whether a place is inside of a character of two code units. */
export const splitsCharacter = (doc: Node, at: number): boolean =>
  /[\ud800-\udbff]$/.test(doc.resolve(at).nodeBefore?.text ?? "") && /^[\udc00-\udfff]/.test(doc.resolve(at).nodeAfter?.text ?? "");

/** The end of a range that begins in a text: some characters further, in the same text. */
function endFrom(doc: Node, at: number, length: number): number {
  const end = Math.min(at + length, doc.resolve(at).end());
  return splitsCharacter(doc, end) ? end + 1 : end;
}

type Edit = (change: Transform, roll: Dice) => void;

const edits: readonly Edit[] = [
  (change, roll) => atText(change, roll, (at) => change.insert(at, text(roll))),
  (change, roll) => atText(change, roll, (at) => change.insert(at, text(roll))),
  (change, roll) => atText(change, roll, (at) => change.delete(at, endFrom(change.doc, at, 1 + roll(6)))),
  (change, roll) => atText(change, roll, (at) => change.split(at)),
  (change, roll) => {
    const position = boundary(change.doc, roll);
    if (position > 0 && position < change.doc.content.size) change.join(position);
  },
  (change, roll) =>
    atText(change, roll, (at) => {
      const end = endFrom(change.doc, at, 1 + roll(12));
      const mark = reportSchema.marks[["bold", "italic", "underline"][roll(3)] ?? "bold"];
      if (mark === undefined || end <= at) return;
      if (roll(3) === 0) change.removeMark(at, end, mark);
      else change.addMark(at, end, mark.create());
    }),
  (change, roll) => atText(change, roll, (at) => change.insert(at, inlines[roll(inlines.length)]?.(roll) ?? text(roll))),
  (change, roll) => change.insert(boundary(change.doc, roll), blocks[roll(blocks.length)]?.(roll) ?? paragraph(roll)),
  (change, roll) => {
    if (change.doc.childCount < 2) return;
    const index = roll(change.doc.childCount);
    let from = 0;
    for (let before = 0; before < index; before += 1) from += change.doc.child(before).nodeSize;
    change.delete(from, from + change.doc.child(index).nodeSize);
  },
  (change, roll) => {
    const figures: number[] = [];
    change.doc.descendants((at, position) => {
      if (at.type.name === "figure") figures.push(position);
    });
    const at = figures[roll(figures.length)];
    if (at !== undefined) change.setNodeMarkup(at, null, { ...change.doc.nodeAt(at)?.attrs, value: `${roll(99)}.5` });
  },
];

const boundary = (doc: Node, roll: Dice): number => {
  let position = 0;
  for (let passed = roll(doc.childCount + 1); passed > 0; passed -= 1) position += doc.child(passed - 1).nodeSize;
  return position;
};

function atText(change: Transform, roll: Dice, use: (at: number) => unknown): void {
  const places = textPlaces(change.doc);
  const at = places[roll(places.length)];
  if (at !== undefined) use(at);
}

/** One edit of the kinds that an editor makes: typing, deleting, Enter, joining, formatting, figures, notes, lists, tables, whole blocks. */
export function randomEdit(doc: Node, roll: Dice): Node {
  const change = new Transform(doc);
  try {
    edits[roll(edits.length)]?.(change, roll);
    change.doc.check();
  } catch {
    // This edit does not fit at that place; an editor would not offer it.
    return doc;
  }
  return change.doc;
}
