import type { Node } from "@tiptap/pm/model";
import { urgencyBoxes } from "../../../extensions/documentMarks.ts";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import { parseFigure } from "../../../extensions/nodes/figure.ts";
import {
  isLetter,
  type LetterheadAttributes,
  letterSubject,
  nationalMotto,
  nationalName,
  numberLine,
  parseLetterhead,
  placeDateLine,
} from "../../../extensions/nodes/letterhead.ts";
import { parseSignature } from "../../../extensions/nodes/signatureBlock.ts";
import type { Reference } from "./reportIndex.ts";

/**
 * The look of the report's own nodes, drawn with the DOM. Editors (node views) and the static text call the same functions, so that the swap between
 * them moves nothing. Each returns the filled element; `fill…` draws again into an element that exists.
 */

export function fillFigure(span: HTMLElement, node: Node): void {
  span.dataset["figure"] = "";
  span.textContent = formatFigure(parseFigure(node.attrs));
}

export function fillReference(
  span: HTMLElement,
  code: string,
  reference: Reference,
  words: { readonly hidden: string; readonly unknown: string },
): void {
  span.dataset["figureRef"] = "";
  span.dataset["state"] = reference.state;
  span.toggleAttribute("data-differs", reference.state === "found" && reference.differsFrom !== undefined);
  if (reference.state === "found") {
    span.textContent = reference.text;
    span.title = [reference.sectionTitle, reference.differsFrom ?? ""].filter((words) => words !== "").join(": ");
  } else if (reference.state === "hidden") {
    span.textContent = "•••";
    span.title = words.hidden;
  } else {
    span.textContent = `[${code}]`;
    span.title = words.unknown;
  }
}

export function fillFootnoteMark(mark: HTMLElement, number: number): void {
  mark.dataset["footnote"] = "";
  mark.textContent = String(number);
}

export function fillLetterhead(head: HTMLElement, node: Node): void {
  const attributes = parseLetterhead(node.attrs);
  head.dataset["letterhead"] = "";
  head.replaceChildren(
    ...lineIn("circulation", attributes.circulation),
    row(
      element("div", "letterhead-agency", [
        ...lineIn("superior", attributes.superior),
        ...attributes.issuer.split("\n").map((text) => line("issuer", text)),
      ]),
      element("div", "letterhead-nation", [line("national-name", nationalName), line("national-motto", nationalMotto)]),
    ),
    row(
      element("div", "letterhead-number", [
        line("number", numberLine(attributes)),
        ...lineIn("subject", isLetter(attributes) ? letterSubject(attributes.abstract) : ""),
        ...urgency(attributes),
      ]),
      line("place-date", placeDateLine(attributes)),
    ),
    ...(isLetter(attributes) ? [] : [line("kind", attributes.kind), element("div", "abstract", [line("abstract-text", attributes.abstract)])]),
    ...lineIn("decided-by", attributes.decidedBy),
    ...addressees(attributes),
  );
}

/** A box in the size that the decree gives it (appendix I, III.2.b). */
function urgency({ urgency: words }: LetterheadAttributes): readonly HTMLElement[] {
  if (words === "") return [];
  const box = line("urgency", words);
  const { width, height } = urgencyBoxes[words];
  box.style.width = `${width}mm`;
  box.style.height = `${height}mm`;
  return [box];
}

/** One addressee stands behind "Kính gửi:"; more stand one a line with a dash (decree 30/2020, appendix I, II.9.d). */
function addressees(attributes: LetterheadAttributes): readonly HTMLElement[] {
  const names = attributes.addressees.split("\n").filter((name) => name.trim() !== "");
  if (names.length === 0) return [];
  if (names.length === 1) return [element("div", "addressees", [line("addressees-label", `Kính gửi: ${names[0] ?? ""}`)])];
  const lines = names.map((name, index) => line("addressee", `- ${name}${index === names.length - 1 ? "." : ";"}`));
  return [element("div", "addressees several", [line("addressees-label", "Kính gửi:"), element("div", "addressee-list", lines)])];
}

export function fillSignature(block: HTMLElement, node: Node): void {
  const { authority, post, name } = parseSignature(node.attrs);
  const lines = [...authority.split("\n"), post].filter((text) => text !== "");
  block.dataset["signatureBlock"] = "";
  block.replaceChildren(...lines.map((text) => line("authority", text)), line("signer", name));
}

/** A line of "Nơi nhận": words, then the purpose in brackets. Dash and end mark are printed by CSS. */
export function drawRecipient(node: Node): { readonly dom: HTMLElement; readonly contentDOM: HTMLElement } {
  const words = element("span", "recipient-words", []);
  const purpose = element("span", "recipient-purpose", []);
  const dom = element("li", "", [words, purpose]);
  fillRecipient(dom, purpose, node);
  return { dom, contentDOM: words };
}

/** Marks that were typed into the words are not printed a second time: a dash, `Lưu:`, a final sign. */
export function fillRecipient(item: HTMLElement, purpose: HTMLElement, node: Node): void {
  const text = String(node.attrs["purpose"]);
  const words = node.textContent;
  item.dataset["recipient"] = "";
  item.dataset["role"] = String(node.attrs["role"]);
  item.dataset["opened"] = /^[-–+]/.test(words) ? "dash" : /^Lưu(?!\p{L})/u.test(words) ? "archive" : "";
  item.dataset["closed"] = text === "" && /[;.]$/.test(words.trimEnd()) ? "true" : "";
  purpose.textContent = text === "" ? "" : ` (${text})`;
}

const row = (...cells: readonly HTMLElement[]): HTMLElement => element("div", "letterhead-row", cells);

/** A line that is there only if it says something. */
const lineIn = (className: string, text: string): readonly HTMLElement[] => (text === "" ? [] : [line(className, text)]);

/** An empty line keeps its height. */
const line = (className: string, text: string): HTMLElement => {
  const paragraph = element("p", className, []);
  paragraph.textContent = text === "" ? " " : text;
  return paragraph;
};

function element(tag: string, className: string, children: readonly HTMLElement[]): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  created.append(...children);
  return created;
}
