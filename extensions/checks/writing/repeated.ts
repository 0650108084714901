import type { WordRule } from "./wordRule.ts";

/** A month told twice in one breath: `thu tháng 11 ước đạt tháng 11 là …`. */
const repeatedMonth: WordRule = {
  id: "repeated-month",
  pattern: /(?<!\p{L})(?<month>tháng\s\d{1,2})(?:\s(?!(?:so|và|đến|tới|sang|năm|từ|trước|sau)(?!\p{L}))\p{L}+){1,8}\s\k<month>(?!\d|\/|\snăm)/gu,
  right: () => "",
  message: (printed) => `“${printed.split(" ").slice(0, 2).join(" ")}” nhắc hai lần trong một vế câu; có lẽ chỉ cần một lần.`,
};

/** What was done and is done again in one clause: `đã tiếp nhận 19 hồ sơ … được tiếp nhận qua …`. */
const repeatedDeed: WordRule = {
  id: "repeated-deed",
  pattern: /(?<!\p{L})đã\s(?<deed>tiếp nhận|giải quyết|hoàn thành|tổ chức|ban hành|triển khai)\s[^,;.()\n]{3,60}\s(?:đã\s)?được\s\k<deed>(?!\p{L})/gu,
  right: () => "",
  message: (printed) => `“${printed}” nhắc một việc hai lần trong cùng một vế câu.`,
};

/** Words that say again what was just said. Convention. */
export const repeatedWords: readonly WordRule[] = [repeatedMonth, repeatedDeed];
