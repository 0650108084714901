import { cleanText } from "../../../extensions/reading/word/cleanText.ts";
import { scriptText } from "../../../extensions/reading/word/signs.ts";
import { isTcvn3Font, isVniFont, tcvn3ToUnicode } from "../../../extensions/reading/word/tcvn3.ts";
import type { ContentNode } from "../../../extensions/sectionContent.ts";
import { lookIn, marksOf, type PastedLook } from "./pastedLook.ts";
import type { PastedStyles } from "./pastedStyles.ts";
import type { PasteLosses } from "./pasteLosses.ts";
import { tidyInline } from "./tidyInline.ts";

/** What all parts of one reading share. */
export interface PastedReading {
  readonly styles: PastedStyles;
  /** Notes of the pasted document: their inline content by the name that references point at. */
  readonly notes: ReadonlyMap<string, readonly ContentNode[]>;
  readonly losses: PasteLosses;
}

/** A reference to a note, as Word (`_ftn1`, `_edn1`), LibreOffice (`sdfootnote1sym`) and Google Docs (`ftnt1`) write it. */
const noteReference = /^#(_(?:ftn|edn)\d+|sd(?:footnote|endnote)\d+sym|ftnt\d+)$/;
/** The note's own mark, which leads back into the text. */
const noteBacklink = /^#(_(?:ftn|edn)ref\d+|sd(?:footnote|endnote)\d+anc|ftnt_ref\d+)$/;

/** The inline content of nodes: text, three emphases, line breaks and footnotes. White space is collapsed as a browser shows it. */
export const pastedInline = (nodes: Iterable<Node>, reading: PastedReading, look: PastedLook): readonly ContentNode[] =>
  tidyInline(read(nodes, reading, look));

function read(nodes: Iterable<Node>, reading: PastedReading, look: PastedLook): ContentNode[] {
  const found: ContentNode[] = [];
  for (const node of nodes) {
    if (node.nodeType === 3) found.push(...textNode(node.nodeValue ?? "", look, reading.losses));
    else if (isElement(node)) found.push(...readElement(node, reading, look));
  }
  return found;
}

function readElement(element: Element, reading: PastedReading, look: PastedLook): readonly ContentNode[] {
  const { styles, notes, losses } = reading;
  const tag = element.localName;
  const href = tag === "a" ? (element.getAttribute("href") ?? "") : "";
  if (noteBacklink.test(href) || styles.of(element).get("mso-list") === "ignore") return [];
  if (styles.isInvisible(element)) {
    tellUnseen(element, styles, losses);
    return [];
  }
  if (styles.isCommentedOn(element)) losses.add("comment");
  if (styles.isRevised(element)) losses.add("revision");
  if (tag === "br") return [{ type: "hardBreak" }];
  const note = noteReference.exec(href)?.[1];
  if (note !== undefined) {
    const content = notes.get(note);
    if (content !== undefined) return [{ type: "footnote", content }];
    losses.add("note");
  } else if (/^(?:https?|mailto|file):/i.test(href) && !element.textContent?.includes(href.replace(/^\w+:(?:\/\/)?|\/$/g, ""))) losses.add("link");
  const style = styles.of(element);
  if (style.has("mso-tab-count") || style.has("mso-spacerun")) return textNode(" ", look, losses);
  const inner = lookIn(element, look, styles);
  if (tag !== "sup" && tag !== "sub") return read(element.childNodes, reading, inner);
  // `m<sup>2</sup>` is a unit, not emphasis.
  const script =
    element.querySelector("a") === null ? scriptText((element.textContent ?? "").trim(), tag === "sup" ? "superscript" : "subscript") : null;
  return script === null || script === "" ? read(element.childNodes, reading, inner) : textNode(script, inner, losses);
}

/** What is left out with an element that one does not see, or that the schema has no place for. */
export function tellUnseen(element: Element, styles: PastedStyles, losses: PasteLosses): void {
  if (/^(?:img|picture|svg|canvas|video|object|embed)$/.test(element.localName)) losses.add("picture");
  else if (styles.isComment(element)) losses.add("comment");
  else if (styles.isStruckOut(element)) losses.add("revision");
  else if (styles.isHidden(element) && (element.textContent ?? "").trim() !== "") losses.add("hidden");
}

function textNode(raw: string, look: PastedLook, losses: PasteLosses): readonly ContentNode[] {
  const text = cleanText(decoded(raw, look.font, losses));
  if (text === "") return [];
  if (look.strike && text.trim() !== "") losses.add("strike");
  return [{ type: "text", text: look.capitals ? text.toUpperCase() : text, marks: marksOf(look) }];
}

/** Letters that only an old font draws as Vietnamese. */
function decoded(raw: string, font: string, losses: PasteLosses): string {
  if (isTcvn3Font(font)) {
    const text = tcvn3ToUnicode(raw, font);
    if (text !== raw) losses.add("tcvn3");
    return text;
  }
  if (isVniFont(font) && /[\u0080-\uffff]/.test(raw)) losses.add("vni");
  return raw;
}

/** By its kind, not by a class: the elements of a parsed document may belong to another window. */
export const isElement = (node: Node): node is Element => node.nodeType === 1;
