import { ReportError } from "../../../extensions/wire/errors.ts";
import { NumberingBook } from "../../ooxml/numberingBook.ts";
import { type OfficePackage, readPackage } from "../../ooxml/readPackage.ts";
import { StyleBook } from "../../ooxml/styleBook.ts";
import { childOf, childrenOf, descendants, type XmlElement } from "../../ooxml/xmlTree.ts";
import { decomposedWords } from "../decomposedWords.ts";
import type { Facts, NoteFacts } from "../facts.ts";
import { BodyReader, type DocxParagraph } from "./BodyReader.ts";
import { sectionsIn, sheetsOf, textWidthOf } from "./sheets.ts";

/** Measure a `.docx` of any origin, resolving what its styles say as Word does. Fails with `unreadable_file`. */
export function readDocxFacts(bytes: Uint8Array): Facts {
  const file = readPackage(bytes);
  const root = file.xml(file.mainPath);
  const body = childOf(root, "w:body");
  if (root === undefined || body === undefined)
    throw new ReportError("unreadable_file", "The document has no body. Open it in Word and save it again.");
  const parts = [...file.relations(file.mainPath).values()];
  const partOf = (kind: string): string => parts.find((one) => one.kind === kind)?.target ?? "";
  const numbering = new NumberingBook(file.xml(partOf("numbering")));
  const styles = new StyleBook(file.xml(partOf("styles")), file.xml(partOf("theme")), (id, level) => numbering.properties(id, level));
  const notes = noteElements(file.xml(partOf("footnotes")));
  const noteNumber = (id: string): number => notes.findIndex(({ attrs }) => attrs["w:id"] === id) + 1;
  const sections = sectionsIn(body);
  const books = { styles, numbering, noteNumber, textWidths: sections.map(({ properties }) => textWidthOf(properties)) };
  const read = (element: XmlElement | undefined): readonly DocxParagraph[] => {
    const reader = new BodyReader(books);
    if (element !== undefined) reader.read(element);
    return reader.paragraphs;
  };

  const reader = new BodyReader(books);
  reader.read(body);
  const marginal: DocxParagraph[] = [];
  const settings = file.xml(partOf("settings"));
  const sheets = sheetsOf(file, sections, childOf(settings, "w:mirrorMargins") !== undefined, (path) => {
    const found = read(file.xml(path));
    marginal.push(...found);
    return found;
  });
  const noteFacts = notes.map((note) => noteOf(read(note)));
  const marginalRuns = marginal.flatMap(({ runs }) =>
    runs.map((run) => (run.field === "" ? run : { ...run, text: run.text === "" ? "1" : run.text })),
  );
  const texts = [...reader.paragraphs, ...marginal, ...noteFacts].map(({ text }) => text);
  const languages = new Set(reader.paragraphs.flatMap(({ runs }) => runs.filter(({ text }) => text.trim() !== "").map(({ language }) => language)));
  return {
    source: "docx",
    sheets,
    paragraphs: reader.paragraphs,
    tables: reader.tables,
    notes: noteFacts,
    fonts: [],
    marginal: marginalRuns,
    decomposed: texts.flatMap(decomposedWords),
    traces: tracesIn(file, root, reader.paragraphs),
    language: languages.size === 1 ? ([...languages][0] ?? "") : [...languages].filter((one) => !/^vi/i.test(one)).join(", "),
  };
}

/** The notes themselves, without the lines that part them from the text. */
const noteElements = (root: XmlElement | undefined): readonly XmlElement[] =>
  childrenOf(root, "w:footnote").filter(({ attrs }) => attrs["w:type"] === undefined || attrs["w:type"] === "normal");

const noteOf = (paragraphs: readonly DocxParagraph[]): NoteFacts => ({
  text: paragraphs.map(({ text }) => text).join("\n"),
  runs: paragraphs.flatMap(({ runs }) => runs),
  justified: paragraphs.every(({ align }) => align === "both"),
});

const revisionNames = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange"]);

function tracesIn(file: OfficePackage, root: XmlElement, paragraphs: readonly DocxParagraph[]): readonly string[] {
  const notes = file.xml("word/footnotes.xml");
  const elements = [...descendants(root), ...(notes === undefined ? [] : descendants(notes))];
  const revisions = elements.filter(({ name }) => revisionNames.has(name)).length;
  const comments = elements.filter(({ name }) => name === "w:commentReference" || name === "w:commentRangeStart").length;
  const hidden = paragraphs.some(({ runs }) => runs.some((run) => run.hidden && run.text.trim() !== ""));
  return [
    ...(revisions > 0 ? [`Còn ${revisions} sửa đổi được theo dõi.`] : []),
    ...(comments > 0 ? ["Còn nhận xét bên lề."] : []),
    ...(hidden ? ["Có chữ ẩn."] : []),
  ];
}
