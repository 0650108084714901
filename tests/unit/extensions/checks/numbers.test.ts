import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Style } from "../../../../extensions/checks/numbers/mention.ts";
import { printIn } from "../../../../extensions/checks/numbers/print.ts";
import { type Placed, read } from "../../../../extensions/checks/numbers/reading.ts";
import { passageOf } from "../../../../extensions/checks/passage.ts";
import { canonicalOf, compare, type Decimal } from "../../../../extensions/figures/decimal.ts";

const numbersIn = (text: string): readonly Placed[] => read(passageOf(text)).numbers;
const shown = ({ value, whole, unit, kind }: Placed): string =>
  `${kind} ${canonicalOf(value)}${whole === null ? "" : `/${canonicalOf(whole)}`} ${unit?.key ?? "-"}`;

const digits = (grouped: boolean, padded: boolean, power: number): Style => ({ kind: "digits", grouped, padded, decimals: 0, power, sign: "" });
const printings: fc.Arbitrary<readonly [Style, Decimal]> = fc.oneof(
  fc.tuple(fc.constantFrom(digits(true, false, 0), digits(true, true, 0)), whole(9_999_999_999n)),
  // Longer ones without dots may be telephone numbers.
  fc.tuple(fc.constant(digits(false, false, 0)), whole(99_999n)),
  fc.tuple(
    fc.constant(digits(true, false, 6)),
    whole(99_999n).map(({ units }) => ({ units: units * 100_000n, scale: 0 })),
  ),
  fc.tuple(
    fc.constantFrom<Style>({ kind: "compound", padded: true }, { kind: "compound", padded: false }),
    whole(999_999n).map(({ units }) => ({ units: (units + 1_001n) * 1_000_000n, scale: 0 })),
  ),
  fc.tuple(
    fc.constant<Style>({ kind: "words" }),
    whole(9_999n).map(({ units }) => ({ units: units + 2n, scale: 0 })),
  ),
);

function whole(max: bigint): fc.Arbitrary<Decimal> {
  return fc.bigInt({ min: 0n, max }).map((units) => ({ units, scale: 0 }));
}

describe("numbers in prose", () => {
  it("are read back as they are printed, in every style", () => {
    fc.assert(
      fc.property(printings, ([style, value]) => {
        const unit = style.kind === "compound" || (style.kind === "digits" && style.power > 0) ? "đồng" : "hồ sơ";
        const found = numbersIn(`đã nhận ${printIn(style, value)} ${unit}.`);
        expect(found.map((one) => compare(one.value, value))).toEqual([0]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["sản lượng 1.801,6 tấn", ["count 1801.6 tấn"]],
    ["9.215/9.541 hộ, đạt 96,5%", ["ratio 9215/9541 hộ", "percent 96.5 -"]],
    ["11 tỷ 115 triệu đồng", ["count 11115000000 đồng"]],
    ["6 tỷ 080 triệu đồng", ["count 6080000000 đồng"]],
    ["từ chối 00 hồ sơ, rút 05 hồ sơ", ["count 0 hồ sơ", "count 5 hồ sơ"]],
    ["có một trăm linh năm hồ sơ", ["count 105 hồ sơ"]],
    ["chi 1,5 tỷ đồng", ["count 1500000000 đồng"]],
    ["năng suất 67 tạ/ha", ["count 67 tạ/ha"]],
  ])("%s", (text, expected) => {
    expect(numbersIn(text).map(shown)).toEqual(expected);
  });

  it.each([
    "Thực hiện Nghị quyết số 13/NQ-HĐND ngày 14/9/2026",
    "Kế hoạch số 239/KH-UBND ngày 05 tháng 3 năm 2026",
    "tại Điều 5, khoản 2 Nghị định số 150/2025/NĐ-CP",
    "trên Quốc lộ 37, tổ dân phố 5, tầng 3",
    "gọi 0225.3821.456 trước 8 giờ 30 phút",
    "nhiệm kỳ 2026 - 2031, năm 2026, tháng 11/2025",
    "theo TCVN ISO 9001:2015",
    "một số hộ, năm nay, ba mươi Tết",
  ])("are none in “%s”", (text) => {
    expect(numbersIn(text).map(shown)).toEqual([]);
  });

  it("may be a thousand or a decimal: then nothing is built on them", () => {
    expect(numbersIn("có 1,234 hồ sơ").map(shown)).toEqual([]);
  });

  it("are not sure behind “khoảng” or “trên”", () => {
    expect(numbersIn("khoảng 300 người, trên 2.500 lượt, 12 hộ").map(({ sure }) => sure)).toEqual([false, false, true]);
  });
});
