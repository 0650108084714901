import { nationalMotto, nationalName, parseLetterhead } from "../../../../../extensions/nodes/letterhead.ts";
import { parseSignature } from "../../../../../extensions/nodes/signatureBlock.ts";
import { numberHeadings, numberOutline } from "../../../../../extensions/numbering.ts";
import type { ContentNode } from "../../../../../extensions/sectionContent.ts";
import type { WholeReport } from "../../../../../server/domain/wholeReport.ts";

/** The words and numbers of a text in their order: letters and digits, without marks of lists, notes and emphasis. */
export const wordsIn = (text: string): string[] => text.normalize("NFC").match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];

/** All words of a report as it prints them, each note at its mark. `nationalLines`: whether the name of the State is counted. */
export function printedWords(report: WholeReport, nationalLines: boolean): string[] {
  const numbers = numberOutline(report.sections);
  return report.sections.flatMap(({ id, kind, title, content }) => {
    const number = numbers.get(id) ?? "";
    const headings = [...numberHeadings(number, content)];
    const heading = kind === "part" || kind === "section" || kind === "annex" ? wordsIn(`${number} ${title}`) : [];
    return [...heading, ...(content.content ?? []).flatMap((node) => blockWords(node, headings, nationalLines))];
  });
}

function blockWords(node: ContentNode, headings: string[], nationalLines: boolean): string[] {
  switch (node.type) {
    case "letterhead":
      return headWords(node, nationalLines);
    case "heading":
      // Letters of points are marks, as those of lists are.
      return [...wordsIn((headings.shift() ?? "").replace(/^[a-zđ]+\)$/, "")), ...wordsIn(inlineText(node))];
    case "recipientList":
      return (node.content ?? []).length === 0
        ? []
        : [..."Nơi nhận".split(" "), ...(node.content ?? []).flatMap((child) => wordsIn(`${inlineText(child)} ${String(child.attrs?.["purpose"])}`))];
    case "signatureBlock": {
      const { authority, post, name } = parseSignature(node.attrs);
      return wordsIn(`${authority} ${post} ${name}`);
    }
    case "paragraph":
      // A point that does not count from a) on keeps its letter as text; letters of points are marks.
      return wordsIn(inlineText(node).replace(/^[a-zđ]\)/, ""));
    default:
      return (node.content ?? []).flatMap((child) => blockWords(child, headings, nationalLines));
  }
}

function headWords(node: ContentNode, nationalLines: boolean): string[] {
  const head = parseLetterhead(node.attrs);
  const nation = nationalLines ? `${nationalName} ${nationalMotto}` : "";
  const number = head.symbol === "" ? "" : `Số ${head.number} ${head.symbol}`;
  const date = head.place === "" ? "" : `${head.place} ngày ${head.day} tháng ${head.month} năm ${head.year}`;
  const addressees = head.addressees === "" ? "" : `Kính gửi ${head.addressees}`;
  return wordsIn([head.superior, head.issuer, nation, number, date, head.kind, head.abstract, addressees].join(" "));
}

function inlineText(node: ContentNode): string {
  if (node.text !== undefined) return node.text;
  const inner = (node.content ?? []).map(inlineText).join("");
  return node.type === "footnote" ? ` ${inner} ` : inner;
}
