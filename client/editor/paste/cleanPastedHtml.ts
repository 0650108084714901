import { DOMSerializer } from "@tiptap/pm/model";
import { type SectionPlace, wordNodes } from "../../../extensions/reading/word/wordContent.ts";
import { wordLine } from "../../../extensions/reading/word/wordLine.ts";
import type { WordBlock, WordParagraph } from "../../../extensions/reading/word/wordText.ts";
import { reportSchema } from "../../../extensions/schema.ts";
import { type ContentNode, nodeOf } from "../../../extensions/sectionContent.ts";
import { pastedBlocks } from "./pastedBlocks.ts";
import type { PastedReading } from "./pastedInline.ts";
import { takeNotes } from "./pastedNotes.ts";
import { PastedStyles } from "./pastedStyles.ts";
import { type PasteLoss, PasteLosses } from "./pasteLosses.ts";

interface PasteOptions {
  /** Of the section in the outline; headings of its text stand below it. */
  readonly level?: SectionPlace["level"];
  /** Told of what is not kept, if anything. */
  readonly tell?: (lost: readonly PasteLoss[]) => void;
}

/**
 * HTML from the clipboard, reduced to what a section's schema holds, by the rules by which Word files are read: headings by their style or number, dashes and
 * points, tables, three emphases, footnotes. Knows the habits of Word, Excel, LibreOffice and Google Docs. Styles, fonts, colours, pictures and links go,
 * numbers stay as they are shown, text is composed (NFC). Nothing is loaded: the parser's document is inert. What comes from this editor itself passes as it
 * is; its suggestions have no HTML form.
 */
export function cleanPastedHtml(html: string, parser: DOMParser, { level = 2, tell }: PasteOptions = {}): string {
  if (/\sdata-pm-slice=/.test(html)) return html.normalize("NFC");
  const document = parser.parseFromString(html, "text/html");
  const styles = new PastedStyles(document);
  const losses = new PasteLosses();
  const reading: PastedReading = { styles, losses, notes: takeNotes(document.body, styles, losses) };
  const blocks = pastedBlocks(document.body, reading);
  const lost = losses.list();
  if (lost.length > 0) tell?.(lost);
  const alone = onlyWords(blocks);
  if (alone === null) return written(wordNodes(blocks, level), document);
  const isInLine = document.body.querySelector("p, div, li, td, h1, h2, h3, h4, h5, h6") === null;
  return written(isInLine ? alone.inline : [{ type: "paragraph", content: alone.inline }], document);
}

/**
 * A paragraph that came by itself and is no item of a list. It may be going into the middle of a sentence, where a number before it is words and no
 * heading's.
 */
function onlyWords(blocks: readonly WordBlock[]): WordParagraph | null {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.kind !== "paragraph" || only.outline !== null || only.printed !== "" || only.bullet !== null) return null;
  const mark = wordLine(only, 1).source.mark?.kind;
  return mark === "dash" || mark === "plus" || mark === "bullet" ? null : only;
}

/** Nodes of the schema in their HTML form. */
function written(nodes: readonly ContentNode[], document: Document): string {
  const inLine = nodes.every(({ type }) => type === "text" || type === "hardBreak" || type === "footnote");
  const content = inLine ? (nodeOf({ type: "doc", content: [{ type: "paragraph", content: nodes }] }).firstChild?.content ?? null) : null;
  const place = document.createElement("div");
  DOMSerializer.fromSchema(reportSchema).serializeFragment(content ?? nodeOf({ type: "doc", content: nodes }).content, { document }, place);
  return place.innerHTML;
}
