import { numberOutline } from "../../../extensions/numbering.ts";
import { withoutNotes } from "../../../extensions/reading/text/inline.ts";
import { literalParagraph } from "../../../extensions/reading/text/literalParagraph.ts";
import type { WordBlock } from "../../../extensions/reading/word/wordText.ts";
import { parseSectionContent } from "../../../extensions/sectionContent.ts";
import type { Organisation, ReadWarning } from "../../../extensions/wire/http.ts";
import type { Ids } from "../../domain/ports.ts";
import type { Template } from "../../domain/templates.ts";
import type { WholeReport, WholeSection } from "../../domain/wholeReport.ts";
import { type Annex, annexesOf, splitAnnexes } from "../text/annexes.ts";
import { readTail } from "../text/closing.ts";
import { readHead } from "../text/letterhead.ts";
import { type OutlineItem, outlineOf } from "../text/outline.ts";
import type { ParsedSection } from "../text/parsedReport.ts";
import { splitClosing } from "../text/readReportText.ts";
import type { SourceLine } from "../text/sourceText.ts";
import { readStamp } from "../text/stamps.ts";
import { collectWarnings } from "../text/warnings.ts";
import { wholeReportOf } from "../text/wholeReportOf.ts";
import { type Loss, withoutLoss } from "./losses.ts";
import { withoutOpeningLooks } from "./openingLooks.ts";
import { OutlineTexts } from "./outlineTexts.ts";
import type { WordText } from "./readDocx.ts";
import { blocksLeft, numbered, paragraphsIn, type StyledParagraph, sourceLinesOf } from "./sourceBlocks.ts";

interface Surroundings {
  readonly template?: Template | undefined;
  readonly organisation?: Organisation | undefined;
  readonly ids: Ids;
}

interface ReadReport {
  readonly report: WholeReport;
  readonly warnings: readonly ReadWarning[];
  /** What of the file is not in the report: less than what a section would lose. */
  readonly losses: readonly Loss[];
}

/**
 * A Word file as a whole report: its head, outline, end and annexes are found by the rules of the reader of plain text, its words keep what only a Word file
 * tells. A heading of Word's own that has no number is counted.
 */
export function wordReport(word: Omit<WordText, "threads">, { template, organisation, ids }: Surroundings): ReadReport {
  const { blocks } = word;
  const { warn, list } = collectWarnings();
  const head = readHead(sourceLinesOf(blocks), warn);
  const { main, annexes: behind } = splitAnnexes(head.lines);
  const tail = readTail(main, warn);
  const left = blocksLeft(blocks, tail.body);
  const { body, closing } = splitClosing(numbered(paragraphsIn(tail.body, left), warn));
  const outline = outlineOf(body, warn);
  const texts = new OutlineTexts(left, warn);
  const items = outline.items.map((item) => ({ item, below: texts.below(item) }));
  const annexes = annexesIn(word, behind);
  const margin = head.letterhead.circulation === "" ? word.margins.find((words) => readStamp(words)?.kind === "circulation") : undefined;

  const { report, warnings } = wholeReportOf(
    {
      letterhead: margin === undefined ? head.letterhead : { ...head.letterhead, circulation: margin },
      nationalLines: head.nationalLines,
      opening: outline.opening.slice(0, 1).map(({ text, line }) => literalParagraph(text, line)),
      sections: items.map(({ item, below }, index) => parsedItem(item, below.length === 0, items[index + 1]?.item)),
      closing: [],
      recipients: tail.recipients,
      signature: tail.signature,
      after: [],
      annexes: annexes.map(({ annex, lies }) => ({ ...annex, landscape: lies, blocks: [] })),
      footnotes: [],
      warnings: [],
    },
    { template, organisation, ids },
  );

  const numbers = numberOutline(report.sections);
  const firstItem = report.sections.findIndex(({ kind }) => kind === "part" || kind === "section");
  const firstAnnex = report.sections.findIndex(({ kind }) => kind === "annex");
  const behindTexts = new OutlineTexts(blocksLeft(blocks, tail.after), warn);
  const annexTexts = new OutlineTexts(new Map(blocks.map((block, index) => [index + 1, block])), warn);
  const withText = (section: WholeSection, index: number): WholeSection => {
    const place = { number: numbers.get(section.id) ?? "", level: section.level };
    switch (section.kind) {
      case "opening":
        return { ...section, content: withoutOpeningLooks(texts.content(outline.opening, place)) };
      case "section":
        return { ...section, content: texts.contentOf(items[index - firstItem]?.below ?? [], place) };
      case "closing": {
        const end = [
          ...texts.nodes(closing),
          ...(section.content.content ?? []),
          ...behindTexts.nodes(paragraphsIn(tail.after, blocksLeft(blocks, tail.after))),
        ];
        return { ...section, content: parseSectionContent({ type: "doc", content: end }) };
      }
      case "annex": {
        const annex = annexes[index - firstAnnex]?.annex;
        return annex === undefined ? section : withAnnexText(section, annex, annexTexts);
      }
      default:
        return section;
    }
  };
  return {
    report: { ...report, sections: report.sections.map(withText) },
    warnings: [...list(), ...warnings],
    losses: lossesOf(word, [margin, head.letterhead.urgency], new Set(annexes.flatMap(({ blocks: own }) => own))),
  };
}

const parsedItem = (item: OutlineItem, isBare: boolean, next: OutlineItem | undefined): ParsedSection => ({
  kind: item.level === 1 && next?.level === 2 && isBare ? "part" : "section",
  level: item.level,
  printed: item.printed,
  title: withoutNotes(item.title.text).trim(),
  runIn: item.lead !== null,
  blocks: [],
  line: item.line,
});

interface FoundAnnex {
  readonly annex: Annex<StyledParagraph>;
  readonly lies: boolean;
  readonly blocks: readonly WordBlock[];
}

/** An annex lies if most of its blocks stand on paper that lies. */
function annexesIn({ blocks, lying }: Pick<WordText, "blocks" | "lying">, lines: readonly SourceLine[]): readonly FoundAnnex[] {
  const numbers = new Map(blocks.map((block, index) => [index + 1, block] as const));
  return annexesOf(paragraphsIn(lines, numbers)).map((annex) => {
    const own = [...annex.head, ...annex.paragraphs].flatMap(({ line }) => numbers.get(line) ?? []);
    return { annex, blocks: own, lies: 2 * own.filter((block) => lying.has(block)).length > own.length };
  });
}

/** The text of an annex, behind a line that the reader of its head kept for it. */
function withAnnexText(section: WholeSection, annex: Annex<StyledParagraph>, texts: OutlineTexts): WholeSection {
  texts.tellRevisions(annex.head);
  const kept = (section.content.content ?? []).filter(({ content }) => content !== undefined && content.length > 0);
  const own = texts.content(annex.paragraphs, { number: "", level: 1 }).content ?? [];
  return { ...section, content: parseSectionContent({ type: "doc", content: [...kept, ...own] }) };
}

/** `boxes`: what is kept as words of the head, whose place and colour every paper gives them. */
function lossesOf(
  { losses, lying }: Omit<WordText, "threads">,
  boxes: readonly (string | undefined)[],
  annexed: ReadonlySet<WordBlock>,
): readonly Loss[] {
  const keptPaper = [...lying].every((block) => annexed.has(block)) ? withoutLoss(losses, "landscape") : losses;
  return boxes.reduce<readonly Loss[]>(
    (left, words = "") => (words === "" ? left : withoutLoss(withoutLoss(left, "header_footer", words), "colour", words)),
    keptPaper,
  );
}
