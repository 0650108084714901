import { parseLetterhead } from "../../../extensions/nodes/letterhead.ts";
import { roman } from "../../../extensions/numbering.ts";
import { literalParagraph } from "../../../extensions/reading/text/literalParagraph.ts";
import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import { type ContentNode, parseSectionContent, type SectionContent } from "../../../extensions/sectionContent.ts";
import type { Organisation, ReadWarning } from "../../../extensions/wire/http.ts";
import type { Ids } from "../../domain/ports.ts";
import type { Template } from "../../domain/templates.ts";
import type { WholeReport, WholeSection } from "../../domain/wholeReport.ts";
import { namesOwnDocument } from "./annexes.ts";
import { type ContentSource, contentOf } from "./content.ts";
import { ownersOf } from "./owners.ts";
import type { ParsedReport, ParsedSection } from "./parsedReport.ts";
import { outlineNumbers } from "./printedNumbers.ts";
import { shorten } from "./shorten.ts";
import { collectWarnings } from "./warnings.ts";

interface Surroundings {
  /** Gives the owners of sections and the kind of a text that does not print it. */
  readonly template?: Template | undefined;
  /** Gives what the head of the text lacks. */
  readonly organisation?: Organisation | undefined;
  readonly ids: Ids;
}

/** Sections of no known field go to the office, which hands them on. */
const office = "vp";
const longestReportTitle = 300;

/**
 * Make a report out of what was read: each item of the outline with its text, owners and, where the paper counts otherwise, its printed number.
 * Everything filled in or changed is told; the reader's own warnings come with it.
 */
export function wholeReportOf(
  parsed: ParsedReport,
  { template, organisation, ids }: Surroundings,
): { readonly report: WholeReport; readonly warnings: readonly ReadWarning[] } {
  const { warn, list } = collectWarnings();
  const source: ContentSource = {
    footnotes: parsed.footnotes,
    sectionNumber: "",
    italicGrounds: true,
    onFixedNumber: (printed, counted, line) => warn("number_fixed", line, keptNumber(printed, counted)),
  };
  const letterhead = letterheadOf(parsed, template, organisation, warn);
  const own: Pick<WholeSection, "level" | "number" | "layout" | "owners"> = { level: 1, number: "", layout: "block", owners: [] };
  const opening: WholeSection[] =
    parsed.opening.length === 0
      ? []
      : [{ ...own, id: ids.next(), kind: "opening", title: "Mở đầu", content: textOf(contentOf(parsed.opening, source)) }];
  const sections: WholeSection[] = [
    { ...own, id: ids.next(), kind: "letterhead", title: "Đầu văn bản", content: checked([{ type: "letterhead", attrs: letterhead }]) },
    ...opening,
    ...outlineSections(parsed.sections, source, template, ids, warn),
    { ...own, id: ids.next(), kind: "closing", title: "Nơi nhận và chữ ký", content: closingContent(parsed, source) },
    ...annexSections(parsed, source, letterhead.symbol, ids, warn),
  ];
  return { report: { title: reportTitle(letterhead.kind, letterhead.abstract), sections }, warnings: [...parsed.warnings, ...list()] };
}

function outlineSections(
  items: readonly ParsedSection[],
  source: ContentSource,
  template: Template | undefined,
  ids: Ids,
  warn: Warn,
): WholeSection[] {
  const numbers = outlineNumbers(items);
  const forms = new Set<string>();
  let part = 0;
  let position = 0;
  return items.map((item, index): WholeSection => {
    part += item.level === 1 ? 1 : 0;
    position = item.level === 1 ? 0 : position + 1;
    const { number, fixed, counted, shown } = numbers[index] ?? { number: item.printed, fixed: true, counted: "", shown: item.printed };
    if (fixed) warn("number_fixed", item.line, keptNumber(item.printed, counted));
    else if (item.printed !== shown && !forms.has(formOf(item.printed))) {
      // One of each form stands for all.
      forms.add(formOf(item.printed));
      warn("number_form", item.line, `Số mục in “${item.printed}” được trình bày lại thành “${shown}” theo Nghị định 30 (và các mục cùng kiểu).`);
    }
    const owners = ownersOf({ kind: item.kind, level: item.level, title: item.title, part, position }, template);
    if (owners.length === 0 && item.kind === "section") {
      warn("owner_unknown", item.line, `Không rõ đơn vị nào viết mục “${item.title}”; tạm giao Văn phòng.`);
    }
    return {
      id: ids.next(),
      kind: item.kind,
      level: item.level,
      number,
      title: item.title,
      layout: item.runIn ? "run-in" : "block",
      owners: owners.length === 0 ? [office] : [...owners],
      content:
        item.kind === "part"
          ? { type: "doc", content: [] }
          : textOf(contentOf(item.blocks, { ...source, sectionNumber: shown, italicGrounds: false })),
    };
  });
}

/** Annexes are handed on by the office. The line that names the document is printed again from its head; one that says something else stays as text. */
function annexSections({ annexes }: ParsedReport, source: ContentSource, symbol: string, ids: Ids, warn: Warn): WholeSection[] {
  return annexes.map(({ label, title, reference, landscape, blocks, line }, index): WholeSection => {
    const counted = annexes.length > 1 ? `Phụ lục ${roman(index + 1)}` : "Phụ lục";
    const fixed = label !== counted;
    if (fixed) warn("number_fixed", line, keptNumber(label, counted));
    if (title === "") warn("annex_untitled", line, `${label} không có tên; hãy đặt tên cho phụ lục.`);
    const own = namesOwnDocument(reference, symbol);
    if (!own)
      warn("annex_reference", line, `${label} ghi “${shorten(reference)}”, không phải số ký hiệu của văn bản này; dòng đó được giữ trong phụ lục.`);
    const kept = own ? [] : [literalParagraph(reference, line)];
    return {
      id: ids.next(),
      kind: "annex",
      level: 1,
      number: fixed ? label : "",
      title,
      layout: "block",
      owners: [office],
      ...(landscape ? { landscape } : {}),
      content: textOf(contentOf([...kept, ...blocks], { ...source, italicGrounds: false })),
    };
  });
}

const keptNumber = (printed: string, counted: string): string =>
  `Đề mục in số “${printed}”, tự đếm theo thứ tự là “${counted}”; đã giữ số như bản in.`;

/** `II/` and `IV/` are of one form. */
const formOf = (printed: string): string => printed.replace(/[\p{L}\p{N}]+/gu, (word) => (/\d/.test(word) ? "1" : "I"));

function letterheadOf(parsed: ParsedReport, template: Template | undefined, organisation: Organisation | undefined, warn: Warn) {
  const head = { ...parsed.letterhead };
  const fill = (name: "issuer" | "superior" | "place" | "symbol" | "kind", value: string | undefined, words: string) => {
    if (head[name] !== "" || value === undefined || value === "") return;
    head[name] = value;
    if (words !== "") warn("filled_in", null, `Văn bản nhận vào không có ${words}; đã điền “${value.replaceAll("\n", " ")}” theo cài đặt.`);
  };
  if (head.issuer === "" && head.superior === "") fill("superior", organisation?.superior, "cơ quan chủ quản");
  fill("issuer", organisation?.issuer.join("\n"), "tên cơ quan ban hành");
  fill("place", organisation?.place, "địa danh");
  if (head.abstract === "" || head.kind !== "") fill("kind", template?.letterhead.kind, "tên loại văn bản");
  return parseLetterhead(head);
}

function closingContent(parsed: ParsedReport, source: ContentSource): SectionContent {
  const paragraphs = contentOf(parsed.closing, { ...source, italicGrounds: false }).content ?? [];
  const recipients = parsed.recipients.map(
    ({ name, purpose, role }): ContentNode => ({ type: "recipient", attrs: { purpose, role }, content: [{ type: "text", text: name }] }),
  );
  return checked([
    ...paragraphs,
    { type: "recipientList", content: recipients },
    { type: "signatureBlock", attrs: parsed.signature },
    ...(contentOf(parsed.after, { ...source, italicGrounds: false }).content ?? []),
  ]);
}

/** A text to type into has at least one paragraph. */
const textOf = (content: SectionContent): SectionContent =>
  checked(content.content === undefined || content.content.length === 0 ? [{ type: "paragraph" }] : content.content);

const checked = (content: readonly ContentNode[]): SectionContent => parseSectionContent({ type: "doc", content });

/** `BÁO CÁO`, `Kết quả công tác …` → `Báo cáo Kết quả công tác …`, as the report is listed. */
function reportTitle(kind: string, abstract: string): string {
  const name = kind === "" ? "" : kind.charAt(0) + kind.slice(1).toLowerCase();
  const title = [name, abstract].filter((words) => words !== "").join(" ");
  return title === "" ? "Báo cáo" : title.slice(0, longestReportTitle);
}
