import * as Y from "yjs";
import { contentRoot } from "../../../extensions/sectionContent.ts";

/** Where a typist writes: a section, and the paragraph in it that is theirs. */
export interface Place {
  readonly sectionId: string;
  readonly paragraph: number;
}

/** What a section holds before anybody types. */
const fillerParagraphs = 12;
const filler =
  "Trong tháng, các đơn vị đã triển khai đồng bộ nhiệm vụ được giao; hồ sơ tiếp nhận được giải quyết đúng hạn, tình hình trên địa bàn ổn định. ".repeat(
    2,
  );
const maxOtherSections = 4;

/** Seats for so many typists: two thirds in one section, the others in pairs or more over up to four. */
export function seats(typists: number): readonly Place[] {
  const inFirst = Math.max(1, Math.round((typists * 2) / 3));
  const others = Math.min(maxOtherSections, Math.max(1, Math.floor((typists - inFirst) / 2)));
  const taken = new Map<string, number>();
  return Array.from({ length: typists }, (_, index) => {
    const sectionId = index < inFirst ? "s0" : `s${1 + ((index - inFirst) % others)}`;
    const paragraph = fillerParagraphs + (taken.get(sectionId) ?? 0);
    taken.set(sectionId, paragraph - fillerParagraphs + 1);
    return { sectionId, paragraph };
  });
}

/** The first text of each section with a seat, the same bytes each time. */
export function firstTexts(places: readonly Place[]): ReadonlyMap<string, Uint8Array> {
  const own = new Map<string, number>();
  for (const { sectionId } of places) own.set(sectionId, (own.get(sectionId) ?? 0) + 1);
  return new Map([...own].map(([sectionId, count], index) => [sectionId, sectionState(1000 + index, count)]));
}

function sectionState(clientId: number, ownParagraphs: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const words = Array.from({ length: fillerParagraphs + ownParagraphs }, (_, index) => (index < fillerParagraphs ? filler : "Nội dung: "));
  doc.getXmlFragment(contentRoot).push(words.map(paragraphOf));
  return Y.encodeStateAsUpdate(doc);
}

export function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
}

/** The text inside a paragraph of a section. */
export function textAt(doc: Y.Doc, paragraph: number): Y.XmlText {
  const element = doc.getXmlFragment(contentRoot).get(paragraph);
  const text = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (text instanceof Y.XmlText) return text;
  throw new Error(`There is no text in paragraph ${paragraph}.`);
}

/** A document with that state, and that client id for what will be written into it. */
export function documentOf(state: Uint8Array, clientId: number): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  doc.clientID = clientId;
  return doc;
}

/** The updates that typing so many characters at the end of a paragraph makes, one character each. */
export function typedUpdates(state: Uint8Array, { paragraph }: Place, clientId: number, characters: number): readonly Uint8Array[] {
  const doc = documentOf(state, clientId);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = textAt(doc, paragraph);
  let end = text.length;
  for (let index = 0; index < characters; index += 1) text.insert(end++, typed[index % typed.length] ?? "a");
  doc.destroy();
  return updates;
}

const typed = "nhiệm vụ trọng tâm tháng tới ";
