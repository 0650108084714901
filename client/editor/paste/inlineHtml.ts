import { isInvisible, styleOf } from "./styleOf.ts";

/** The emphases that the schema knows, by the tag that writes them. */
export type Emphasis = "strong" | "em" | "u";

/** Footnotes of the pasted document: their inline HTML by the name that references point at. */
export type PastedNotes = ReadonlyMap<string, string>;

/** The target of a reference to a note, as Word (`_ftn1`, `_edn1`) and LibreOffice (`sdfootnote1sym`) write it; null for other links. */
function noteTarget(element: Element): string | null {
  if (element.localName !== "a") return null;
  const target = /^#(_(?:ftn|edn)\d+|sd(?:footnote|endnote)\d+sym)$/.exec(element.getAttribute("href") ?? "");
  return target?.[1] ?? null;
}

/** Whether the element is the note's own mark that leads back into the text. */
const isNoteBacklink = (element: Element): boolean =>
  element.localName === "a" && /^#(_(?:ftn|edn)ref\d+|sd(?:footnote|endnote)\d+anc)$/.test(element.getAttribute("href") ?? "");

/** The inline content of nodes as clean HTML: text, three emphases, line breaks and footnotes. White space is collapsed as a browser shows it. */
export function inlineHtml(nodes: Iterable<Node>, notes: PastedNotes, without: ReadonlySet<Emphasis> = new Set()): string {
  return tidySpaces(write(nodes, notes, without));
}

function write(nodes: Iterable<Node>, notes: PastedNotes, active: ReadonlySet<Emphasis>): string {
  let html = "";
  for (const node of nodes) {
    if (node.nodeType === 3) html += escapeText(node.nodeValue ?? "");
    else if (isElement(node)) html += writeElement(node, notes, active);
  }
  return html;
}

function writeElement(element: Element, notes: PastedNotes, active: ReadonlySet<Emphasis>): string {
  if (isInvisible(element) || isNoteBacklink(element) || styleOf(element).get("mso-list") === "ignore") return "";
  if (element.localName === "br") return "<br>";
  const target = noteTarget(element);
  const note = target === null ? undefined : notes.get(target);
  if (note !== undefined) return `<span data-footnote>${note}</span>`;
  if (styleOf(element).has("mso-tab-count") || styleOf(element).has("mso-spacerun")) return " ";
  if (element.localName === "sup") return superscript(element.textContent ?? "") ?? write(element.childNodes, notes, active);
  const added = emphasesOf(element).filter((tag) => !active.has(tag));
  const inner = write(element.childNodes, notes, new Set([...active, ...added]));
  return inner.trim() === "" ? inner : added.reduceRight((html, tag) => `<${tag}>${html}</${tag}>`, inner);
}

function emphasesOf(element: Element): readonly Emphasis[] {
  const style = styleOf(element);
  const weight = style.get("font-weight");
  const emphases: Emphasis[] = [];
  const tag = element.localName;
  if (weight === undefined ? tag === "b" || tag === "strong" : weight === "bold" || weight === "bolder" || Number(weight) >= 600)
    emphases.push("strong");
  const slant = style.get("font-style");
  if (slant === undefined ? tag === "i" || tag === "em" : slant === "italic" || slant === "oblique") emphases.push("em");
  const line = style.get("text-decoration") ?? style.get("text-decoration-line");
  if (line === undefined ? tag === "u" : line.includes("underline") && tag !== "a") emphases.push("u");
  return emphases;
}

/** `m<sup>2</sup>` is a unit, not emphasis: the three raised digits that every font has. */
const superscript = (text: string): string | null => ({ "1": "¹", "2": "²", "3": "³" })[text.trim()] ?? null;

/** By its kind, not by a class: the elements of a parsed document may belong to another window. */
export const isElement = (node: Node): node is Element => node.nodeType === 1;

const escapeText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\s\u00a0\u2007\u202f]+/g, " ")
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "");

/** One space where several met across tags, none at the ends or around breaks. */
const tidySpaces = (html: string): string =>
  html
    .replace(/ ((?:<\/?(?:strong|em|u)>)*) +/g, " $1")
    .replace(/ *<br> */g, "<br>")
    .replace(/^((?:<(?:strong|em|u)>)*)(?: |<br>)+/, "$1")
    .replace(/(?: |<br>)+((?:<\/(?:strong|em|u)>)*)$/, "$1");
