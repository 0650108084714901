import { circulations, type Urgency } from "../../../extensions/documentMarks.ts";

/** What a box on the first page says (decree 30/2020, appendix I, III.2): how urgent, who may see it, or that it is a secret of the State. */
type StampWords =
  | { readonly kind: "urgency"; readonly words: Urgency }
  | { readonly kind: "circulation"; readonly words: string }
  | { readonly kind: "secret"; readonly words: string };

/** Each in both places of its tone mark. A map, because it is asked about any words at all. */
const urgent: ReadonlyMap<string, Urgency> = new Map([
  ["KHẨN", "KHẨN"],
  ["THƯỢNG KHẨN", "THƯỢNG KHẨN"],
  ["HỎA TỐC", "HỎA TỐC"],
  ["HOẢ TỐC", "HỎA TỐC"],
]);
const secret: ReadonlySet<string> = new Set(["MẬT", "TỐI MẬT", "TUYỆT MẬT"]);
const known: ReadonlySet<string> = new Set(circulations);

/** Read a line that is nothing but a box's words; null for any other. */
export function readStamp(line: string): StampWords | null {
  const words = line
    .replaceAll(/\*\*|[[\]|]/g, "")
    .trim()
    .replaceAll(/\s+/g, " ");
  const urgency = urgent.get(words);
  if (urgency !== undefined) return { kind: "urgency", words: urgency };
  if (known.has(words)) return { kind: "circulation", words };
  return secret.has(words) ? { kind: "secret", words } : null;
}
