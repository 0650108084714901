import type { FoundIn } from "../foundIn.ts";
import type { Reading } from "../numbers/reading.ts";
import { rarerWays, type Way } from "./minority.ts";

const day = (groups: Readonly<Record<string, string | undefined>> | undefined): readonly [string, string, string] => [
  groups?.["day"] ?? "",
  groups?.["month"] ?? "",
  groups?.["year"] ?? "",
];

const numericDay = /(?<=[Nn]gày\s)(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>(?:19|20)\d{2})(?![\d/])/gu;
const longDay = /(?<=(?<!\p{Lu}\p{Ll}*,\s)[Nn]gày\s)(?<day>\d{1,2})\stháng\s(?<month>\d{1,2})\snăm\s(?<year>(?:19|20)\d{2})(?!\d)/gu;

const dayForms: readonly Way[] = [
  {
    pattern: numericDay,
    as: (printed) => day(/(?<day>\d+)\stháng\s(?<month>\d+)\snăm\s(?<year>\d+)/u.exec(printed)?.groups).join("/"),
  },
  {
    pattern: longDay,
    as: (printed) => {
      const [date, month, year] = day(/(?<day>\d+)\/(?<month>\d+)\/(?<year>\d+)/u.exec(printed)?.groups);
      return `${date} tháng ${month} năm ${year}`;
    },
  },
];

/** Days in two forms, `ngày 14/9/2026` beside `ngày 14 tháng 11 năm 2026` (convention: one in a report). The line of place and date has its own. */
export const dayInTwoForms = (readings: readonly Reading[]): readonly FoundIn[] =>
  rarerWays(
    readings,
    "date-form",
    dayForms,
    (printed, right) => `Trong báo cáo này ngày phần lớn viết như “${right}”; nên viết thống nhất thay cho “${printed}”.`,
  );

const moneyForms: readonly Way[] = [
  { pattern: /(?<![\d.,])\d[\d.,]*\s(?:tỷ|triệu)(?:\s\d[\d.,]*\striệu)?\sđồng/gu, as: () => null },
  { pattern: /(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}\sđồng/gu, as: () => null },
];

/** Money in two forms, `3 tỷ 882 triệu đồng` beside `2.058.669.000 đồng` (convention: one in a report). */
export const moneyInTwoForms = (readings: readonly Reading[]): readonly FoundIn[] =>
  rarerWays(
    readings,
    "money-form",
    moneyForms,
    (printed) => `Báo cáo này có hai cách viết tiền: theo tỷ, triệu đồng và đủ số đồng; nên viết thống nhất (ở đây: “${printed}”).`,
  );

const levels = "thành phố|tỉnh|phường|xã";
/** A body with its level, in the full form and in those that offices shorten it to. */
const bodies: readonly (readonly string[])[] = [
  ...levels.split("|").map((level) => [`Ủy ban nhân dân ${level}`, `UBND ${level}`, `Ủy ban ${level}`]),
  ...levels.split("|").map((level) => [`Hội đồng nhân dân ${level}`, `HĐND ${level}`]),
  ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Văn phòng HĐND và UBND"],
  ["Ủy ban Mặt trận Tổ quốc Việt Nam phường", "Ủy ban MTTQ phường", "UBMTTQ phường"],
];

/** One body under its full name and under a shorter one (convention: one of them in a report). */
export const bodiesInTwoForms = (readings: readonly Reading[]): readonly FoundIn[] =>
  bodies.flatMap((forms) =>
    rarerWays(
      readings,
      "body-form",
      forms.map((form) => ({ pattern: new RegExp(`(?<!\\p{L})(?<!và |^- )${form}(?!\\p{L})`, "gmu"), as: () => form })),
      (printed, right) => `Cơ quan này phần lớn gọi là “${right}”; nên gọi thống nhất thay cho “${printed}”.`,
    ),
  );
