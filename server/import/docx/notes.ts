import type { ContentNode } from "../../../extensions/sectionContent.ts";
import { childrenOf, descendants, type XmlElement } from "../../ooxml/xmlTree.ts";
import { InlineReader, joinedTexts, trimmed } from "./inlineReader.ts";
import type { Reading } from "./reading.ts";

type NoteKind = "footnotes" | "endnotes";

/** The notes of a file by their numbers. A note is one paragraph of text here: more of them are joined with a space between. */
export function notesOf(
  part: (kind: NoteKind) => { readonly path: string; readonly root: XmlElement | undefined },
  reading: () => Reading,
): Reading["notes"] {
  const names: Record<NoteKind, string> = { footnotes: "w:footnote", endnotes: "w:endnote" };
  const tables = new Map<NoteKind, ReadonlyMap<string, XmlElement>>();
  return (kind, id) => {
    const { path, root } = part(kind);
    const table = tables.get(kind) ?? new Map(childrenOf(root, names[kind]).map((note) => [note.attrs["w:id"] ?? "", note] as const));
    tables.set(kind, table);
    const note = table.get(id);
    const shared = reading();
    if (note === undefined) {
      shared.losses.add("note_missing", id);
      return null;
    }
    if (kind === "endnotes") shared.losses.add("endnote");
    return linesOf(note, shared, path);
  };
}

function linesOf(note: XmlElement, reading: Reading, path: string): readonly ContentNode[] {
  const reader = new InlineReader(reading, path, note);
  const paragraphs = [...descendants(note)]
    .filter(({ name }) => name === "w:p")
    .map((paragraph) => trimmed(reader.read(paragraph).inline, false))
    .filter((inline) => inline.length > 0);
  if (paragraphs.length > 1) reading.losses.add("note_shape");
  return joinedTexts(paragraphs.flatMap((inline, index) => [...(index === 0 ? [] : [space]), ...inline.map(inNote)]));
}

const space: ContentNode = { type: "text", text: " ", marks: [] };

/** A note holds neither lines nor notes. */
const inNote = (node: ContentNode): ContentNode => (node.type === "text" ? node : space);
