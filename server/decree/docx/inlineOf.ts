import type { StyleBook } from "../../ooxml/styleBook.ts";
import { childOf, type XmlElement } from "../../ooxml/xmlTree.ts";
import type { RunFacts } from "../facts.ts";

/** A run with what only files for Word have. */
export interface DocxRun extends RunFacts {
  /** Instruction of the field that begins or stands here: `PAGE`. */
  readonly field: string;
  readonly language: string;
}

/** What a run's children print. */
const printed: Readonly<Record<string, (element: XmlElement) => string>> = {
  "w:t": ({ text }) => text,
  "w:tab": () => "\t",
  "w:br": ({ attrs }) => (attrs["w:type"] === undefined || attrs["w:type"] === "textWrapping" ? "\n" : ""),
  "w:cr": () => "\n",
  "w:noBreakHyphen": () => "-",
  "w:softHyphen": () => "",
};

/** Deleted words are no part of what a paper says; text boxes are paragraphs of their own. */
const left = new Set(["w:del", "w:moveFrom", "w:pPr", "w:txbxContent", "mc:Fallback", "w:sdtPr"]);

/** All runs of a paragraph in order, also those in links, controls and insertions. */
function* runElements(paragraph: XmlElement): Generator<XmlElement> {
  for (const child of paragraph.children) {
    if (left.has(child.name)) continue;
    if (child.name === "w:r") yield child;
    else yield* runElements(child);
  }
}

/**
 * The runs of a paragraph with their looks.
 * @param noteNumber the number of a note by its id.
 */
export function runsOf(paragraph: XmlElement, styles: StyleBook, noteNumber: (id: string) => number): readonly DocxRun[] {
  const properties = childOf(paragraph, "w:pPr");
  const simple = [...fieldElements(paragraph)].map((field): DocxRun => {
    const [first] = runElements(field);
    return runOf(first ?? field, properties, styles, noteNumber, (field.attrs["w:instr"] ?? "").trim());
  });
  return [...[...runElements(paragraph)].map((run) => runOf(run, properties, styles, noteNumber, instructionOf(run))), ...simple];
}

function* fieldElements(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === "w:fldSimple") yield child;
    else if (!left.has(child.name)) yield* fieldElements(child);
  }
}

const instructionOf = (run: XmlElement): string =>
  run.children
    .filter(({ name }) => name === "w:instrText")
    .map(({ text }) => text)
    .join("")
    .trim();

function runOf(run: XmlElement, paragraph: XmlElement | undefined, styles: StyleBook, noteNumber: (id: string) => number, field: string): DocxRun {
  const { capitals, ...look } = styles.run(paragraph, childOf(run, "w:rPr"));
  const words = run.children.map((child) => printed[child.name]?.(child) ?? "").join("");
  const note = childOf(run, "w:footnoteReference")?.attrs["w:id"];
  return { ...look, text: capitals ? words.toLocaleUpperCase("vi") : words, note: note === undefined ? null : noteNumber(note), field };
}
