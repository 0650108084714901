import { type ContentMark, type ContentNode, parseSectionContent, type SectionContent } from "../../extensions/sectionContent.ts";
import type { WholeReport, WholeSection } from "../../server/domain/wholeReport.ts";

/** Builders of whole reports: each fills in all but what the test is about. */

export const text = (value: string, ...marks: readonly ContentMark["type"][]): ContentNode => ({
  type: "text",
  text: value,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});

type Inline = string | ContentNode;
/** One or several of them. */
const listOf = (parts: Inline | readonly Inline[]): readonly Inline[] => (typeof parts === "string" || "type" in parts ? [parts] : parts);
const inline = (parts: readonly Inline[]): readonly ContentNode[] => parts.map((part) => (typeof part === "string" ? text(part) : part));

export const p = (...parts: readonly Inline[]): ContentNode => ({ type: "paragraph", content: inline(parts) });
export const heading = (
  level: 2 | 3 | 4,
  title: Inline | readonly Inline[],
  attrs: { number?: string; layout?: "block" | "run-in" } = {},
): ContentNode => ({
  type: "heading",
  attrs: { level, ...attrs },
  content: inline(listOf(title)),
});
export const figure = (attrs: { value: string; unit?: string; format?: string; code?: string; ratioOf?: string }): ContentNode => ({
  type: "figure",
  attrs,
});
export const figureRef = (code: string): ContentNode => ({ type: "figureRef", attrs: { code } });
export const footnote = (...parts: readonly Inline[]): ContentNode => ({ type: "footnote", content: inline(parts) });
export const lineBreak: ContentNode = { type: "hardBreak" };

type Item = string | ContentNode | readonly (string | ContentNode)[];
const block = (part: string | ContentNode): ContentNode => (typeof part === "string" ? p(part) : part);
const item = (parts: Item): ContentNode => ({
  type: "listItem",
  content: listOf(parts).map(block),
});
export const dashes = (...items: readonly Item[]): ContentNode => ({ type: "bulletList", content: items.map(item) });
export const points = (...items: readonly Item[]): ContentNode => ({ type: "orderedList", content: items.map(item) });

type Cell = string | ContentNode;
const cellOf = (type: "tableCell" | "tableHeader", part: Cell): ContentNode =>
  typeof part !== "string" && (part.type === "tableCell" || part.type === "tableHeader") ? part : { type, content: [block(part)] };
export const cell = (
  attrs: { colspan?: number; rowspan?: number; colwidth?: readonly number[] },
  ...blocks: readonly (string | ContentNode)[]
): ContentNode => ({
  type: "tableCell",
  attrs,
  content: blocks.map(block),
});
export const headerCell = (attrs: { colspan?: number; rowspan?: number; colwidth?: readonly number[] }, title: string): ContentNode => ({
  type: "tableHeader",
  attrs,
  content: [p(title)],
});
export const headerRow = (...cells: readonly Cell[]): ContentNode => ({
  type: "tableRow",
  content: cells.map((part) => cellOf("tableHeader", part)),
});
export const row = (...cells: readonly Cell[]): ContentNode => ({ type: "tableRow", content: cells.map((part) => cellOf("tableCell", part)) });
export const table = (...rows: readonly ContentNode[]): ContentNode => ({ type: "table", content: rows });

export const recipient = (name: string, attrs: { purpose?: string; role?: "to" | "archive" } = {}): ContentNode => ({
  type: "recipient",
  attrs,
  content: name === "" ? [] : [text(name)],
});
export const recipients = (...items: readonly ContentNode[]): ContentNode => ({ type: "recipientList", content: items });

/** Blocks as a section's text; fails if the schema does not allow them. */
export const content = (...blocks: readonly ContentNode[]): SectionContent => parseSectionContent({ type: "doc", content: blocks });

let sections = 0;
/** An outline item; its id is new in every call. */
export function outlineItem(part: Partial<Omit<WholeSection, "content">> & { readonly blocks?: readonly ContentNode[] }): WholeSection {
  sections += 1;
  const { blocks = [], ...given } = part;
  return {
    id: `muc-${sections}`,
    kind: "section",
    level: 2,
    number: "",
    title: "",
    layout: "block",
    owners: [],
    ...given,
    content: content(...blocks),
  };
}

export const partOf = (title: string): WholeSection => outlineItem({ kind: "part", level: 1, title });
export const sectionOf = (title: string, ...blocks: readonly ContentNode[]): WholeSection => outlineItem({ title, blocks });
export const runInSection = (title: string, ...blocks: readonly ContentNode[]): WholeSection => outlineItem({ title, layout: "run-in", blocks });

export function letterheadOf(attrs: Readonly<Record<string, string>> = {}): WholeSection {
  return outlineItem({
    kind: "letterhead",
    level: 1,
    blocks: [
      {
        type: "letterhead",
        attrs: {
          issuer: "ỦY BAN NHÂN DÂN\nPHƯỜNG MỘC LÂM",
          symbol: "BC-UBND",
          place: "Mộc Lâm",
          month: "11",
          year: "2026",
          kind: "BÁO CÁO",
          abstract: "Kết quả thực hiện nhiệm vụ tháng 11, phương hướng, nhiệm vụ tháng 12 năm 2026",
          ...attrs,
        },
      },
    ],
  });
}

/** The closing part: its last words, recipients and signer. With addressees the first recipient is "Như trên". */
export function closingOf(...blocks: readonly ContentNode[]): WholeSection {
  return closingFor([], ...blocks);
}

export function closingFor(first: readonly string[], ...blocks: readonly ContentNode[]): WholeSection {
  return outlineItem({
    kind: "closing",
    level: 1,
    blocks: [
      ...blocks,
      recipients(
        ...first.map((name) => recipient(name)),
        recipient("UBND thành phố", { purpose: "để báo cáo" }),
        recipient("Thường trực Đảng ủy", { purpose: "để báo cáo" }),
        recipient("Thường trực HĐND", { purpose: "để báo cáo" }),
        recipient("Chủ tịch, các Phó Chủ tịch UBND phường"),
        recipient("Các cơ quan, đơn vị thuộc phường"),
        recipient("Lưu: VT, VP", { role: "archive" }),
      ),
      { type: "signatureBlock", attrs: { authority: "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", post: "PHÓ CHỦ TỊCH", name: "Nguyễn Văn Bình" } },
    ],
  });
}

export const lastWords = p(
  "Trên đây là Báo cáo kết quả thực hiện nhiệm vụ tháng 11, phương hướng, nhiệm vụ tháng 12 năm 2026 của Ủy ban nhân dân phường Mộc Lâm./.",
);

export const reportOf = (...parts: readonly WholeSection[]): WholeReport => ({ title: "Báo cáo tháng 11/2026", sections: parts });
