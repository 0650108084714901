import type { Layout } from "./layout.ts";
import { stampSize } from "./stamps.ts";

/** Every paragraph of a printed report has one of these styles. In a `.docx` they are named, and a reader finds the decree's components by them. */
export type ParagraphStyle =
  | "Normal"
  | "BodyText"
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "Heading4"
  | "Superior"
  | "Issuer"
  | "NationalName"
  | "Motto"
  | "DocumentNumber"
  | "PlaceDate"
  | "OfficialLetterAbstract"
  | "DocumentKind"
  | "Abstract"
  | "DecidedBy"
  | "Addressee"
  | "Ground"
  | "Enacting"
  | "Stamp"
  | "RuledLine"
  | "TableText"
  | "RecipientsTitle"
  | "Recipient"
  | "Authority"
  | "Signer"
  | "AnnexLabel"
  | "AnnexTitle"
  | "AnnexReference"
  | "Header"
  | "FootnoteText";

/** How a style prints. Lengths in twips, `line` in 1/240 of a single line; what is absent is upright, of the body's size, at the margin, without a gap. */
export interface StyleShape {
  /** As Word shows it; built-in names make Word treat the style as its own. */
  readonly name: string;
  readonly sizePoints?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: "left" | "center" | "both";
  readonly firstLine?: number;
  readonly before?: number;
  readonly line?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** 0 is the highest; gives the navigation pane and bookmarks. */
  readonly outlineLevel?: number;
}

/** Around the lines of the head, whatever the gap between paragraphs is. */
export const headGap = 120;

/** How every style prints with those measures. */
export function stylesOf({
  size,
  firstLine,
  paragraphGap,
  bodyLine,
}: Pick<Layout, "size" | "firstLine" | "paragraphGap" | "bodyLine">): Record<ParagraphStyle, StyleShape> {
  const body = { align: "both", firstLine, before: paragraphGap, line: bodyLine } as const;
  const heading = { ...body, keepNext: true, keepLines: true } as const;

  return {
    Normal: { name: "Normal" },
    BodyText: { name: "Body Text", ...body },
    Heading1: { name: "heading 1", ...heading, bold: true, outlineLevel: 0 },
    Heading2: { name: "heading 2", ...heading, bold: true, outlineLevel: 1 },
    Heading3: { name: "heading 3", ...heading, bold: true, outlineLevel: 2 },
    // A point (`a)`) is upright and not bold (appendix I, II.6.d), with a title or without.
    Heading4: { name: "heading 4", ...heading, outlineLevel: 3 },
    Superior: { name: "Cơ quan chủ quản", align: "center", sizePoints: size.agency },
    Issuer: { name: "Cơ quan ban hành", align: "center", sizePoints: size.agency, bold: true },
    NationalName: { name: "Quốc hiệu", align: "center", sizePoints: size.nationalName, bold: true },
    Motto: { name: "Tiêu ngữ", align: "center", sizePoints: size.motto, bold: true },
    DocumentNumber: { name: "Số ký hiệu", align: "center", sizePoints: size.number, before: headGap },
    PlaceDate: { name: "Địa danh thời gian", align: "center", sizePoints: size.body, italic: true, before: headGap },
    OfficialLetterAbstract: { name: "Trích yếu công văn", align: "center", sizePoints: size.officialLetterAbstract, before: headGap },
    DocumentKind: { name: "Tên loại", align: "center", sizePoints: size.body, bold: true, before: 2 * headGap, keepNext: true },
    Abstract: { name: "Trích yếu", align: "center", sizePoints: size.body, bold: true, keepNext: true },
    DecidedBy: { name: "Thẩm quyền ban hành", align: "center", sizePoints: size.body, bold: true, before: headGap, keepNext: true },
    Addressee: { name: "Kính gửi", align: "left", before: headGap, line: bodyLine },
    Ground: { name: "Căn cứ ban hành", ...body, italic: true },
    Enacting: { name: "Quyết định", align: "center", sizePoints: size.body, bold: true, before: 2 * headGap, line: bodyLine, keepNext: true },
    Stamp: { name: "Dấu chỉ mức độ", align: "center", sizePoints: stampSize, bold: true },
    RuledLine: { name: "Kẻ ngang", align: "left", sizePoints: size.hairline },
    TableText: { name: "Chữ trong bảng", align: "left", sizePoints: size.table, before: 40 },
    RecipientsTitle: { name: "Nơi nhận", align: "left", sizePoints: size.recipientsTitle, bold: true, italic: true },
    Recipient: { name: "Danh sách nơi nhận", align: "left", sizePoints: size.recipients },
    Authority: { name: "Quyền hạn chức vụ", align: "center", sizePoints: size.body, bold: true },
    Signer: { name: "Người ký", align: "center", sizePoints: size.body, bold: true },
    AnnexLabel: { name: "Phụ lục", align: "center", sizePoints: size.annexLabel, bold: true, keepNext: true, outlineLevel: 0 },
    AnnexTitle: { name: "Tên phụ lục", align: "center", sizePoints: size.body, bold: true, keepNext: true },
    AnnexReference: { name: "Kèm theo văn bản", align: "center", sizePoints: size.body, italic: true, keepNext: true },
    Header: { name: "header", align: "center", sizePoints: size.body },
    FootnoteText: { name: "footnote text", align: "both", sizePoints: size.footnote },
  };
}

/** The styles of a document's opening. */
export const roleStyles = { ground: "Ground", enacting: "Enacting" } as const satisfies Readonly<Record<string, ParagraphStyle>>;

/** The language of everything. */
export const language = "vi-VN";
