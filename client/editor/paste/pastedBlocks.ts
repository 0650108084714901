import { type Emphasis, inlineHtml, isElement, type PastedNotes } from "./inlineHtml.ts";
import { pastedTable } from "./pastedTable.ts";
import { isInvisible, styleOf } from "./styleOf.ts";

/** A block of the pasted document, already reduced to what the schema can hold. `depth` counts from 1. */
export type PastedBlock =
  | { readonly kind: "paragraph"; readonly html: string }
  | { readonly kind: "heading"; readonly level: 3 | 4; readonly html: string }
  | { readonly kind: "item"; readonly list: "ul" | "ol"; readonly depth: number; readonly html: string }
  | { readonly kind: "table"; readonly html: string };

/** Read the blocks below an element in order. Text that stands between blocks becomes a paragraph of its own; empty paragraphs are spacers and go. */
export function pastedBlocks(root: Element, notes: PastedNotes): readonly PastedBlock[] {
  const blocks: PastedBlock[] = [];
  let loose: Node[] = [];
  const flush = () => {
    const html = inlineHtml(loose, notes);
    if (html !== "") blocks.push(...typedItem(html));
    loose = [];
  };
  for (const node of root.childNodes) {
    if (!isElement(node) || !isBlock(node)) {
      loose.push(node);
      continue;
    }
    flush();
    if (!isInvisible(node)) blocks.push(...readBlock(node, notes));
  }
  flush();
  return blocks;
}

function readBlock(element: Element, notes: PastedNotes): readonly PastedBlock[] {
  const tag = element.localName;
  if (tag === "table") return [{ kind: "table", html: pastedTable(element, notes) }];
  if (tag === "ul" || tag === "ol") return readList(element, notes, 1);
  if (/^h[1-6]$/.test(tag)) return readHeading(element, notes);
  if (tag === "p" || !hasBlocks(element)) return readParagraph(element, notes);
  return pastedBlocks(element, notes);
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
  const blocks: PastedBlock[] = [];
  let number = Number(list.getAttribute("start") ?? 1);
  for (const child of list.children) {
    if (child.localName === "ul" || child.localName === "ol") {
      blocks.push(...readList(child, notes, depth + 1));
      continue;
    }
    if (isInvisible(child)) continue;
    const nested = [...child.children].filter((inner) => inner.localName === "ul" || inner.localName === "ol");
    const own = [...child.childNodes].filter((node) => !nested.some((inner) => inner === node));
    const html = inlineHtml(own, notes);
    if (html !== "") blocks.push(kind === "numbered" ? { kind: "paragraph", html: `${number}. ${html}` } : { kind: "item", list: kind, depth, html });
    number += 1;
    for (const inner of nested) blocks.push(...readList(inner, notes, depth + 1));
  }
  return blocks;
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
