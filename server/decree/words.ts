/** The words of a line for comparing: composed, one blank between words, the tone of "hòa", "ủy", "thỏa" where the decree's own text puts it. */
export const folded = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/oà/g, "òa")
    .replace(/OÀ/g, "ÒA")
    .replace(/oả/g, "ỏa")
    .replace(/OẢ/g, "ỎA")
    .replace(/uỷ/g, "ủy")
    .replace(/UỶ/g, "ỦY")
    .replace(/\s+/g, " ")
    .trim();

export const hasWords = ({ text }: { readonly text: string }): boolean => text.trim() !== "";
export const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);

/** The first words of a text in quotation marks. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 48 ? `“${line}”` : `“${line.slice(0, 45).trimEnd()}…”`;
}
