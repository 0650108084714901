import {
  Document,
  type FileChild,
  Footer,
  Header,
  type ICommentOptions,
  Packer,
  PageNumber,
  type Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import { type PageLayout, standardPageLayout } from "../../../extensions/wire/pageLayout.ts";
import { documentFacts } from "../documentFacts.ts";
import { type Layout, layoutOf, type Sheet } from "../layout.ts";
import type { DocumentModel, LetterheadBlock } from "../model.ts";
import { paperRuns } from "../paperRuns.ts";
import { circulationSides, circulationStamp } from "../stamps.ts";
import { writeBlocks } from "./blocks.ts";
import { finishPackage } from "./finishPackage.ts";
import { plainRun, styledParagraph, writeRuns } from "./runs.ts";
import { stampParagraph } from "./stamp.ts";
import { fontName } from "./styles.ts";

/** `savedAt`: when the exported state came to be (ISO 8601), written into the file's properties. It never comes from the clock: the same state gives the same bytes. */
export interface DocxOptions {
  readonly savedAt?: string;
  readonly layout?: PageLayout;
}

/** Write the model as a `.docx` in the layout of decree 30/2020. The same model and options give the same bytes. */
export async function writeDocx(model: DocumentModel, { savedAt, layout: chosen = standardPageLayout }: DocxOptions = {}): Promise<Uint8Array> {
  const layout = layoutOf(chosen);
  const notes = model.footnotes.map(({ number, runs }) => ({ number, runs: writeRuns(runs) }));
  const head = model.blocks.find((block) => block.kind === "letterhead");
  const papers = paperRuns(model.blocks).map(({ blocks, landscape }) => ({
    landscape,
    children: writeBlocks(blocks, layout, (landscape ? layout.landscape : layout.page).textWidth),
  }));
  return await packDocument({ papers, notes, title: model.title, head, savedAt, layout });
}

/** What stands on pages of one kind, counted from 1. */
interface Paper {
  readonly landscape: boolean;
  readonly children: readonly FileChild[];
}

/** What a file is made of. */
interface DocumentParts {
  /** The document itself, then its annexes. */
  readonly papers: readonly Paper[];
  readonly notes: readonly { readonly number: number; readonly runs: readonly ParagraphChild[] }[];
  readonly comments?: readonly ICommentOptions[];
  /** Of the report, for a file without a letterhead. */
  readonly title: string;
  readonly head: LetterheadBlock | undefined;
  readonly savedAt: string | undefined;
  readonly layout: Layout;
}

/** Pack written blocks into a file with the page and the margins of the decree. */
export async function packDocument({ papers, notes, comments = [], title, head, savedAt, layout }: DocumentParts): Promise<Uint8Array> {
  const document = new Document({
    theme: { fonts: { headings: fontName, body: fontName } },
    footnotes: Object.fromEntries(
      notes.map(({ number, runs }) => [number, { children: [styledParagraph("FootnoteText", [plainRun(" "), ...runs])] }]),
    ),
    ...(comments.length === 0 ? {} : { comments: { children: comments } }),
    sections: papers.map(({ landscape, children }, index) => ({
      headers: {
        first: new Header({ children: [index > 0 ? hairline() : circulation(head, layout)] }),
        default: new Header({ children: [pageNumber(layout)] }),
      },
      footers: { first: new Footer({ children: [hairline()] }), default: new Footer({ children: [hairline()] }) },
      properties: {
        titlePage: true,
        page: {
          // The library turns the sides of paper that lies.
          size: { width: layout.page.width, height: layout.page.height, ...(landscape ? { orientation: "landscape" as const } : {}) },
          margin: marginsOf(layout.page),
          pageNumbers: { start: 1, formatType: "decimal" },
        },
      },
      children,
    })),
  });
  return finishPackage(await Packer.toBuffer(document), documentFacts(title, head, savedAt), layout);
}

const marginsOf = ({ top, bottom, left, right, header, footer }: Sheet) => ({ top, bottom, left, right, header, footer, gutter: 0 });

/** In the top margin of the first page: who may see the document, if that is said. */
function circulation(head: LetterheadBlock | undefined, layout: Layout): Paragraph {
  const stamp = circulationStamp(head?.circulation ?? "");
  return stamp === null ? hairline() : stampParagraph(stamp, { ...circulationSides(stamp, layout), before: 0 });
}

/** A header or footer of the size of the text would push the first page down. */
const hairline = (): Paragraph => styledParagraph("RuledLine", []);

/** Arabic, upright, centred in the top margin, from the second page on (appendix I, I.7). */
const pageNumber = ({ size }: Layout): Paragraph => styledParagraph("Header", [new TextRun({ children: [PageNumber.CURRENT], size: size.body * 2 })]);
