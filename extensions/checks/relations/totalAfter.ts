import { compare, equal } from "../../figures/decimal.ts";
import { messages } from "../messages.ts";
import type { Placed, Reading, Sentence } from "../numbers/reading.ts";
import { canAdd, isMeasure, isSameUnit } from "../numbers/units.ts";
import { openersOf } from "./openers.ts";
import { added, type Judged, orOneOf, slipExplains, sumInWords, sumOfNumbers, unitInWords, within, wrongNumber } from "./relation.ts";

const totalCue = /(?<!\p{L})(?:tổng cộng|tổng số|tổng|cộng|tất cả|cả thảy|cộng chung|nâng tổng)(?!\p{L})/u;
/** Behind these words a total sums up what was told just before, whatever it is called. */
const sumsUpAll = /[,;(]\s*(?:tổng cộng|cộng chung|cả thảy)(?:\s(?:là|có|được|đạt))?:?\s*$/u;
/** Meetings, sessions and the like are counted together under any word for a total, and so are people. */
const sumsUpKind = /[,;]\s*(?:tổng số|tổng)(?:\s(?:là|có|được))?:?\s*$/u;
const otherTotal = /(?:trên|trong|so với|\/)\s*(?:tổng|tất cả)|(?<!\p{L})(?:còn|chưa|tồn|nâng|lũy kế|luỹ kế)(?!\p{L})/u;

/** A total that is told behind its parts, as `48 triệu đồng …, 31 triệu đồng …, tổng cộng 79 triệu đồng`. Only numbers of the same unit are parts. */
export function wrongTotalsAfter(reading: Reading): readonly Judged[] {
  return reading.sentences.flatMap((sentence) => sentence.numbers.flatMap((total) => judge(reading, sentence, total)));
}

function judge(reading: Reading, sentence: Sentence, total: Placed): readonly Judged[] {
  const summed = summedBy(reading, sentence, total);
  const isTotal = summed !== sentence || totalCue.test(total.lead);
  if (total.kind !== "count" || !total.sure || !isTotal || otherTotal.test(total.lead) || hasOwnParts(reading, sentence, total)) return [];
  const parts = summed.numbers.filter(
    (one) => one.kind === "count" && one.start < total.start && one.depth === sentenceDepth(summed) && canAdd(one.unit, total.unit),
  );
  const before = reading.lower.slice(sentence.start, total.start);
  const areOfOneKind = (["event", "person"] as const).some((group) => [total, ...parts].every(({ unit }) => unit?.group === group));
  const mixed = parts.length >= 2 && (sumsUpAll.test(before) || (areOfOneKind && sumsUpKind.test(before))) && !isMeasure(total.unit);
  const alike = mixed ? parts : parts.filter(({ unit }) => isSameUnit(unit, total.unit));
  if (alike.length < 2 || alike.some(({ sure }) => !sure) || equal(sumOfNumbers(alike), total.value)) return [];
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 1; to <= parts.length; to += 1) {
      if (equal(sumOfNumbers(parts.slice(from, to)), total.value)) return [];
    }
  }
  if (alike.some(({ value, lead }) => compare(value, total.value) >= 0 || totalCue.test(lead))) return [];
  const sum = sumOfNumbers(alike);
  const near =
    within(total.value, sum, mixed ? 90 : 50) ||
    slipExplains(
      total.value,
      alike.map(({ value }) => value),
    );
  if (!near) return [];
  const message = messages.sum(sumInWords(alike, sum, total), unitInWords(total));
  const finding = wrongNumber(reading, total, sum, { rule: "total-after", type: "sum", severity: "error", message });
  return [{ finding: orOneOf(reading, finding, total, sum, added(alike)), numbers: [total, ...alike] }];
}

/** The sentence whose numbers are summed up: the one before, where this one is no more than "Tổng cộng 52 giấy". */
function summedBy({ lower, sentences }: Reading, sentence: Sentence, total: Placed): Sentence {
  const before = sentences[total.sentence - 1];
  const isAlone = sentence.numbers[0] === total && opensWithTotal.test(lower.slice(sentence.start, total.start));
  return isAlone && before !== undefined && before.paragraph === sentence.paragraph ? before : sentence;
}

const opensWithTotal =
  /^\s*(?:tổng cộng|cộng|cả thảy)(?:\s(?:các|những)\s(?:khoản|mục|loại|phần))?(?:\s(?:trên|nêu trên|này))?(?:\s(?:là|có|được|đạt))?:?\s*$/u;

const sentenceDepth = ({ numbers }: Sentence): number => Math.min(...numbers.map(({ depth }) => depth));

/** Whether parts follow the total: then they are the ones it sums up. */
function hasOwnParts(reading: Reading, sentence: Sentence, total: Placed): boolean {
  return openersOf(reading, sentence).some(({ start }) => start >= total.end && !/[;]/.test(reading.lower.slice(total.end, start)));
}
