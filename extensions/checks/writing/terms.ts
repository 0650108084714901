import type { WordRule } from "./wordRule.ts";

const shorter = /chi bộ|tổ dân phố|khu dân cư|thôn|khu phố|ban công tác|mặt trận|tổ trưởng|chi hội|chi đoàn|thanh tra nhân dân/iu;

/** A term of a council or a party committee is five years: `nhiệm kỳ 2026 - 2030` is one short or counted from the wrong year. Smaller bodies have others. */
const termOfOffice: WordRule = {
  id: "term-of-office",
  pattern: /(?<=(?<!\p{L})nhiệm kỳ\s)(?<from>20\d{2})\s?[-–]\s?(?<to>20\d{2})(?!\d)/giu,
  right: ({ groups, index }, text) => {
    const years = Number(groups?.["to"]) - Number(groups?.["from"]);
    const isOdd = years === 4 || years === 6;
    return isOdd && !shorter.test(text.slice(Math.max(0, text.lastIndexOf("\n", index), index - 120), index)) ? "" : null;
  },
  message: (printed) => `Nhiệm kỳ của Hội đồng nhân dân và của cấp ủy là 5 năm; “${printed}” có lẽ nhầm một năm.`,
};

/** Terms of office. Law on the organisation of local government, article 10; the party's statutes, article 13. */
export const termsOfOffice: readonly WordRule[] = [termOfOffice];
