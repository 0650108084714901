import * as Y from "yjs";
import { contentRoot } from "../../../extensions/sectionContent.ts";
import { paragraphOf, textAt } from "./texts.ts";

/** What one author wrote in one go. */
interface Burst {
  readonly author: number;
  readonly updates: readonly Uint8Array[];
}

/** How a section came to be, and what it is in the end. */
export interface History {
  readonly bursts: readonly Burst[];
  readonly state: Uint8Array;
}

const historyAuthors = 10;
const editsInBurst = 50;
const pieces = ["ước đạt ", "tăng 4,2 ", "hồ sơ ", "so với ", "bằng 96 ", "kế hoạch "];
const paragraphEdits = 80;

/** So many small edits of ten authors, one after the other: mostly at the end, some in older paragraphs, now and then a removal. The same bytes each time. */
export function writeHistory(edits: number): History {
  const docs = Array.from({ length: historyAuthors }, (_, author) => {
    const doc = new Y.Doc();
    doc.clientID = 500_000 + author;
    return { doc, read: 0 };
  });
  const all: Uint8Array[] = [];
  const bursts: Burst[] = [];
  for (let turn = 0; all.length < edits; turn += 1) {
    const author = turn % historyAuthors;
    const desk = docs[author];
    if (desk === undefined) break;
    const { doc } = desk;
    doc.transact(() => {
      for (const update of all.slice(desk.read)) Y.applyUpdate(doc, update);
    });
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => updates.push(update);
    doc.on("update", keep);
    for (let step = 0; step < editsInBurst; step += 1) edit(doc, turn * editsInBurst + step);
    doc.off("update", keep);
    bursts.push({ author, updates });
    all.push(...updates);
    desk.read = all.length;
  }
  const whole = new Y.Doc();
  whole.transact(() => {
    for (const update of all) Y.applyUpdate(whole, update);
  });
  return { bursts, state: Y.encodeStateAsUpdate(whole) };
}

function edit(doc: Y.Doc, number: number): void {
  const root = doc.getXmlFragment(contentRoot);
  const piece = pieces[number % pieces.length] ?? "";
  if (number % paragraphEdits === 0) {
    root.push([paragraphOf(piece)]);
    return;
  }
  const isElsewhere = number % 10 === 7;
  const text = textAt(doc, isElsewhere ? (number * 31) % root.length : root.length - 1);
  if (number % 20 === 13 && text.length > 8) text.delete((number * 17) % (text.length - 4), 3);
  else text.insert(isElsewhere ? (number * 13) % (text.length + 1) : text.length, piece);
}
