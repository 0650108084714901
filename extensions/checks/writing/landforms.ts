import type { WordRule } from "./wordRule.ts";

const landforms = "Chợ|Sông|Núi|Vịnh|Đèo|Suối|Đầm|Kênh";
const namesOfFirms = "[Cc]ông ty|[Tt]ập đoàn|[Hh]ợp tác xã|[Kk]hách sạn|[Nn]hà hàng|[Ss]iêu thị|[Tt]rường|[Đđ]ường|[Pp]hố";

/**
 * The common noun of a landform before a name of two syllables or more is small: `sông Vàm Cỏ`, `chợ Bến Thành` (annex II, III.3). With one syllable it may have become
 * part of the name, as in `Chợ Mới`; after a firm or a road it is one.
 */
const landform: WordRule = {
  id: "capital-of-landform",
  pattern: new RegExp(String.raw`(?<=[\p{Ll}\d)][,;]?\s)(?<!(?:${namesOfFirms})\s)(?:${landforms})(?=\s\p{Lu}\p{Ll}*\s\p{Lu}\p{Ll}*(?!\p{L}))`, "gu"),
  right: ([printed]) => printed.toLowerCase(),
  message: (printed, right) => `Danh từ chung chỉ địa hình, chợ đứng trước tên riêng viết thường: “${printed}” viết là “${right}”.`,
};

/** Names of landforms: decree 30/2020/NĐ-CP, annex II, III.3. */
export const landformRules: readonly WordRule[] = [landform];
