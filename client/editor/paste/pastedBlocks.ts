import { type Emphasis, inlineHtml, isElement, type PastedNotes } from "./inlineHtml.ts";
import { pastedTable } from "./pastedTable.ts";
import { isInvisible, styleOf } from "./styleOf.ts";

/** A block of the pasted document, already reduced to what the schema can hold. `depth` counts from 1. */
export type PastedBlock =
  | { readonly kind: "paragraph"; readonly html: string }
  | { readonly kind: "heading"; readonly level: 3 | 4; readonly html: string }
  | { readonly kind: "item"; readonly list: "ul" | "ol"; readonly depth: number; readonly html: string }
  | { readonly kind: "table"; readonly html: string };

/**
 * Read the blocks below an element in order. Text that stands between blocks becomes a paragraph of its own; empty paragraphs are spacers and go.
 * `depth`: how many lists stand around the element.
 */
export function pastedBlocks(root: Element, notes: PastedNotes, depth = 0): readonly PastedBlock[] {
  return inOrder(
    root.childNodes,
    (loose) => {
      const html = inlineHtml(loose, notes);
      return html === "" ? [] : typedItem(html);
    },
    (block) => readBlock(block, notes, depth),
  );
}

/** Visit nodes in order: runs of inline nodes together, blocks one by one. */
function inOrder(
  nodes: Iterable<Node>,
  readLoose: (nodes: readonly Node[]) => readonly PastedBlock[],
  readElement: (element: Element) => readonly PastedBlock[],
): readonly PastedBlock[] {
  const blocks: PastedBlock[] = [];
  let loose: Node[] = [];
  const flush = () => {
    blocks.push(...readLoose(loose));
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !isBlock(node)) {
      loose.push(node);
      continue;
    }
    flush();
    if (!isInvisible(node)) blocks.push(...readElement(node));
  }
  flush();
  return blocks;
}

function readBlock(element: Element, notes: PastedNotes, depth: number): readonly PastedBlock[] {
  const tag = element.localName;
  if (tag === "table") return readTable(element, notes);
  if (tag === "ul" || tag === "ol") return readList(element, notes, depth + 1);
  if (/^h[1-6]$/.test(tag) && !hasBlocks(element)) return readHeading(element, notes);
  return hasBlocks(element) ? pastedBlocks(element, notes, depth) : readParagraph(element, notes);
}

function readTable(table: Element, notes: PastedNotes): readonly PastedBlock[] {
  const captions = [...table.querySelectorAll("caption")].filter((caption) => caption.closest("table") === table);
  const html = pastedTable(table, (cell) => cellLines(pastedBlocks(cell, notes)));
  return [...captions.flatMap((caption) => pastedBlocks(caption, notes)), ...(html === "" ? [] : [{ kind: "table", html } as const])];
}

/** A cell's blocks as paragraphs: lists keep their marks as text, a table inside becomes lines of text. */
function cellLines(blocks: readonly PastedBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "table") return [...block.html.matchAll(/<p>(.*?)<\/p>/g)].map(([, line = ""]) => line);
    return block.kind === "item" ? [`- ${block.html}`] : [block.html];
  });
}

/** Numbers of headings are counted, so a typed or automatic one is taken off. */
function readHeading(element: Element, notes: PastedNotes): readonly PastedBlock[] {
  const bold: ReadonlySet<Emphasis> = new Set(["strong"]);
  const html = inlineHtml(element.childNodes, notes, bold).replace(/^((?:<[^>]+>)*)(?:[IVX]+\.|\d+(?:\.\d+)*\.?|[a-zđ]\))\s+/, "$1");
  return html === "" ? [] : [{ kind: "heading", level: Number(element.localName.slice(1)) > 3 ? 4 : 3, html }];
}

function readParagraph(element: Element, notes: PastedNotes): readonly PastedBlock[] {
  const html = inlineHtml(element.childNodes, notes);
  const style = styleOf(element).get("mso-list");
  if (style === undefined || style === "none" || style.startsWith("skip")) return html === "" ? [] : typedItem(html);
  const depth = Number(/level(\d)/.exec(style)?.[1] ?? 1);
  const marker = markerOf(element);
  const list = listOf(marker);
  if (list !== null) return html === "" ? [] : [{ kind: "item", list, depth, html }];
  // Numbered items have no list in the schema: their number stays as text.
  return html === "" ? [] : [{ kind: "paragraph", html: marker === "" ? html : `${marker} ${html}` }];
}

/** What Word printed in front of a list paragraph: `-`, `a)`, `1.`, or a glyph of a symbol font. */
function markerOf(paragraph: Element): string {
  const marker = [...paragraph.querySelectorAll("[style]")].find((part) => styleOf(part).get("mso-list") === "ignore");
  return (marker?.textContent ?? "").replace(/[\s\u00a0]+/g, "").normalize("NFC");
}

/** Letters make points, signs make dashes, numbers make neither. */
function listOf(marker: string): "ul" | "ol" | null {
  if (/^[a-zđ][).]$/.test(marker)) return "ol";
  return /[\p{L}\p{N}]/u.test(marker) && marker !== "o" ? null : "ul";
}

/** Offices type their dashes: `- ` is a first-level item, `+ ` one below it. */
function typedItem(html: string): readonly PastedBlock[] {
  const typed = /^((?:<(?:strong|em|u)>)*)([-–+•])\s+/.exec(html);
  if (typed === null) return [{ kind: "paragraph", html }];
  const rest = (typed[1] ?? "") + html.slice(typed[0].length);
  return [{ kind: "item", list: "ul", depth: typed[2] === "+" ? 2 : 1, html: rest }];
}

function readList(list: Element, notes: PastedNotes, depth: number): readonly PastedBlock[] {
  const kind = list.localName === "ul" ? "ul" : isLettered(list) ? "ol" : "numbered";
  let number = Number(list.getAttribute("start") ?? 1) - 1;
  const asItem = (blocks: readonly PastedBlock[]): readonly PastedBlock[] => {
    if (blocks.length === 0) return [];
    number += 1;
    return itemBlocks(blocks, kind, depth, number);
  };
  return inOrder(
    list.childNodes,
    (loose) => {
      const html = inlineHtml(loose, notes);
      return asItem(html === "" ? [] : [{ kind: "paragraph", html }]);
    },
    (child) => (child.localName === "ul" || child.localName === "ol" ? readList(child, notes, depth + 1) : asItem(pastedBlocks(child, notes, depth))),
  );
}

/** What stands in one item: its first paragraphs are the item, with line breaks between them; lists below it are deeper items; tables stand for themselves. */
function itemBlocks(blocks: readonly PastedBlock[], kind: "ul" | "ol" | "numbered", depth: number, number: number): readonly PastedBlock[] {
  const own: string[] = [];
  let rest = 0;
  for (const block of blocks) {
    if (block.kind === "table" || (block.kind === "item" && block.depth > depth)) break;
    own.push(block.html);
    rest += 1;
  }
  const html = own.join("<br>");
  const first: readonly PastedBlock[] =
    html === "" ? [] : [kind === "numbered" ? { kind: "paragraph", html: `${number}. ${html}` } : { kind: "item", list: kind, depth, html }];
  const behind = blocks
    .slice(rest)
    .map(
      (block): PastedBlock =>
        kind !== "numbered" && (block.kind === "paragraph" || block.kind === "heading")
          ? { kind: "item", list: kind, depth, html: block.html }
          : block,
    );
  return [...first, ...behind];
}

const isLettered = (list: Element): boolean => list.getAttribute("type") === "a" || /alpha|latin/.test(styleOf(list).get("list-style-type") ?? "");

const blockTags: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

const hasBlocks = (element: Element): boolean => [...element.querySelectorAll("*")].some((inner) => blockTags.has(inner.localName));

/** A block, or an inline wrapper around blocks, as Google Docs puts one around everything. */
const isBlock = (element: Element): boolean => blockTags.has(element.localName) || (hasBlocks(element) && !isInvisible(element));
