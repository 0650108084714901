import { urgencyBoxes } from "../../extensions/documentMarks.ts";
import { documentKinds } from "./documentKinds.ts";
import type { Facts, ParagraphFacts } from "./facts.ts";
import { folded, hasWords, isCapitals } from "./words.ts";

/** The components of an administrative document (appendix I), found as a reader of paper finds them: by their words and their places. */
export interface Components {
  readonly nationalName: ParagraphFacts | null;
  readonly motto: ParagraphFacts | null;
  readonly superior: readonly ParagraphFacts[];
  readonly agency: readonly ParagraphFacts[];
  readonly number: ParagraphFacts | null;
  readonly placeDate: ParagraphFacts | null;
  /** `V/v …` of an official letter. */
  readonly subject: ParagraphFacts | null;
  /** How urgent it is, in a box under the number. */
  readonly urgency: ParagraphFacts | null;
  readonly kind: ParagraphFacts | null;
  /** All its lines where a file gives each a paragraph of its own. */
  readonly abstract: readonly ParagraphFacts[];
  /** Who issues a decision, in capitals below the abstract's ruled line. */
  readonly decidedBy: ParagraphFacts | null;
  readonly addressees: readonly ParagraphFacts[];
  /** Everything between head and foot, without tables. */
  readonly text: readonly ParagraphFacts[];
  readonly recipientsTitle: ParagraphFacts | null;
  readonly recipients: readonly ParagraphFacts[];
  /** Authority and post, one a line. */
  readonly authority: readonly ParagraphFacts[];
  readonly signerName: ParagraphFacts | null;
  /** Paragraphs behind the foot: annexes. */
  readonly annexes: readonly ParagraphFacts[];
}

/** The head ends within so many paragraphs, or there is none. */
const headReach = 40;

const patterns = {
  nationalName: /^CỘNG\s+H\p{L}+\s+XÃ\s+HỘI/iu,
  motto: /^Độc\s+lập/iu,
  number: /^Số\s*:/iu,
  placeDate: /,\s*ngày\s.*tháng\s.*năm/iu,
  subject: /^V\/v\b/iu,
  addressee: /^Kính\s+gửi/iu,
  recipients: /^Nơi\s+nhận/iu,
  authority: /^(TM|KT|TL|TUQ|Q)\s?\.|^(PHÓ )?(CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|CHỦ NHIỆM|TỔNG)\b/u,
} as const;

/** Whether these are the words of a box that says how urgent a document is. */
export const isUrgency = (text: string): boolean => folded(text) in urgencyBoxes;

/** Find the components. What a document lacks is null or empty. */
export function componentsOf({ paragraphs }: Facts): Components {
  const start = paragraphs.slice(0, headReach);
  const first = (pattern: RegExp): ParagraphFacts | null => start.find(({ text }) => pattern.test(folded(text))) ?? null;
  const nationalName = first(patterns.nationalName);
  const motto = first(patterns.motto);
  const number = first(patterns.number);
  const placeDate = first(patterns.placeDate);
  const subject = first(patterns.subject);
  const urgency = start.find(({ text }) => isUrgency(text)) ?? null;
  const head = [nationalName, motto, number, placeDate, subject, urgency].filter((one) => one !== null);
  const headTables = new Set(head.flatMap(({ cell }) => (cell === null ? [] : [cell.table])));
  const inHead = (one: ParagraphFacts): boolean => head.includes(one) || (one.cell !== null && headTables.has(one.cell.table));
  const headEnd = paragraphs.findLastIndex((one, index) => index < headReach && inHead(one)) + 1;
  const names = agencyLines(paragraphs.slice(0, headEnd).filter(hasWords), head, nationalName);

  const footStart = paragraphs.findLastIndex(({ text }) => patterns.recipients.test(folded(text)));
  const foot = footOf(paragraphs, footStart, headEnd);
  const between = paragraphs.slice(headEnd, foot.from).filter(hasWords);
  const title = titleLines(between);
  const titled = [title.kind, ...title.abstract, title.decidedBy].filter((one) => one !== null);
  const rest = between.slice(titled.length);
  const addressees = addresseesOf(rest);
  return {
    nationalName,
    motto,
    ...names,
    number,
    placeDate,
    subject,
    urgency,
    ...title,
    addressees,
    text: rest.slice(addressees.length).filter(({ cell }) => cell === null),
    recipientsTitle: paragraphs[footStart] ?? null,
    recipients: foot.recipients,
    authority: foot.signer.length > 1 ? foot.signer.slice(0, -1) : foot.signer.filter(({ text }) => isCapitals(text)),
    signerName: foot.signer.length > 1 || !isCapitals(foot.signer[0]?.text ?? "A") ? (foot.signer.at(-1) ?? null) : null,
    annexes: paragraphs.slice(foot.to).filter(hasWords),
  };
}

const isBold = ({ runs }: ParagraphFacts): boolean => runs.some(({ text, bold }) => text.trim() !== "" && bold);

/** The names left of the national name. Those above the first bold one are of the body above. */
function agencyLines(
  head: readonly ParagraphFacts[],
  known: readonly ParagraphFacts[],
  nationalName: ParagraphFacts | null,
): Pick<Components, "superior" | "agency"> {
  const column = nationalName?.cell?.column;
  const names = head.filter((one) => !known.includes(one) && (column === undefined || (one.cell !== null && one.cell.column < column)));
  const firstBold = names.findIndex(isBold);
  return firstBold < 0 ? { superior: [], agency: names } : { superior: names.slice(0, firstBold), agency: names.slice(firstBold) };
}

/** The kind in capitals, the abstract below it down to its ruled line, and who decides: centred lines at the top of the text. */
function titleLines(lines: readonly ParagraphFacts[]): Pick<Components, "kind" | "abstract" | "decidedBy"> {
  const isTitle = (one: ParagraphFacts | undefined): one is ParagraphFacts =>
    one !== undefined && one.cell === null && one.align === "center" && !patterns.addressee.test(one.text);
  const first = lines[0];
  const isKind = first !== undefined && (documentKinds.has(folded(first.text).toLocaleUpperCase("vi")) || (isTitle(first) && isBold(first)));
  if (!isKind) return { kind: null, abstract: [], decidedBy: null };
  const end = lines.findIndex((one, index) => index > 0 && !(isTitle(one) && isBold(one)));
  const below = lines.slice(1, end < 0 ? lines.length : end);
  const ruled = below.findIndex(({ rule }) => rule !== null);
  const decider = ruled < 0 ? undefined : below[ruled + 1];
  return decider !== undefined && isCapitals(decider.text)
    ? { kind: first, abstract: below.slice(0, ruled + 1), decidedBy: decider }
    : { kind: first, abstract: below, decidedBy: null };
}

function addresseesOf(lines: readonly ParagraphFacts[]): readonly ParagraphFacts[] {
  const [opening, ...others] = lines;
  if (opening === undefined || !patterns.addressee.test(folded(opening.text))) return [];
  if (!/:\s*$/.test(opening.text)) return [opening];
  const end = others.findIndex(({ text }) => !/^\s*[-–]/.test(text));
  const items = others.slice(0, end < 0 ? others.length : end);
  const last = items.findIndex(({ text }) => /\.\s*$/.test(text));
  return [opening, ...(last < 0 ? items : items.slice(0, last + 1))];
}

interface Foot {
  /** Index of its first paragraph, and of the first one behind it. */
  readonly from: number;
  readonly to: number;
  readonly recipients: readonly ParagraphFacts[];
  readonly signer: readonly ParagraphFacts[];
}

/** Recipients and signer: the two columns of one table, or else what stands behind the words. */
function footOf(paragraphs: readonly ParagraphFacts[], title: number, headEnd: number): Foot {
  const cell = paragraphs[title]?.cell ?? null;
  if (cell !== null) {
    const isHere = (one: ParagraphFacts): boolean => one.cell?.table === cell.table;
    const here = paragraphs.filter(isHere).filter(hasWords);
    return {
      from: paragraphs.findIndex(isHere),
      to: paragraphs.findLastIndex(isHere) + 1,
      recipients: here.filter((one) => one.cell?.column === cell.column && one !== paragraphs[title]),
      signer: here.filter((one) => one.cell !== null && one.cell.column !== cell.column),
    };
  }
  const signs = paragraphs.findIndex((one, index) => index >= headEnd && isBold(one) && patterns.authority.test(folded(one.text)));
  if (title < 0 && signs < 0) return { from: paragraphs.length, to: paragraphs.length, recipients: [], signer: [] };
  const from = Math.min(...[title, signs].filter((index) => index >= 0));
  const behind = paragraphs.slice(from).filter(hasWords);
  const isItem = ({ text }: ParagraphFacts): boolean => /^\s*[-–]/.test(text);
  const end = behind.findIndex((one) => /^Phụ lục/iu.test(folded(one.text)));
  const foot = end < 0 ? behind : behind.slice(0, end);
  const last = foot.at(-1);
  return {
    from,
    to: last === undefined ? paragraphs.length : paragraphs.indexOf(last) + 1,
    recipients: title < 0 ? [] : foot.filter(isItem),
    signer: signs < 0 ? [] : foot.filter((one) => one !== paragraphs[title] && !isItem(one)),
  };
}
