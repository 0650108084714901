import { pointLetters } from "../../../extensions/numbering.ts";
import { allRuns, type DocxParagraph, paragraphsIn, tablesIn } from "../docxReader.ts";
import type { Nd30Check } from "../nd30Lines.ts";
import { type Components, hasWords, textWidthOf } from "./components.ts";
import { between, faultsOf, isUpper, sizesIn, unless } from "./measure.ts";

const isHeading = ({ format }: DocxParagraph): boolean => format.outlineLevel >= 0;
const isBold = (paragraph: DocxParagraph): boolean => paragraph.runs.every((run) => run.text.trim() === "" || run.note !== null || run.format.bold);
const each = (parts: Components, test: (paragraph: DocxParagraph) => boolean, fault: string): readonly string[] =>
  parts.text.flatMap((paragraph) => unless(test(paragraph), `${fault}: "${paragraph.text.slice(0, 40)}"`));
/** Running text behind a bold lead: everything from the first run that is not bold. */
const afterLead = (paragraph: DocxParagraph) => paragraph.runs.slice(paragraph.runs.findIndex((run) => run.text.trim() !== "" && !run.format.bold));

/** The words of the report. */
export const nd30Body: Readonly<Record<string, Nd30Check>> = {
  "ND30-47 one size, 13 to 14": (_, { text }) => {
    const sizes = [...sizesIn(text)];
    return unless(sizes.length === 1 && sizes.every((size) => between(size, 13, 14, 0)), sizes.join(", "));
  },
  "ND30-48 upright, not bold": (_, { text }) =>
    text
      .filter((paragraph) => !isHeading(paragraph))
      .flatMap((paragraph) => {
        const words = afterLead(paragraph).filter((run) => run.text.trim() !== "");
        const emphasised = words.filter((run) => run.format.bold).length;
        return unless(words.length === 0 || emphasised < words.length, paragraph.text.slice(0, 40));
      }),
  "ND30-49 both margins": (_, parts) => each(parts, ({ format }) => format.align === "both", "not justified"),
  "ND30-50 first line 1 or 1.27 cm, everywhere the same": (_, parts) => [
    ...each(
      parts,
      ({ format, text }) => (between(format.firstLine, 567, 567) || between(format.firstLine, 720, 720)) && format.left === 0 && !/^\s/.test(text),
      "first line",
    ),
    ...unless(new Set(parts.text.map((one) => one.format.firstLine)).size === 1, "first lines differ"),
  ],
  "ND30-51 at least 6 points between paragraphs, no empty ones": (docx, parts) => [
    ...each(parts, ({ format }) => format.before + format.after >= 120 && !format.contextualSpacing, "gap"),
    // A hairline that carries a rule, parts two tables or ends the file is no spacer: it is hardly a point high.
    ...docx.body.flatMap((block) => unless(block.kind === "table" || block.text.trim() !== "" || block.mark.sizePoints <= 2, "an empty paragraph")),
  ],
  "ND30-52 lines single to 1.5": (_, parts) =>
    each(parts, ({ format }) => format.lineRule === "auto" && between(format.line, 240, 360, 0), "line pitch"),
  "ND30-54 parts: Roman, capitals, bold": (_, { text }) => {
    const parts = text.filter((one) => one.format.outlineLevel === 0);
    return parts.length === 0
      ? "notHere"
      : parts.flatMap((one) => [
          ...unless(/^[IVXLC]+\. \S/.test(one.text) && isUpper(one.text) && !/[.:]$/.test(one.text) && isBold(one), one.text),
          ...faultsOf(one, { italic: false }),
        ]);
  },
  "ND30-55 sections: Arabic, bold, upright": (_, { text }) => {
    const sections = text.filter((one) => one.format.outlineLevel === 1);
    return sections.length === 0
      ? "notHere"
      : sections.flatMap((one) => [...unless(/^\d+\. \p{Lu}/u.test(one.text) && isBold(one), one.text), ...faultsOf(one, { italic: false })]);
  },
  "ND30-57 leads bold up to their colon": (_, { text }) => {
    const leads = text.filter((one) => !isHeading(one) && one.runs[0]?.format.bold === true && afterLead(one).length < one.runs.length);
    return leads.length === 0
      ? "notHere"
      : leads.flatMap((one) =>
          unless(
            /[:.]\s*$/.test(
              one.runs
                .filter((run, index) => run.format.bold && one.runs.slice(0, index).every((earlier) => earlier.format.bold))
                .map((run) => run.text)
                .join(""),
            ),
            one.text.slice(0, 40),
          ),
        );
  },
  "ND30-58 numbers of the third level agree in form": (_, { text }) => {
    const forms = new Set(
      text
        .filter((one) => one.format.outlineLevel === 2)
        .map((one) => /^\d+(\.\d+)+\.? /.exec(one.text)?.[0].replace(/\d+/g, "n"))
        .filter((form) => form !== undefined),
    );
    return forms.size === 0 ? "notHere" : unless(forms.size === 1, [...forms].join(" and "));
  },
  "ND30-59 points: a letter in order, a bracket, upright, not bold": (_, { text }) => {
    const points = text.filter((one) => /^[a-zđ]\) /.test(one.text));
    if (points.length === 0) return "notHere";
    const letters = points.map((one) => pointLetters.indexOf(one.text[0] ?? ""));
    return [
      ...letters.flatMap((letter, index) => unless(letter === 0 || letter === (letters[index - 1] ?? -1) + 1, `letter ${points[index]?.text[0]}`)),
      ...points.flatMap((one) => one.runs.slice(0, 1).flatMap((run) => unless(!run.format.bold && !run.format.italic, one.text))),
      ...text.flatMap((one) => unless(!/^(\([a-zđ]\)|[a-zđ]\.|\d+\)) /.test(one.text), one.text)),
    ];
  },
  "ND30-60 dashes are - and +": (docx, parts) => [
    ...each(parts, ({ text }) => !/^[•–—●○■▪·]/u.test(text), "mark"),
    ...unless(!/numFmt w:val="bullet"/.test(docx.parts.get("word/numbering.xml") ?? ""), "bullets"),
  ],
  "ND30-62 headings as large as the text": (_, { text }) => {
    const headings = text.filter(isHeading);
    return headings.length === 0 ? "notHere" : unless(new Set([...sizesIn(headings), ...sizesIn(text)]).size === 1, "sizes differ");
  },
  "ND30-63 headings keep with what follows": (_, { text }) => text.filter(isHeading).flatMap((one) => unless(one.format.keepNext, one.text)),
  "ND30-65 ends with ./. once": (_, { text }) => {
    const ends = text.filter((one) => /\.\/\.$/.test(one.text));
    return [
      ...unless(ends.length === 1 && ends[0] === text.at(-1), `${ends.length} ends`),
      ...unless(!/\s\.\/\.$/.test(text.at(-1)?.text ?? ""), "a space before it"),
    ];
  },
  "ND30-66 tables inside the margins, black, header row repeated": (docx, { contentTables }) => {
    const bordered = contentTables.filter((table) => table.bordered);
    if (bordered.length === 0) return "notHere";
    return bordered.flatMap((table) => [
      ...unless(table.indent >= 0 && table.width + table.indent <= textWidthOf(docx), `width ${table.width}`),
      ...unless(Math.abs(table.grid.reduce((sum, width) => sum + width, 0) - table.width) <= 1, "grid is not as wide as the table"),
      ...unless(!table.shaded, "shading"),
      ...unless(
        table.rows.every((row) => row.cantSplit),
        "a row may be cut",
      ),
      ...unless(table.rows.length < 3 || table.rows[0]?.header === true, "no repeated header row"),
      ...[...sizesIn(paragraphsIn([table]))].flatMap((size) => unless(between(size, 11, 14, 0), `size ${size}`)),
      ...table.rows.flatMap((row) =>
        unless(row.cells.reduce((sum, cell) => sum + cell.colspan, 0) === table.grid.length, "a row does not cover the grid"),
      ),
    ]);
  },
  "ND30-67 footnotes": (docx) => {
    const calls = paragraphsIn(docx.body)
      .flatMap((paragraph) => paragraph.runs)
      .filter((run) => run.note !== null);
    if (calls.length === 0)
      return unless(docx.footnotes.length === 0, "notes that nobody calls").length === 0 ? "notHere" : ["notes that nobody calls"];
    return [
      ...unless(calls.map((run) => run.note).join() === docx.footnotes.map((note) => note.id).join(), "notes are not in the order of their calls"),
      ...unless(
        calls.every((run, index) => run.note === index + 1),
        "ids do not ascend from 1",
      ),
      ...unless(
        calls.every((run) => run.format.superscript),
        "a call is not raised",
      ),
      ...docx.footnotes.flatMap((note) =>
        note.paragraphs.flatMap((one) => [
          ...faultsOf(one, { size: [10, 11], bold: false, italic: false }),
          ...unless(one.format.align === "both", "note not justified"),
          ...unless(one.text.startsWith(" "), "note glued to its number"),
        ]),
      ),
      ...unless(
        !/[¹²³⁴⁵⁶⁷⁸⁹⁰]/.test(
          paragraphsIn(docx.body)
            .map((one) => one.text)
            .join(""),
        ),
        "a note mark is a character",
      ),
    ];
  },
  "ND30-68 no traces of drafting": (docx) => [
    ...[...docx.parts].flatMap(([path, xml]) =>
      unless(
        !/<w:(ins|del|moveFrom|moveTo|comment\w*|rPrChange|pPrChange|sectPrChange|tblPrChange|vanish|permStart)[ />]/.test(xml),
        `${path} holds a change, comment or hidden text`,
      ),
    ),
    ...unless(![...docx.parts.keys()].some((path) => /comments|people/.test(path)), "a comments part"),
    ...unless(!allRuns(docx).some((run) => run.format.vanish), "hidden text"),
  ],
  "ND30-69 order of components": (docx, { head, kind, abstract, addressees, text, signing }) => {
    const foot = docx.body.find((block) => block.kind === "table" && signing !== null && block.rows.includes(signing));
    const order = [head, kind, abstract, addressees[0], text[0], text.at(-1), foot].flatMap((block) =>
      block === null || block === undefined ? [] : [docx.body.indexOf(block)],
    );
    const worded = docx.body.filter((block) => block.kind === "table" || hasWords(block));
    return [
      ...unless(
        order.every((place, index) => index === 0 || place >= (order[index - 1] ?? 0)),
        order.join(" "),
      ),
      ...unless(worded[0] === head, "words above the head"),
      ...unless(foot === undefined || worded.at(-1) === foot, "words below the signing row"),
    ];
  },
  "ND30-70 each component once": (docx) => {
    const all = paragraphsIn(docx.body).map((one) => one.text);
    return [/^CỘNG H/, /^Độc lập - Tự do/, /^Số:/, /^Nơi nhận:/].flatMap((pattern) =>
      unless(all.filter((text) => pattern.test(text)).length === 1, String(pattern)),
    );
  },
  "Word opens it: a table's cell ends with a paragraph, tables do not touch": (docx) => [
    ...tablesIn(docx.body).flatMap((table) =>
      table.rows.flatMap((row) => row.cells.flatMap((cell) => unless(cell.blocks.at(-1)?.kind === "paragraph", "a cell without a last paragraph"))),
    ),
    ...docx.body.flatMap((block, index) => unless(!(block.kind === "table" && docx.body[index + 1]?.kind === "table"), "two tables touch")),
    ...unless(docx.body.at(-1)?.kind === "paragraph", "the file ends with a table"),
  ],
};
