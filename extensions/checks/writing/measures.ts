import type { WordRule } from "./wordRule.ts";

const gluedUnit: WordRule = {
  id: "unit-space",
  pattern: /(?<=(?<![\p{L}\d.,-])\d[\d.,]*)(?=(?:tấn|tạ|ha|kg|km|m²|lít|hộ|người|hồ sơ|đồng|triệu|tỷ|nghìn)(?![\p{L}\d]))/gu,
  right: () => " ",
  message: () => "Giữa số và đơn vị có một cách.",
};

const currency: WordRule = {
  id: "currency-name",
  pattern: /(?<=\d\s?|triệu\s|tỷ\s)(?:VNĐ|VND|vnđ)(?!\p{L})/gu,
  right: (_match, text) => (/\d$/u.test(text.slice(0, _match.index)) ? " đồng" : "đồng"),
  message: (printed) => `Trong lời văn, đơn vị tiền viết là “đồng”, không viết “${printed}”.`,
};

const date = String.raw`\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}`;

const gluedDates: WordRule = {
  id: "date-range-spaces",
  pattern: new RegExp(String.raw`(?<=${date})(?:-|–|\s-|-\s|\s?–\s?)(?=${date})`, "gu"),
  right: () => " - ",
  message: () => "Dấu gạch nối giữa hai ngày có cách ở cả hai bên.",
};

const halfRange: WordRule = {
  id: "date-range-words",
  pattern: new RegExp(String.raw`(?<=[Tt]ừ ngày\s${date})\s?[-–]\s?(?=${date})`, "gu"),
  right: () => " đến ngày ",
  message: () => "Đã viết “từ ngày” thì viết tiếp “đến ngày”.",
};

/** Units and ranges. Units: decree 86/2012/NĐ-CP, annex V; the rest is convention. */
export const measures: readonly WordRule[] = [gluedUnit, currency, gluedDates, halfRange];
