import { inlineHtml, type PastedNotes } from "./inlineHtml.ts";
import { type PastedBlock, pastedBlocks } from "./pastedBlocks.ts";
import { styleOf } from "./styleOf.ts";

/**
 * HTML from the clipboard, reduced to what a section's schema holds: paragraphs, headings, dashes and points, tables, three emphases, footnotes. Knows the
 * habits of Word, Excel, LibreOffice and Google Docs. Styles, fonts, colours, pictures and links go, numbers stay as they are shown, text is composed
 * (NFC). Nothing is loaded: the parser's document is inert. What comes from this editor itself passes as it is; its suggestions have no HTML form.
 */
export function cleanPastedHtml(html: string, parser: DOMParser): string {
  if (/\sdata-pm-slice=/.test(html)) return html.normalize("NFC");
  const { body } = parser.parseFromString(html, "text/html");
  const notes = takeNotes(body);
  const blocks = pastedBlocks(body, notes);
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === "paragraph" && body.querySelector("p, div, li, td") === null) return only.html;
  return writeBlocks(blocks);
}

/** Take the notes out of the end of the document: their inline content by the name that references use. */
function takeNotes(body: Element): PastedNotes {
  const notes = new Map<string, string>();
  const none: PastedNotes = new Map();
  for (const element of [...body.querySelectorAll("div, section")]) {
    const kind = styleOf(element).get("mso-element");
    if (kind === "footnote" || kind === "endnote") notes.set(`_${element.id}`, noteHtml(element, none));
    else if (/^sd(footnote|endnote)\d+$/.test(element.id)) notes.set(`${element.id}sym`, noteHtml(element, none));
    else continue;
    element.remove();
  }
  for (const element of [...body.querySelectorAll("div")]) {
    const kind = styleOf(element).get("mso-element");
    if (kind === "footnote-list" || kind === "endnote-list") element.remove();
  }
  return notes;
}

/** A note holds inline text only: its paragraphs are joined by a space. */
function noteHtml(note: Element, notes: PastedNotes): string {
  const paragraphs = [...note.querySelectorAll("p")];
  const parts = paragraphs.length === 0 ? [inlineHtml(note.childNodes, notes)] : paragraphs.map((part) => inlineHtml(part.childNodes, notes));
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .replaceAll("<br>", " ");
}

/** Blocks as HTML; items that follow each other make lists, nested by their depth. */
function writeBlocks(blocks: readonly PastedBlock[]): string {
  let html = "";
  let items: Item[] = [];
  const flush = () => {
    html += writeLists(items);
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === "item") {
      items.push(block);
      continue;
    }
    flush();
    if (block.kind === "table") html += block.html;
    else if (block.kind === "heading") html += `<h${block.level} data-level="${block.level}">${block.html}</h${block.level}>`;
    else html += `<p>${block.html}</p>`;
  }
  flush();
  return html;
}

type Item = Extract<PastedBlock, { kind: "item" }>;

function writeLists(items: readonly Item[]): string {
  let html = "";
  let index = 0;
  while (index < items.length) {
    const first = items[index];
    if (first === undefined) break;
    let end = index + 1;
    while (end < items.length && belongsTo(first, items[end])) end += 1;
    html += writeList(first.list, items.slice(index, end));
    index = end;
  }
  return html;
}

/** An item goes into the list of the first one if it is deeper, or of the same depth and kind. */
const belongsTo = (first: Item, item: Item | undefined): boolean =>
  item !== undefined && (item.depth > first.depth || (item.depth === first.depth && item.list === first.list));

function writeList(list: "ul" | "ol", items: readonly Item[]): string {
  const depth = items[0]?.depth ?? 1;
  let html = `<${list}>`;
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    let end = index + 1;
    while (end < items.length && (items[end]?.depth ?? 0) > depth) end += 1;
    html += `<li><p>${item?.html ?? ""}</p>${writeLists(items.slice(index + 1, end))}</li>`;
    index = end;
  }
  return `${html}</${list}>`;
}
