import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { z } from "zod";
import { formatFigure } from "../../extensions/figures/formatFigure.ts";
import { figureShape } from "../../extensions/nodes/figure.ts";
import { reportSchema } from "../../extensions/schema.ts";
import { contentRoot } from "../../extensions/sectionContent.ts";

/** A line of a section: a paragraph, a heading, a table cell's paragraph, a block without text. `exact` tells apart what `text` does not: formats and attributes. */
export interface TextLine {
  readonly text: string;
  readonly exact: string;
}

interface JsonNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly JsonNode[] | undefined;
}
const jsonNode: z.ZodType<JsonNode> = z.object({
  type: z.string(),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  marks: z.array(z.unknown()).optional(),
  get content() {
    return z.array(jsonNode).optional();
  },
});

/** A section's lines, read without touching the document and without asking whether it fits the schema: what is recovered may be just what does not fit. */
export const linesOf = (doc: Y.Doc): TextLine[] => blocksOf(doc).flatMap(linesIn);

/** Lines of `mine` that `theirs` does not have, in order: what would be lost if only `theirs` stayed. */
export function linesMissing(mine: readonly TextLine[], theirs: readonly TextLine[]): string[] {
  const left = new Map<string, number>();
  for (const { exact } of theirs) left.set(exact, (left.get(exact) ?? 0) + 1);
  const missing: string[] = [];
  for (const { text, exact } of mine) {
    const count = left.get(exact) ?? 0;
    if (count > 0) left.set(exact, count - 1);
    else if (text !== "") missing.push(text);
  }
  return missing;
}

/** Lines of the blocks that hold anything written by these clients from that clock on. */
export function linesWrittenBy(doc: Y.Doc, unsafeFrom: ReadonlyMap<number, number>): string[] {
  const blocks = blocksOf(doc);
  return doc
    .getXmlFragment(contentRoot)
    .toArray()
    .flatMap((element, index) => {
      const block = blocks[index];
      if (block === undefined || !holdsWriting(element, unsafeFrom)) return [];
      return linesIn(block).map((line) => line.text);
    })
    .filter((text) => text !== "");
}

const blocksOf = (doc: Y.Doc): readonly JsonNode[] => jsonNode.parse(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(contentRoot))).content ?? [];

function linesIn(node: JsonNode): TextLine[] {
  const type = reportSchema.nodes[node.type];
  const holdsBlocks = type !== undefined && !type.isTextblock && !type.isAtom;
  if (holdsBlocks && node.content !== undefined) return node.content.flatMap(linesIn);
  return [{ text: textOf(node), exact: JSON.stringify(node) }];
}

function textOf(node: JsonNode): string {
  if (node.text !== undefined) return node.text;
  const inner = (node.content ?? []).map(textOf).join("");
  if (node.type === "hardBreak") return "\n";
  if (node.type === "footnote") return ` [${inner}]`;
  if (node.type === "figure") {
    const figure = z.object(figureShape).safeParse(node.attrs ?? {});
    return figure.success ? formatFigure(figure.data) : attributeText(node);
  }
  return reportSchema.nodes[node.type]?.isAtom === true ? attributeText(node) : inner;
}

/** What a block without text says: a letterhead or a signature. */
const attributeText = ({ attrs }: JsonNode): string =>
  Object.values(attrs ?? {})
    .filter((value): value is string => typeof value === "string" && value !== "")
    .join(" · ");

/** As much of a shared type as it takes to walk through its items. */
interface Walkable {
  readonly _item: Y.Item | null;
  readonly _start: Y.Item | null;
}

function holdsWriting(type: Walkable, unsafeFrom: ReadonlyMap<number, number>): boolean {
  if (type._item !== null && isUnsafe(type._item, unsafeFrom)) return true;
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (isUnsafe(item, unsafeFrom)) return true;
    if (item.content instanceof Y.ContentType && holdsWriting(item.content.type, unsafeFrom)) return true;
  }
  return false;
}

function isUnsafe(item: Y.Item, unsafeFrom: ReadonlyMap<number, number>): boolean {
  const from = unsafeFrom.get(item.id.client);
  return from !== undefined && item.id.clock + item.length > from;
}
