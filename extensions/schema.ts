import { type Extensions, getSchema } from "@tiptap/core";
import { Text } from "@tiptap/extension-text";
import type { Schema } from "@tiptap/pm/model";
import { CommentMark } from "./marks/comment.ts";
import { Bold, Italic, Underline } from "./marks/emphasis.ts";
import { DeletionMark, FormatMark, InsertionMark } from "./marks/records.ts";
import { SectionDocument } from "./nodes/document.ts";
import { Figure } from "./nodes/figure.ts";
import { FigureRef } from "./nodes/figureRef.ts";
import { Footnote } from "./nodes/footnote.ts";
import { HardBreak } from "./nodes/hardBreak.ts";
import { Heading } from "./nodes/heading.ts";
import { Letterhead } from "./nodes/letterhead.ts";
import { BulletList, ListItem, OrderedList } from "./nodes/lists.ts";
import { Paragraph } from "./nodes/paragraph.ts";
import { Recipient, RecipientList } from "./nodes/recipients.ts";
import { SignatureBlock } from "./nodes/signatureBlock.ts";
import { Table, TableCell, TableHeader, TableRow } from "./nodes/table.ts";

/**
 * Grows with every change of the tables below. A client with an older number is refused at the door: one that merely opened the document would
 * delete what it does not know.
 */
export const schemaVersion = 3;

/** Every node of a section. The order is the parser's preference: the paragraph comes first, so that it is the default block. */
const reportNodes = {
  doc: SectionDocument,
  paragraph: Paragraph,
  heading: Heading,
  bulletList: BulletList,
  orderedList: OrderedList,
  listItem: ListItem,
  table: Table,
  tableRow: TableRow,
  tableCell: TableCell,
  tableHeader: TableHeader,
  letterhead: Letterhead,
  recipientList: RecipientList,
  recipient: Recipient,
  signatureBlock: SignatureBlock,
  text: Text,
  figure: Figure,
  figureRef: FigureRef,
  footnote: Footnote,
  hardBreak: HardBreak,
} as const;

/** Every mark of a section's text. */
const reportMarks = {
  bold: Bold,
  italic: Italic,
  underline: Underline,
  ins: InsertionMark,
  del: DeletionMark,
  fmt: FormatMark,
  comment: CommentMark,
} as const;

export type NodeName = keyof typeof reportNodes;
export type InlineName = "text" | "figure" | "figureRef" | "footnote" | "hardBreak";
/** Nodes that stand directly in a section's text or in a table cell. */
export type BlockName = "paragraph" | "heading" | "bulletList" | "orderedList" | "table" | "letterhead" | "recipientList" | "signatureBlock";
export type MarkName = keyof typeof reportMarks;

export const reportExtensions: Extensions = [...Object.values(reportNodes), ...Object.values(reportMarks)];

export const reportSchema: Schema = getSchema(reportExtensions);
