import { z } from "zod";
import { type ContentMark, type ContentNode, parseSectionContent, type SectionContent } from "../../extensions/sectionContent.ts";

/** A section's text with every suggestion accepted, and how many records could not be read (their text is kept as it stands). */
export interface AcceptedContent {
  readonly content: SectionContent;
  readonly unreadable: number;
}

/**
 * The clean state of a section: what was suggested to be added stays, what was suggested to be deleted is gone, suggested emphasis is applied, and no
 * record is left on text or nodes. A deleted textblock that still holds text joins the textblock before it, never across a cell: its author
 * deleted the break, not the words.
 */
export function acceptedContent(content: SectionContent): AcceptedContent {
  const reader = new RecordReader();
  const blocks = acceptedChildren(content.content ?? [], reader);
  return { content: { type: "doc", content: blocks }, unreadable: reader.unreadable };
}

const textblocks: ReadonlySet<string> = new Set(["paragraph", "heading"]);
/** The sign that stands for a suggested break, and the one that stands for a suggested atom. */
const breakSign = "¶";

function acceptedChildren(nodes: readonly ContentNode[], reader: RecordReader): readonly ContentNode[] {
  const kept: ContentNode[] = [];
  for (const node of nodes) {
    if (textblocks.has(node.type)) addTextblock(kept, node, reader);
    else if (node.type === "listItem") kept.push(...acceptedListItems(node, reader));
    else if (!isDeleted(node)) kept.push({ ...withoutRecords(node), content: acceptedChildrenOf(node, reader) });
  }
  return kept;
}

function acceptedChildrenOf(node: ContentNode, reader: RecordReader): readonly ContentNode[] {
  return node.type === "recipient" ? joined(acceptedInline(node.content ?? [], reader)) : acceptedChildren(node.content ?? [], reader);
}

/** A textblock with suggested breaks becomes several; a deleted one joins the one before it. */
function addTextblock(kept: ContentNode[], node: ContentNode, reader: RecordReader): void {
  const [first, ...rest] = acceptedInline(node.content ?? [], reader);
  const inline = first?.inline ?? [];
  const before = kept.at(-1);
  if (!isDeleted(node)) {
    kept.push({ ...withoutRecords(node), content: inline });
  } else if (inline.length > 0 && before !== undefined && textblocks.has(before.type)) {
    kept[kept.length - 1] = { ...before, content: [...(before.content ?? []), ...inline] };
  } else if (inline.length > 0) {
    kept.push({ ...withoutRecords(node), content: inline });
  }
  for (const piece of rest) {
    const paragraph: ContentNode = { type: "paragraph", content: piece.inline };
    if (piece.startsItem) reader.itemStarts.add(paragraph);
    kept.push(paragraph);
  }
}

/** A suggested break of the kind `li` starts a new item; what follows goes with it. */
function acceptedListItems(item: ContentNode, reader: RecordReader): readonly ContentNode[] {
  if (isDeleted(item)) return [];
  const items: ContentNode[][] = [[]];
  for (const block of acceptedChildren(item.content ?? [], reader)) {
    if (reader.itemStarts.has(block)) items.push([]);
    items.at(-1)?.push(block);
  }
  return items.map((content) => ({ ...withoutRecords(item), content }));
}

/** A stretch of inline content behind a suggested break. `startsItem`: the break splits the list item, not only its paragraph. */
interface Piece {
  readonly startsItem: boolean;
  readonly inline: ContentNode[];
}

/** The inline content, cut at suggested breaks. Without a break it is one piece. */
function acceptedInline(nodes: readonly ContentNode[], reader: RecordReader): readonly Piece[] {
  const pieces: Piece[] = [{ startsItem: false, inline: [] }];
  for (const node of nodes) {
    if (isDeleted(node) || marksOf(node).some((mark) => mark.type === "del")) continue;
    const insertion = marksOf(node).find((mark) => mark.type === "ins");
    const kind = String(insertion?.attrs?.["k"] ?? "");
    if (kind === "brk" && node.text !== undefined) {
      const startsItem = insertion?.attrs?.["d"] === "li";
      for (const character of node.text) if (character === breakSign) pieces.push({ startsItem, inline: [] });
    } else if (kind === "node" && insertion !== undefined) {
      const atom = reader.suggestedAtom(insertion);
      if (atom !== null) pieces.at(-1)?.inline.push(acceptedAtom(atom, reader));
    } else {
      pieces.at(-1)?.inline.push(node.type === "text" ? { ...node, marks: acceptedMarks(marksOf(node), reader) } : acceptedAtom(node, reader));
    }
  }
  return pieces;
}

const joined = (pieces: readonly Piece[]): readonly ContentNode[] => pieces.flatMap((piece) => piece.inline);

function acceptedAtom(node: ContentNode, reader: RecordReader): ContentNode {
  const clean = withoutRecords(node);
  return node.content === undefined ? clean : { ...clean, content: joined(acceptedInline(node.content, reader)) };
}

/** The emphases that stay: suggested ones are applied in the order of their time, so that the latest wins. */
function acceptedMarks(marks: readonly ContentMark[], reader: RecordReader): readonly ContentMark[] {
  const emphases = new Map<string, ContentMark>();
  for (const mark of marks) if (mark.type === "bold" || mark.type === "italic" || mark.type === "underline") emphases.set(mark.type, mark);
  const changes = marks.filter((mark) => mark.type === "fmt").sort((one, other) => Number(one.attrs?.["at"] ?? 0) - Number(other.attrs?.["at"] ?? 0));
  for (const change of changes) reader.applyFormat(change, emphases);
  return [...emphases.values()];
}

const marksOf = (node: ContentNode): readonly ContentMark[] => node.marks ?? [];
const isDeleted = (node: ContentNode): boolean => String(node.attrs?.["tcDel"] ?? "") !== "";

function withoutRecords(node: ContentNode): ContentNode {
  if (node.attrs === undefined) return node;
  const { tcIns: _ins, tcDel: _del, tcProp: _prop, ...attrs } = node.attrs;
  return { ...node, attrs };
}

const emphasis = z.enum(["bold", "italic", "underline"]);

/** Reads what records carry as JSON, counts what does not parse, and remembers where list items were split. */
class RecordReader {
  unreadable = 0;
  /** Paragraphs that a suggested break has made the first of a new list item. */
  readonly itemStarts = new Set<ContentNode>();

  /** The atom that an insertion record stands for, or null. */
  suggestedAtom(insertion: ContentMark): ContentNode | null {
    try {
      // The section parser is the one place that turns JSON into nodes; a paragraph is what an inline atom can stand in.
      const holder = parseSectionContent({
        type: "doc",
        content: [{ type: "paragraph", content: [JSON.parse(String(insertion.attrs?.["d"] ?? ""))] }],
      });
      return holder.content?.[0]?.content?.[0] ?? null;
    } catch {
      // Nothing is lost in silence: the caller turns the count into a warning.
      this.unreadable += 1;
      return null;
    }
  }

  applyFormat(change: ContentMark, emphases: Map<string, ContentMark>): void {
    const name = emphasis.safeParse(change.attrs?.["mark"]);
    if (!name.success) this.unreadable += 1;
    else if (String(change.attrs?.["new"] ?? "") === "") emphases.delete(name.data);
    else emphases.set(name.data, { type: name.data });
  }
}
