import { Document, Footer, Header, Packer, PageNumber, type Paragraph, TextRun } from "docx";
import type { DocumentModel, LetterheadBlock } from "../model.ts";
import { writeBlocks } from "./blocks.ts";
import { finishPackage } from "./finishPackage.ts";
import { page, size, textWidth } from "./layout.ts";
import { plainRun, styledParagraph, writeRuns } from "./runs.ts";
import { fontName } from "./styles.ts";

/** `savedAt`: when the exported state came to be (ISO 8601), written into the file's properties. It never comes from the clock: the same state gives the same bytes. */
export interface DocxOptions {
  readonly savedAt?: string;
}

/** Write the model as a `.docx` in the layout of decree 30/2020. The same model and options give the same bytes. */
export async function writeDocx(model: DocumentModel, options: DocxOptions = {}): Promise<Uint8Array> {
  const head = model.blocks.find((block) => block.kind === "letterhead");
  const document = new Document({
    theme: { fonts: { headings: fontName, body: fontName } },
    footnotes: Object.fromEntries(
      model.footnotes.map((note) => [note.number, { children: [styledParagraph("FootnoteText", [plainRun(" "), ...writeRuns(note.runs)])] }]),
    ),
    sections: [
      {
        headers: { first: new Header({ children: [hairline()] }), default: new Header({ children: [pageNumber()] }) },
        footers: { first: new Footer({ children: [hairline()] }), default: new Footer({ children: [hairline()] }) },
        properties: {
          titlePage: true,
          page: { size: { width: page.width, height: page.height }, margin: marginsOf(page), pageNumbers: { start: 1, formatType: "decimal" } },
        },
        children: writeBlocks(model.blocks, textWidth),
      },
    ],
  });
  return finishPackage(await Packer.toBuffer(document), {
    title: titleOf(model, head),
    creator: head?.issuer.join(" ") ?? "",
    savedAt: options.savedAt ?? (head === undefined || head.date === "" ? "" : `${head.date}T00:00:00Z`),
  });
}

const marginsOf = ({ top, bottom, left, right, header, footer }: typeof page) => ({ top, bottom, left, right, header, footer, gutter: 0 });

/** A header or footer of the size of the text would push the first page down. */
const hairline = (): Paragraph => styledParagraph("RuledLine", []);

/** Arabic, upright, centred in the top margin, from the second page on (appendix I, I.7). */
const pageNumber = (): Paragraph => styledParagraph("Header", [new TextRun({ children: [PageNumber.CURRENT], size: size.pageNumber * 2 })]);

function titleOf(model: DocumentModel, head: LetterheadBlock | undefined): string {
  const printed = head === undefined ? "" : `${head.documentKind} ${head.abstract}`.trim();
  return printed === "" ? model.title : printed;
}
