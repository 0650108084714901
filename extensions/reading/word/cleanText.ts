import { withoutSigns } from "../../suggestions/records.ts";

/** NFC, one kind of space, nothing that is not drawn, and none of the signs that stand for suggestions. */
export function cleanText(text: string): string {
  return withoutSigns(text)
    .normalize("NFC")
    .replaceAll(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\r\n]/g, " ")
    .replaceAll(/[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu, "")
    .replaceAll(/[\p{Surrogate}\u{F0000}-\u{10FFFF}]/gu, "");
}
