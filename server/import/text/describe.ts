import type { LetterheadAttributes } from "../../../extensions/nodes/letterhead.ts";
import { noteAt, notePattern, trimRich, withoutNotes } from "../../../extensions/reading/text/inline.ts";
import type { ParsedBlock, ParsedItem } from "../../../extensions/reading/text/parsedBlocks.ts";
import { leadEnd } from "../../../extensions/reading/text/sentences.ts";
import type { ReadWarning } from "../../../extensions/wire/http.ts";
import type { ParsedRecipient, ParsedReport, ParsedSection } from "./parsedReport.ts";
import { textsOf } from "./readReportText.ts";
import { superscript } from "./superscript.ts";

/** An entry of the outline. `level` 1 is a part, 2 a section, 3 and 4 are below it; `number` as printed, a list's mark where the entry is one of a list. */
interface DescribedHeading {
  readonly level: 1 | 2 | 3 | 4;
  readonly number: string;
  readonly title: string;
  readonly runIn: boolean;
}

interface DescribedSection {
  readonly number: string;
  readonly title: string;
  readonly runIn: boolean;
  readonly headings: readonly DescribedHeading[];
  /** The words of each paragraph, item and cell behind its title, with the notes as superscript numbers. */
  readonly paragraphs: readonly string[];
  /** The numbers of the notes in it. */
  readonly footnotes: readonly number[];
}

/** A part with its sections. `headings`, `paragraphs` and `footnotes` are of its own text, where it has one before its sections or instead of them. */
interface DescribedPart extends DescribedSection {
  readonly sections: readonly DescribedSection[];
}

/** `label`: `Phụ lục I`. `paragraphs`: the words of each paragraph, item and cell. */
interface DescribedAnnex {
  readonly label: string;
  readonly title: string;
  readonly reference: string;
  readonly headings: readonly DescribedHeading[];
  readonly paragraphs: readonly string[];
}

export interface DescribedReport {
  readonly letterhead: Omit<LetterheadAttributes, "addressees"> & { readonly addressees: readonly string[] };
  readonly opening: readonly string[];
  readonly parts: readonly DescribedPart[];
  readonly outline: readonly DescribedHeading[];
  readonly footnotes: readonly { readonly n: number; readonly anchor: string; readonly text: string }[];
  readonly recipients: readonly ParsedRecipient[];
  readonly signature: { readonly authority: readonly string[]; readonly post: string; readonly name: string };
  readonly closing: readonly string[];
  /** What stands behind the signature and in no annex. */
  readonly after: readonly string[];
  readonly annexes: readonly DescribedAnnex[];
  readonly warnings: readonly ReadWarning[];
}

/** A parsed report as plain data for people and programs. Sections without a part above them stand in a part without number and title. */
export function describeParsed(parsed: ParsedReport): DescribedReport {
  const parts: (DescribedSection & { sections: DescribedSection[] })[] = [];
  for (const section of parsed.sections) {
    if (section.level === 1) {
      parts.push({ ...describeSection(section), sections: [] });
      continue;
    }
    if (parts.length === 0) parts.push({ number: "", title: "", runIn: false, headings: [], paragraphs: [], footnotes: [], sections: [] });
    parts.at(-1)?.sections.push(describeSection(section));
  }
  const { addressees, ...letterhead } = parsed.letterhead;
  const { authority, post, name } = parsed.signature;
  return {
    letterhead: { ...letterhead, addressees: linesOf(addressees) },
    opening: wordsOf(parsed.opening),
    parts,
    outline: parsed.sections.flatMap((section) => [
      { level: section.level, number: section.printed, title: section.title, runIn: section.runIn },
      ...section.blocks.flatMap(headingsOf),
    ]),
    footnotes: parsed.footnotes.map(({ n, anchor, text }) => ({ n, anchor, text: text.text })),
    recipients: parsed.recipients,
    signature: { authority: linesOf(authority), post, name },
    closing: wordsOf(parsed.closing),
    after: wordsOf(parsed.after),
    annexes: parsed.annexes.map(({ label, title, reference, blocks }) => ({
      label,
      title,
      reference,
      headings: blocks.flatMap(headingsOf),
      paragraphs: wordsOf(blocks),
    })),
    warnings: parsed.warnings,
  };
}

function describeSection({ printed, title, runIn, blocks }: ParsedSection): DescribedSection {
  return {
    number: printed,
    title,
    runIn,
    headings: blocks.flatMap(headingsOf),
    paragraphs: wordsOf(blocks),
    footnotes: blocks.flatMap(textsOf).flatMap(({ text }) => [...(text.match(notePattern) ?? [])].map((note) => (noteAt(note) ?? 0) + 1)),
  };
}

/** The words of blocks but for their titles, which stand in the outline. */
const wordsOf = (blocks: readonly ParsedBlock[]): string[] =>
  blocks
    .flatMap((block) => {
      if (block.kind === "heading") return [trimRich(block.text, block.titleEnd)];
      return block.kind === "paragraph" && block.title ? [] : textsOf(block);
    })
    .map(({ text }) => text.replace(notePattern, (note) => superscript((noteAt(note) ?? 0) + 1)))
    .filter((text) => text !== "");

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

/** The entries that a block gives to the outline: its heading, its title without a number, the leads of a list that says more below them. */
function headingsOf(block: ParsedBlock): DescribedHeading[] {
  if (block.kind === "heading") {
    const title = withoutNotes(block.text.text.slice(0, block.titleEnd)).trim();
    return [{ level: block.level, number: block.printed, title, runIn: block.runIn }];
  }
  if (block.kind === "paragraph" && block.title) return [{ level: 3, number: "", title: withoutNotes(block.text.text), runIn: false }];
  return block.kind === "list" ? block.items.flatMap((item, index) => itemEntries(item, block.items[index + 1])) : [];
}

function itemEntries({ depth, printed, text }: ParsedItem, next: ParsedItem | undefined): DescribedHeading[] {
  const words = withoutNotes(text.text);
  const lead = leadEnd(words);
  if (depth > 0) return [{ level: 4, number: printed, title: words, runIn: true }];
  if (lead !== null) return [{ level: 3, number: printed, title: words.slice(0, lead), runIn: true }];
  const hasBelow = next !== undefined && next.depth > 0;
  return hasBelow || /:$/.test(words) ? [{ level: 3, number: printed, title: words, runIn: false }] : [];
}
