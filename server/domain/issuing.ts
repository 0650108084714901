import { parseLetterhead } from "../../extensions/nodes/letterhead.ts";
import type { SectionContent } from "../../extensions/sectionContent.ts";
import type { Report } from "./model.ts";
import type { SectionTexts } from "./ports.ts";

/** The letterhead's section and symbol; null if somebody has deleted it. */
export async function letterheadOf(texts: SectionTexts, report: Report): Promise<{ sectionId: string; symbol: string } | null> {
  for (const section of report.sections.filter(({ kind }) => kind === "letterhead")) {
    const head = (await texts.read(report.id, section.id)).content?.find(({ type }) => type === "letterhead");
    if (head !== undefined) return { sectionId: section.id, symbol: parseLetterhead(head.attrs ?? {}).symbol };
  }
  return null;
}

/** The letterhead with its number and date (`YYYY-MM-DD`) filled in; nothing else changes. */
export function issuedLetterhead(content: SectionContent, number: string, date: string): SectionContent {
  const [year = "", month = "", day = ""] = date.split("-");
  const filled = { number, day: String(Number(day)), month: String(Number(month)), year };
  return {
    ...content,
    content: (content.content ?? []).map((node) => (node.type === "letterhead" ? { ...node, attrs: { ...node.attrs, ...filled } } : node)),
  };
}
