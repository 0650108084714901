import { headPostOf, type SigningWords, signingLines } from "../../extensions/authority.ts";
import { type DocumentKind, kindNamed, mannersOf } from "../../extensions/documentKinds.ts";
import type { SignatureAttributes } from "../../extensions/nodes/signatureBlock.ts";
import { closingMonth } from "../../extensions/periods.ts";
import { fillPlaceholders, type PlaceholderWords } from "../../extensions/placeholders.ts";
import type { ContentNode, SectionContent } from "../../extensions/sectionContent.ts";
import { emptySection, parseSectionContent } from "../../extensions/sectionContent.ts";
import type { Organisation, Period, Signer } from "../../extensions/wire/http.ts";
import type { Template } from "./templates.ts";

/** The first text of a section out of its template lines: `## ` and `### ` headings, `- ` and `+ ` dashes, `|! a | b |` and `| a | b |` rows of a table, else paragraphs. */
export function textOfLines(lines: readonly string[], words: PlaceholderWords): SectionContent {
  if (lines.length === 0) return emptySection;
  const blocks: ContentNode[] = [];
  for (const line of lines) addLine(blocks, fillPlaceholders(line, words));
  return complete(blocks);
}

/** What somebody already knows of a new document's head. */
interface KnownHead {
  readonly subject?: string | undefined;
  readonly addressees?: readonly string[] | undefined;
}

/** The head of a new document: agency and place from the settings, number and day left blank for the clerk, the rest as it is known or as the template says. */
export function letterheadText(
  template: Template,
  organisation: Organisation,
  period: Period,
  words: PlaceholderWords,
  known: KnownHead = {},
): SectionContent {
  const { kind, symbol, abstract, decidedBy, addressees } = template.letterhead;
  return complete([
    {
      type: "letterhead",
      attrs: {
        superior: organisation.superior,
        issuer: organisation.issuer.join("\n"),
        symbol: fillPlaceholders(symbol, words),
        place: organisation.place,
        month: String(closingMonth(period)),
        year: String(period.year),
        kind: fillPlaceholders(kind, words),
        abstract: known.subject ?? fillPlaceholders(abstract, words),
        decidedBy: fillPlaceholders(decidedBy, words),
        addressees: (known.addressees ?? addressees.map((addressee) => fillPlaceholders(addressee, words))).join("\n"),
      },
    },
  ]);
}

/** The end of a new report: the closing paragraphs, the recipients and the first signer of the settings. */
export function closingText(template: Template, organisation: Organisation, words: PlaceholderWords): SectionContent {
  const signer = organisation.signers[0];
  return complete([
    ...template.closing.map((line) => paragraph(fillPlaceholders(line, words))),
    {
      type: "recipientList",
      content: recipientsOf(template, organisation, words).map(({ text, purpose, role }) => ({
        type: "recipient",
        attrs: { purpose, role },
        content: textNodes(text),
      })),
    },
    { type: "signatureBlock", attrs: signer === undefined ? {} : signatureOf(signer, organisation, kindNamed(template.letterhead.kind)) },
  ]);
}

/** The template's own recipients and the archive, or all of the settings. */
function recipientsOf({ recipients }: Template, organisation: Organisation, words: PlaceholderWords): Organisation["recipients"] {
  if (recipients === undefined) return organisation.recipients;
  const own = recipients.map((line) => ({ text: fillPlaceholders(line, words), purpose: "", role: "to" as const }));
  return [...own, ...organisation.recipients.filter(({ role }) => role === "archive")];
}

/** How that person signs a document of that kind, in the manner most usual for it that their post allows (decree 30/2020, article 13). */
export function signatureOf(
  signer: Signer,
  { issuer, signers }: Pick<Organisation, "issuer" | "signers">,
  kind: DocumentKind | null,
): SignatureAttributes {
  const post = signer.post.trim().toLocaleUpperCase("vi");
  const words: SigningWords = { collective: issuer[0] ?? "", head: headPostOf(signers.map((one) => one.post.trim().toLocaleUpperCase("vi"))), post };
  const manner = mannersOf(kind, words)[0];
  const lines = manner === undefined ? { authority: [], post } : signingLines(manner, words);
  return { authority: lines.authority.join("\n"), post: lines.post, name: signer.name };
}

/** What stands in an export in place of words that the person who exports may not read. */
export const withheldText: SectionContent = complete([paragraph("[Nội dung mục này không thuộc phạm vi người xuất]")]);

function addLine(blocks: ContentNode[], line: string): void {
  if (line.startsWith("### ")) blocks.push({ type: "heading", attrs: { level: 4 }, content: textNodes(line.slice(4)) });
  else if (line.startsWith("## ")) blocks.push({ type: "heading", attrs: { level: 3 }, content: textNodes(line.slice(3)) });
  else if (line.startsWith("- ")) addItem(blocks, item(line.slice(2)));
  else if (/^\|!? /.test(line)) addRow(blocks, line);
  else if (line.startsWith("+ ")) addSubItem(blocks, item(line.slice(2)));
  else blocks.push(paragraph(line));
}

function addItem(blocks: ContentNode[], added: ContentNode): void {
  const last = blocks.at(-1);
  if (last?.type === "bulletList") blocks[blocks.length - 1] = { ...last, content: [...(last.content ?? []), added] };
  else blocks.push({ type: "bulletList", content: [added] });
}

/** Rows in a row make one table; the cells of `|! ` head their columns. */
function addRow(blocks: ContentNode[], line: string): void {
  const type = line.startsWith("|!") ? "tableHeader" : "tableCell";
  const cells = line.replace(/^\|!? | \|$/g, "").split(" | ");
  const row: ContentNode = { type: "tableRow", content: cells.map((cell) => ({ type, content: [paragraph(cell.trim())] })) };
  const last = blocks.at(-1);
  if (last?.type === "table") blocks[blocks.length - 1] = { ...last, content: [...(last.content ?? []), row] };
  else blocks.push({ type: "table", content: [row] });
}

/** A plus hangs under the dash before it; without one it starts a list of its own. */
function addSubItem(blocks: ContentNode[], added: ContentNode): void {
  const list = blocks.at(-1);
  const parent = list?.content?.at(-1);
  if (list?.type !== "bulletList" || parent === undefined) {
    addItem(blocks, added);
    return;
  }
  const children = [...(parent.content ?? [])];
  addItem(children, added);
  blocks[blocks.length - 1] = { ...list, content: [...(list.content ?? []).slice(0, -1), { ...parent, content: children }] };
}

function item(text: string): ContentNode {
  return { type: "listItem", content: [paragraph(text)] };
}

function paragraph(text: string): ContentNode {
  return { type: "paragraph", content: textNodes(text) };
}

function textNodes(text: string): readonly ContentNode[] {
  return text === "" ? [] : [{ type: "text", text }];
}

/** Checked against the schema, with all attributes filled in. */
function complete(blocks: readonly ContentNode[]): SectionContent {
  return parseSectionContent({ type: "doc", content: blocks });
}
