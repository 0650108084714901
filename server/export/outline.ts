import { numberHeadings, numberOutline, pointLetter } from "../../extensions/numbering.ts";
import type { ContentNode, SectionContent } from "../../extensions/sectionContent.ts";
import type { WholeReport, WholeSection } from "../domain/wholeReport.ts";
import { acceptedContent } from "./accepted.ts";
import { atPlace } from "./atPlace.ts";
import { cleanLine } from "./cleanText.ts";
import { FigureBook } from "./figureBook.ts";
import { InlineReader } from "./inline.ts";
import { letterheadBlock } from "./letterheadBlock.ts";
import { type Block, type DocumentModel, type ExportWarning, type ExportWarningCode, type ListItemBlock, modelVersion, type Run } from "./model.ts";
import { splitLead } from "./runIn.ts";
import { recipientLines, signerOf } from "./signing.ts";
import { tableBlock } from "./tableGrid.ts";

/**
 * Resolve a whole report once for all formats: suggestions accepted, numbers counted, footnotes numbered through the report, figures printed,
 * references looked up, text in NFC. Pure. What cannot be printed as it stands comes back as a warning; no word is left out.
 */
export function outlineOf(report: WholeReport): DocumentModel {
  const warnings: ExportWarning[] = [];
  const sections = report.sections.map((section) => ({
    section,
    accepted: atPlace(cleanLine(section.title), () => acceptedContent(section.content)),
  }));
  const numbers = numberOutline(report.sections);
  const figures = new FigureBook(sections.map(({ accepted }) => accepted.content));
  const inline = new InlineReader(figures);
  const blocks: Block[] = [];
  for (const { section, accepted } of sections) {
    const number = numbers.get(section.id) ?? "";
    const place = placeOf(section, number);
    const warn: Warn = (code, detail, text) =>
      warnings.push({ code, sectionId: section.id, at: detail === "" ? place : `${place}, ${detail}`, text });
    if (accepted.unreadable > 0) warn("record_unreadable", "", `${accepted.unreadable} suggestion(s) could not be read and were left out.`);
    blocks.push(...atPlace(place, () => new SectionWalk(section, number, accepted.content, inline, warn).blocks()));
  }
  warnings.push(...missingParts(report, blocks));
  return { version: modelVersion, title: cleanLine(report.title), blocks, footnotes: inline.footnotes, warnings };
}

export type Warn = (code: ExportWarningCode, detail: string, text: string) => void;

/** Turns one section's text into blocks. */
class SectionWalk {
  private readonly headingNumbers: readonly string[];
  private headingsSeen = 0;

  constructor(
    private readonly section: WholeSection,
    private readonly number: string,
    private readonly content: SectionContent,
    private readonly inline: InlineReader,
    private readonly warn: Warn,
  ) {
    this.headingNumbers = numberHeadings(number, content);
  }

  blocks(): readonly Block[] {
    const nodes = this.content.content ?? [];
    const printsTitle = (this.section.kind === "part" || this.section.kind === "section") && `${this.number}${this.section.title}` !== "";
    if (!printsTitle) return this.sequence(nodes, true);
    const title = cleanLine(this.section.title);
    const [first, ...rest] = nodes;
    if (this.section.layout === "run-in" && first?.type === "paragraph") {
      const lead = [plain(endsOpen(title) ? `${title}:` : title)];
      const runs = this.runsOf(first);
      return [{ kind: "runIn", level: this.section.level, number: this.number, lead, runs }, ...this.sequence(rest, true)];
    }
    const heading: Block = { kind: this.section.level === 1 ? "partHeading" : "sectionHeading", number: this.number, title };
    const blocks = this.sequence(nodes, true);
    if (blocks.length === 0 && this.section.kind === "section")
      this.warn("empty_section", "", "The section has no text yet; only its heading is printed.");
    return [heading, ...blocks];
  }

  /** Blocks in order. `direct`: they stand in the section's text itself, where headings are numbered and the letterhead and signing parts belong. */
  private sequence(nodes: readonly ContentNode[], direct: boolean): readonly Block[] {
    const blocks: Block[] = [];
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index];
      if (node === undefined) continue;
      const next = nodes[index + 1];
      if (direct && isSigningPart(node)) {
        const partner = next !== undefined && isSigningPart(next) && next.type !== node.type ? next : undefined;
        blocks.push(this.signing(node, partner));
        if (partner !== undefined) index += 1;
      } else if (direct && node.type === "heading" && isOpenRunIn(node) && next?.type === "paragraph") {
        blocks.push(this.runInHeading(node, next));
        index += 1;
      } else {
        blocks.push(...this.block(node, direct));
      }
    }
    return blocks;
  }

  private block(node: ContentNode, direct: boolean): readonly Block[] {
    switch (node.type) {
      case "paragraph":
        return hasInk(node) ? [{ kind: "paragraph", runs: this.runsOf(node) }] : [];
      case "heading":
        return this.heading(node, direct);
      case "bulletList":
      case "orderedList":
        return this.list(node, 0, 0);
      case "table":
        return tableBlock(node, { blocksOf: (cell) => this.sequence(cell.content ?? [], false), warn: this.warn });
      case "letterhead":
        return direct ? [letterheadBlock(node.attrs)] : this.misplaced(letterheadBlock(node.attrs));
      default:
        return isSigningPart(node) ? this.misplaced(this.signing(node)) : [];
    }
  }

  private heading(node: ContentNode, direct: boolean): readonly Block[] {
    const number = direct ? this.nextNumber() : String(node.attrs?.["number"] ?? "");
    if (!hasInk(node) && number === "") return [];
    const level = levelOf(node);
    const runs = this.runsOf(node);
    if (node.attrs?.["layout"] !== "run-in") return [{ kind: "heading", level, number, runs }];
    const { lead, rest } = splitLead(runs);
    return [{ kind: "runIn", level, number, lead, runs: rest }];
  }

  /** A run-in heading that is only a lead takes the paragraph behind it into its own. */
  private runInHeading(node: ContentNode, paragraph: ContentNode): Block {
    const number = this.nextNumber();
    const runs = this.runsOf(node);
    const lead = endsOpen(textOf(node)) ? [...runs, plain(":")] : runs;
    return { kind: "runIn", level: levelOf(node), number, lead, runs: this.runsOf(paragraph) };
  }

  /** `dashDepth` counts the dash lists around this one: `-` stands at the first depth, `+` below it, also under a point. */
  private list(node: ContentNode, depth: number, dashDepth: number): readonly ListItemBlock[] {
    const items: ListItemBlock[] = [];
    let position = 0;
    for (const item of node.content ?? []) {
      position += 1;
      let mark = node.type === "orderedList" ? `${pointLetter(position)})` : dashDepth === 0 ? "-" : "+";
      for (const child of item.content ?? []) {
        if (child.type === "paragraph") {
          if (!hasInk(child)) continue;
          items.push({ kind: "listItem", depth, mark, runs: this.runsOf(child) });
          mark = "";
        } else {
          items.push(...this.list(child, depth + 1, node.type === "bulletList" ? dashDepth + 1 : dashDepth));
        }
      }
    }
    return items;
  }

  private signing(node: ContentNode, partner?: ContentNode): Block {
    const parts = partner === undefined ? [node] : [node, partner];
    const recipients = parts.find((part) => part.type === "recipientList");
    const signature = parts.find((part) => part.type === "signatureBlock");
    return {
      kind: "signing",
      recipients: recipients === undefined ? [] : recipientLines(recipients),
      signer: signature === undefined ? null : signerOf(signature.attrs),
    };
  }

  /** A letterhead, recipient list or signature inside a table keeps its words, as plain paragraphs. */
  private misplaced(block: Block): readonly Block[] {
    this.warn(
      "block_misplaced",
      "in a table",
      "A letterhead, recipient list or signature cannot stand in a table; its words are printed as paragraphs.",
    );
    return wordsOf(block).map((text) => ({ kind: "paragraph", runs: [plain(text)] }));
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

const plain = (text: string): Run => ({ kind: "text", text, bold: false, italic: false, underline: false });

const isSigningPart = (node: ContentNode): boolean => node.type === "recipientList" || node.type === "signatureBlock";

/** A run-in heading without words behind its colon. */
const isOpenRunIn = (node: ContentNode): boolean => node.attrs?.["layout"] === "run-in" && /^[^:]*:?\s*$/.test(textOf(node));

/** Whether a lead needs a colon between it and the text that follows. */
const endsOpen = (title: string): boolean => !/[:.;,!?]\s*$/.test(title);

const textOf = (node: ContentNode): string => node.text ?? (node.content ?? []).map(textOf).join("");

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
  const { superior, issuer, numberLine, placeDateLine, documentKind, abstract, addressees } = block;
  return [superior, ...issuer, numberLine, placeDateLine, documentKind, abstract, ...addressees].filter((line) => line.trim() !== "");
}

const kindWords: Record<WholeSection["kind"], string> = {
  letterhead: "letterhead",
  opening: "opening",
  part: "part",
  section: "section",
  closing: "closing",
};

function placeOf(section: WholeSection, number: string): string {
  const name = cleanLine(`${number} ${section.title}`);
  return name === "" ? kindWords[section.kind] : name;
}

function missingParts(report: WholeReport, blocks: readonly Block[]): readonly ExportWarning[] {
  const warnings: ExportWarning[] = [];
  const first = report.sections[0]?.id ?? "";
  const last = report.sections.at(-1)?.id ?? "";
  if (!blocks.some((block) => block.kind === "letterhead")) {
    warnings.push({ code: "letterhead_missing", sectionId: first, at: "letterhead", text: "The report has no letterhead." });
  }
  if (!blocks.some((block) => block.kind === "signing" && block.signer !== null)) {
    warnings.push({ code: "signer_missing", sectionId: last, at: "closing", text: "The report has no signature block." });
  }
  return warnings;
}
