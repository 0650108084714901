import { annexReference } from "../../extensions/annexReference.ts";
import { numberOutline } from "../../extensions/numbering.ts";
import { acceptedContent } from "../../extensions/suggestions/acceptedContent.ts";
import type { WholeReport, WholeSection } from "../domain/wholeReport.ts";

import { atPlace } from "./atPlace.ts";
import { cleanLine } from "./cleanText.ts";
import { FigureBook } from "./figureBook.ts";
import { InlineReader } from "./inline.ts";
import { type Block, type DocumentModel, type ExportWarning, type LetterheadBlock, modelVersion } from "./model.ts";
import { sectionBlocks } from "./sectionBlocks.ts";
import type { Warn } from "./warn.ts";

/**
 * Resolve a whole report once for all formats: suggestions accepted, numbers counted, footnotes numbered through the report, figures printed,
 * references looked up, text in NFC. Pure. What cannot be printed as it stands comes back as a warning; no word is left out.
 * @param onSection hears which blocks each section became, in their order.
 */
export function outlineOf(report: WholeReport, onSection: (sectionId: string, blocks: readonly Block[]) => void = () => {}): DocumentModel {
  const warnings: ExportWarning[] = [];
  const sections = report.sections.map((section) => ({
    section,
    accepted: atPlace(cleanLine(section.title), () => acceptedContent(section.content)),
  }));
  const numbers = numberOutline(report.sections);
  const inline = new InlineReader(new FigureBook(sections.map(({ accepted }) => accepted.content)));
  const blocks: Block[] = [];
  let head: LetterheadBlock | undefined;
  for (const { section, accepted } of sections) {
    const number = numbers.get(section.id) ?? "";
    const place = placeOf(section, number);
    const warn: Warn = (code, detail, text) => {
      const at = detail === "" ? place : `${place}, ${detail}`;
      warnings.push({ code, sectionId: section.id, at, text: `${at}: ${text}` });
    };
    if (accepted.unreadable > 0) warn("record_unreadable", "", `có ${accepted.unreadable} đề xuất sửa không đọc được nên không được in.`);
    const own = atPlace(place, () => sectionBlocks({ section, number, content: accepted.content, inline, warn }));
    if (section.kind === "letterhead") head = own.find((block) => block.kind === "letterhead");
    const placed = own.map((block): Block => (block.kind === "annex" && head !== undefined ? { ...block, reference: annexReference(head) } : block));
    onSection(section.id, placed);
    blocks.push(...placed);
  }
  warnings.push(...missingParts(report, blocks));
  return { version: modelVersion, title: cleanLine(report.title), blocks, footnotes: inline.footnotes, warnings };
}

const kindWords: Record<WholeSection["kind"], string> = {
  letterhead: "Đầu văn bản",
  opening: "Phần mở đầu",
  part: "Phần",
  section: "Mục",
  closing: "Phần kết",
  annex: "Phụ lục",
};

/** A section as a reader names it: by what it prints, or else by what it is. */
export function placeOf(section: WholeSection, number: string): string {
  const printed = section.kind === "part" || section.kind === "section" || section.kind === "annex" ? cleanLine(`${number} ${section.title}`) : "";
  return printed === "" ? kindWords[section.kind] : printed;
}

function missingParts(report: WholeReport, blocks: readonly Block[]): readonly ExportWarning[] {
  const warnings: ExportWarning[] = [];
  if (!blocks.some((block) => block.kind === "letterhead")) {
    const text = "Báo cáo chưa có đầu văn bản.";
    warnings.push({ code: "letterhead_missing", sectionId: report.sections[0]?.id ?? "", at: kindWords.letterhead, text });
  }
  if (!blocks.some((block) => block.kind === "signing" && block.signer !== null)) {
    const text = "Báo cáo chưa có khối chữ ký.";
    warnings.push({
      code: "signer_missing",
      sectionId: (report.sections.find(({ kind }) => kind === "closing") ?? report.sections.at(-1))?.id ?? "",
      at: kindWords.closing,
      text,
    });
  }
  return warnings;
}
