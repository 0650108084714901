import { recipientShape } from "../../../extensions/nodes/recipients.ts";
import type { ParsedRecipient } from "./parsedReport.ts";

/** Words that a recipient's purpose begins with; other brackets belong to the name. */
const purposes = /^(?:để|b\/c|p\/h|t\/h|thay|báo cáo|phối hợp|thực hiện|biết|chỉ đạo|theo dõi|đăng tải)(?!\p{L})/iu;

/** Read one line of "Nơi nhận" without its dash and end mark. */
export function readRecipient(line: string): ParsedRecipient {
  const text = line
    .replace(/^[-–—+•*]\s*/, "")
    .replace(/\s*[;.,]+\s*$/, "")
    .trim();
  if (isArchiveLine(text)) return { name: text, purpose: "", role: "archive" };
  const purpose = /\s*\(([^()]*)\)$/u.exec(text);
  const words = purpose?.[1]?.trim() ?? "";
  if (purpose === null || !purposes.test(words) || !recipientShape.purpose.safeParse(words).success) return { name: text, purpose: "", role: "to" };
  return { name: text.slice(0, purpose.index).trim(), purpose: words, role: "to" };
}

/** `Lưu: VT, …` closes the list. */
export const isArchiveLine = (text: string): boolean => /^[-–—+•*]?\s*Lưu(?!\p{L})/iu.test(text);
