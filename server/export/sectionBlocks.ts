import { isArticle, numberHeadings, pointLetter } from "../../extensions/numbering.ts";
import { type OpeningRole, openingRoles } from "../../extensions/openingLines.ts";
import type { BlockName, NodeName } from "../../extensions/schema.ts";
import type { ContentNode, SectionContent } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { WholeSection } from "../domain/wholeReport.ts";
import { cleanLine } from "./cleanText.ts";
import type { InlineReader } from "./inline.ts";
import { letterheadBlock } from "./letterheadBlock.ts";
import type { Block, ListItemBlock, Run } from "./model.ts";
import { splitLead } from "./runIn.ts";
import { recipientLines, signerOf } from "./signing.ts";
import { tableBlock } from "./tableGrid.ts";
import type { Warn } from "./warn.ts";

interface SectionSource {
  readonly section: WholeSection;
  /** The section's printed number. */
  readonly number: string;
  /** With suggestions accepted. */
  readonly content: SectionContent;
  readonly inline: InlineReader;
  readonly warn: Warn;
}

/** One section as blocks: its own heading, then its text with every number resolved. Paragraphs without words are left out. */
export function sectionBlocks(source: SectionSource): readonly Block[] {
  const { section, number, content, inline, warn } = source;
  const walk = new SectionWalk(source);
  const nodes = content.content ?? [];
  if (section.kind === "annex") return [annexBlock(section, number), ...walk.sequence(nodes, true)];
  if (!printsTitle(section, number)) return walk.sequence(nodes, true);
  const words = cleanLine(section.title);
  // The decree prints headings of the first level in capitals, and so does the page, however they were typed.
  const title = section.level === 1 ? words.toLocaleUpperCase("vi") : words;
  const [first, ...rest] = nodes;
  if (section.layout === "run-in" && first?.type === "paragraph") {
    const runs = inline.runs(first.content ?? [], warn);
    // An article that runs in is told by its number alone; its title names it in the outline.
    const opening = isArticle(number) ? { number: "", lead: [plain(number)] } : { number, lead: [plain(withColon(title))] };
    return [{ kind: "runIn", level: section.level, ...opening, runs, ...originOf(first) }, ...walk.sequence(rest, true)];
  }
  const blocks = walk.sequence(nodes, true);
  if (blocks.length === 0 && section.kind === "section") warn("empty_section", "", "chưa có nội dung, chỉ in đề mục.");
  return [{ kind: section.level === 1 ? "partHeading" : "sectionHeading", number, title }, ...blocks];
}

/** Whether the outline item's own title is printed. */
export const printsTitle = ({ kind, title }: WholeSection, number: string): boolean =>
  (kind === "part" || kind === "section") && `${number}${title}` !== "";

/** To which document it belongs is known when the whole is read. */
const annexBlock = ({ title, landscape }: WholeSection, label: string): Block => ({
  kind: "annex",
  label,
  title: cleanLine(title).toLocaleUpperCase("vi"),
  reference: "",
  landscape: landscape === true,
});

class SectionWalk {
  private readonly headingNumbers: readonly string[];
  private readonly inline: InlineReader;
  private readonly warn: Warn;
  private readonly roles: ReadonlyMap<ContentNode, OpeningRole>;
  private headingsSeen = 0;

  constructor({ section, number, content, inline, warn }: SectionSource) {
    this.headingNumbers = numberHeadings(number, content);
    this.roles = section.kind === "opening" ? rolesIn(content) : new Map();
    this.inline = inline;
    this.warn = warn;
  }

  /** Blocks in order. `direct`: they stand in the section's text itself, where headings are numbered and the letterhead and signing parts belong. */
  sequence(nodes: readonly ContentNode[], direct: boolean): readonly Block[] {
    const blocks: Block[] = [];
    let paired = false;
    for (const [index, node] of nodes.entries()) {
      if (paired) {
        paired = false;
      } else if (direct && isSigningPart(node)) {
        // Recipients and signature are printed side by side, whichever comes first.
        const next = nodes[index + 1];
        paired = next !== undefined && isSigningPart(next) && next.type !== node.type;
        blocks.push(signing(paired && next !== undefined ? [node, next] : [node]));
      } else {
        blocks.push(...this.block(node, direct));
      }
    }
    return blocks;
  }

  /** One row a kind of block: a new one does not compile without its own. */
  private readonly readers: Record<BlockName, (node: ContentNode, direct: boolean) => readonly Block[]> = {
    paragraph: (node) => (hasInk(node) ? [{ kind: "paragraph", ...this.roleOf(node), runs: this.runsOf(node), ...originOf(node) }] : []),
    heading: (node, direct) => this.heading(node, direct),
    bulletList: (node) => this.list(node, 0, 0),
    orderedList: (node) => this.list(node, 0, 0),
    table: (node) => tableBlock(node, { blocksOf: (cell) => this.sequence(cell.content ?? [], false), warn: this.warn }),
    letterhead: (node, direct) => (direct ? [letterheadBlock(node.attrs)] : this.misplaced(letterheadBlock(node.attrs))),
    recipientList: (node) => this.misplaced(signing([node])),
    signatureBlock: (node) => this.misplaced(signing([node])),
  };

  private block(node: ContentNode, direct: boolean): readonly Block[] {
    if (!isBlock(node.type, this.readers)) throw new ReportError("internal", `A ${node.type} can't stand among the blocks of a section.`);
    return this.readers[node.type](node, direct);
  }

  private heading(node: ContentNode, direct: boolean): readonly Block[] {
    const number = direct ? this.nextNumber() : String(node.attrs?.["number"] ?? "");
    if (!hasInk(node)) return number === "" || !direct ? [] : [{ kind: "heading", level: levelOf(node), number, runs: [], ...originOf(node) }];
    const runs = this.runsOf(node);
    const { lead, rest } = node.attrs?.["layout"] === "run-in" ? splitLead(runs) : { lead: runs, rest: [] };
    if (rest.length === 0) return [{ kind: "heading", level: levelOf(node), number, runs, ...originOf(node) }];
    return [{ kind: "runIn", level: levelOf(node), number, lead, runs: rest, ...originOf(node) }];
  }

  /** `dashDepth` counts the dash lists around this one: `-` stands at the first depth, `+` below it, also under a point. */
  private list(node: ContentNode, depth: number, dashDepth: number): readonly ListItemBlock[] {
    const items: ListItemBlock[] = [];
    const deeper = node.type === "bulletList" ? dashDepth + 1 : dashDepth;
    for (const [index, item] of (node.content ?? []).entries()) {
      let mark = node.type === "orderedList" ? `${pointLetter(index + 1)})` : dashDepth === 0 ? "-" : "+";
      for (const child of item.content ?? []) {
        if (child.type !== "paragraph") {
          items.push(...this.list(child, depth + 1, deeper));
        } else if (hasInk(child)) {
          items.push({ kind: "listItem", depth, mark, runs: this.runsOf(child), ...originOf(child) });
          mark = "";
        }
      }
    }
    return items;
  }

  /** A letterhead, recipient list or signature inside a table keeps its words, as plain paragraphs. */
  private misplaced(block: Block): readonly Block[] {
    this.warn("block_misplaced", "bảng", "đầu văn bản, nơi nhận hoặc chữ ký nằm trong bảng nên được in thành đoạn văn thường.");
    return wordsOf(block).map((text) => ({ kind: "paragraph", runs: [plain(text)] }));
  }

  private roleOf(node: ContentNode): { readonly role?: "ground" | "enacting" } {
    const role = this.roles.get(node);
    return role === undefined || role === "text" ? {} : { role };
  }

  private runsOf(node: ContentNode): readonly Run[] {
    return this.inline.runs(node.content ?? [], this.warn);
  }

  private nextNumber(): string {
    const number = this.headingNumbers[this.headingsSeen] ?? "";
    this.headingsSeen += 1;
    return number;
  }
}

function originOf({ attrs }: ContentNode): { readonly origin?: readonly number[] } {
  const pieces = attrs?.["pieces"];
  return Array.isArray(pieces) ? { origin: pieces.map(Number) } : {};
}

/** What each block of an opening is. Paragraphs without words are not printed and part nothing. */
function rolesIn({ content = [] }: SectionContent): ReadonlyMap<ContentNode, OpeningRole> {
  const blocks = content.filter((node) => node.type !== "paragraph" || hasInk(node));
  const roles = openingRoles(blocks.map((node) => (node.type === "paragraph" ? wordsIn(node) : null)));
  return new Map(blocks.map((node, index) => [node, roles[index] ?? "text"]));
}

const wordsIn = (node: ContentNode): string => (node.content ?? []).map(({ text = "" }) => text).join("");

const isBlock = (name: NodeName, readers: Record<BlockName, unknown>): name is BlockName => name in readers;

function signing(parts: readonly ContentNode[]): Block {
  const recipients = parts.find((part) => part.type === "recipientList");
  const signature = parts.find((part) => part.type === "signatureBlock");
  return {
    kind: "signing",
    recipients: recipients === undefined ? [] : recipientLines(recipients),
    signer: signature === undefined ? null : signerOf(signature.attrs),
  };
}

const plain = (text: string): Run => ({ kind: "text", text, bold: false, italic: false, underline: false });

/** A lead that ends in no mark gets a colon before the text that follows it. */
const withColon = (title: string): string => (/[:.]$/.test(title) ? title : `${title}:`);

const isSigningPart = (node: ContentNode): boolean => node.type === "recipientList" || node.type === "signatureBlock";

function hasInk(node: ContentNode): boolean {
  return (node.content ?? []).some((child) => (child.type === "text" ? (child.text ?? "").trim() !== "" : child.type !== "hardBreak"));
}

function levelOf(node: ContentNode): 2 | 3 | 4 {
  const level = node.attrs?.["level"];
  return level === 2 || level === 4 ? level : 3;
}

function wordsOf(block: Block): readonly string[] {
  if (block.kind === "signing") {
    const { signer } = block;
    return [...block.recipients, ...(signer === null ? [] : [...signer.authority, signer.post, signer.name])].filter((line) => line !== "");
  }
  if (block.kind !== "letterhead") return [];
  const { circulation, superior, issuer, numberLine, urgency, placeDateLine, documentKind, abstract, decidedBy, addressees } = block;
  return [circulation, superior, ...issuer, numberLine, urgency, placeDateLine, documentKind, abstract, decidedBy, ...addressees].filter(
    (line) => line.trim() !== "",
  );
}
