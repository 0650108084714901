import { type ParagraphShape, unchanged, type WordBlock, type WordParagraph } from "../../../extensions/reading/word/wordText.ts";
import type { ContentNode } from "../../../extensions/sectionContent.ts";
import { isElement, type PastedReading, pastedInline, tellUnseen } from "./pastedInline.ts";
import { lookIn, type PastedLook, plainLook } from "./pastedLook.ts";
import { pastedTable } from "./pastedTable.ts";

const plainShape: ParagraphShape = { outline: null, printed: "", bullet: null };

/** Where one reads: how many lists stand around it, and how letters look there. */
interface Around {
  readonly depth: number;
  readonly look: PastedLook;
}

/**
 * The blocks of a pasted document in their order, as the reader of Word files gives them. Text that stands between blocks becomes a paragraph of its own; empty
 * paragraphs are spacers and go.
 */
export const pastedBlocks = (body: Element, reading: PastedReading): readonly WordBlock[] => blocksIn(body, reading, { depth: 0, look: plainLook });

function blocksIn(root: Element, reading: PastedReading, around: Around): readonly WordBlock[] {
  return inOrder(
    root.childNodes,
    reading,
    (loose) => paragraphOf(pastedInline(loose, reading, around.look)),
    (block) => readBlock(block, reading, { ...around, look: lookIn(block, around.look, reading.styles) }),
  );
}

/** Visit nodes in order: runs of inline nodes together, blocks one by one. */
function inOrder(
  nodes: Iterable<Node>,
  { styles, losses }: PastedReading,
  readLoose: (nodes: readonly Node[]) => readonly WordBlock[],
  readElement: (element: Element) => readonly WordBlock[],
): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let loose: Node[] = [];
  const flush = (): void => {
    blocks.push(...readLoose(loose));
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !(blockTags.has(node.localName) || (hasBlocks(node) && !styles.isInvisible(node)))) {
      loose.push(node);
      continue;
    }
    flush();
    if (styles.isInvisible(node)) tellUnseen(node, styles, losses);
    else blocks.push(...readElement(node));
  }
  flush();
  return blocks;
}

/** `around`: within the element. */
function readBlock(element: Element, reading: PastedReading, around: Around): readonly WordBlock[] {
  if (reading.styles.isRevised(element)) reading.losses.add("revision");
  const tag = element.localName;
  if (tag === "table") return readTable(element, reading, around);
  if (tag === "ul" || tag === "ol") return readList(element, reading, { ...around, depth: around.depth + 1 });
  if (hasBlocks(element)) return blocksIn(element, reading, around);
  return paragraphOf(pastedInline(element.childNodes, reading, around.look), shapeOf(element, reading));
}

/** What the element's name and Word's own styles say of a paragraph. */
function shapeOf(element: Element, { styles }: PastedReading): ParagraphShape {
  const style = styles.of(element);
  const level = /^h([1-6])$/.exec(element.localName)?.[1] ?? /^[1-9]$/.exec(style.get("mso-outline-level") ?? "")?.[0];
  const outline = level === undefined ? null : Number(level) - 1;
  const list = style.get("mso-list");
  if (list === undefined || list === "none" || list.startsWith("skip")) return { ...plainShape, outline };
  const marker = markerOf(element, (part) => styles.of(part).get("mso-list") === "ignore");
  // Numbers and letters stay as they are printed; what they make of a paragraph is read from them as from any other.
  if (marker !== "" && !isBullet(marker)) return { outline, printed: marker, bullet: null };
  return { outline, printed: "", bullet: outline === null ? Number(/level(\d)/.exec(list)?.[1] ?? 1) - 1 : null };
}

/** What Word printed in front of a list paragraph: `-`, `a)`, `1.`, or a glyph of a symbol font. */
function markerOf(paragraph: Element, isMarker: (part: Element) => boolean): string {
  const marker = [...paragraph.querySelectorAll("[style]")].find(isMarker);
  return (marker?.textContent ?? "").replace(/[\s\u00a0]+/g, "").normalize("NFC");
}

/** `o` is a sign of Word's third font of signs. */
const isBullet = (marker: string): boolean => marker === "o" || !/[\p{L}\p{N}]/u.test(marker);

const paragraphOf = (inline: readonly ContentNode[], shape: ParagraphShape = plainShape): readonly WordParagraph[] =>
  inline.length === 0 ? [] : [{ kind: "paragraph", ...shape, inline, end: unchanged, was: null }];

function readTable(table: Element, reading: PastedReading, around: Around): readonly WordBlock[] {
  const captions = [...table.querySelectorAll("caption")].filter((caption) => caption.closest("table") === table);
  if ([...table.querySelectorAll("del, span")].some((part) => reading.styles.isStruckOut(part))) reading.losses.add("revision");
  const lookOf = (cell: Element): PastedLook => lookIn(cell, around.look, reading.styles);
  const read = pastedTable(table, reading.styles, (cell) => cellLines(blocksIn(cell, reading, { depth: 0, look: lookOf(cell) }), reading));
  return [...captions.flatMap((caption) => blocksIn(caption, reading, around)), ...(read === null ? [] : [read])];
}

/** A cell's paragraphs; a table inside becomes lines of text. */
function cellLines(blocks: readonly WordBlock[], { losses }: PastedReading): readonly WordParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block];
    losses.add("nestedTable");
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.filter((line) => line.kind === "paragraph")));
  });
}

type ListKind = "signs" | "letters" | "numbers";

function readList(list: Element, reading: PastedReading, around: Around): readonly WordBlock[] {
  const style = reading.styles.of(list).get("list-style-type") ?? "";
  const kind: ListKind = list.localName === "ul" ? "signs" : list.getAttribute("type") === "a" || /alpha|latin/.test(style) ? "letters" : "numbers";
  let count = Number(list.getAttribute("start") ?? 1) - 1;
  const asItem = (blocks: readonly WordBlock[]): readonly WordBlock[] => {
    if (blocks.length === 0) return [];
    count += 1;
    return itemBlocks(blocks, shapeIn(kind, count, around.depth));
  };
  return inOrder(
    list.childNodes,
    reading,
    (loose) => asItem(paragraphOf(pastedInline(loose, reading, around.look))),
    (child) => {
      const within = { ...around, look: lookIn(child, around.look, reading.styles) };
      return child.localName === "ul" || child.localName === "ol"
        ? readList(child, reading, { ...within, depth: around.depth + 1 })
        : asItem(blocksIn(child, reading, within));
    },
  );
}

function shapeIn(kind: ListKind, count: number, depth: number): ParagraphShape {
  switch (kind) {
    case "signs":
      return { outline: null, printed: "", bullet: depth - 1 };
    case "letters":
      return { outline: null, printed: `${letterOf(count)})`, bullet: null };
    case "numbers":
      return { outline: null, printed: `${count}.`, bullet: null };
  }
}

const letterOf = (count: number): string => String.fromCharCode(97 + ((((count - 1) % 26) + 26) % 26));

/** What stands in one item: its first plain paragraphs are the item, with line breaks between them; the others stand for themselves. */
function itemBlocks(blocks: readonly WordBlock[], shape: ParagraphShape): readonly WordBlock[] {
  const end = blocks.findIndex((block) => block.kind === "table" || block.printed !== "" || block.bullet !== null);
  const own = (end < 0 ? blocks : blocks.slice(0, end)).filter((block) => block.kind === "paragraph");
  const inline = own.flatMap((block, index): readonly ContentNode[] => (index === 0 ? block.inline : [{ type: "hardBreak" }, ...block.inline]));
  return [...paragraphOf(inline, shape), ...(end < 0 ? [] : blocks.slice(end))];
}

const blockTags: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

const hasBlocks = (element: Element): boolean => [...element.querySelectorAll("*")].some((inner) => blockTags.has(inner.localName));
