import { type SignatureAttributes, signatureShape } from "../../../extensions/nodes/signatureBlock.ts";
import { isCapitals } from "../../../extensions/reading/text/sentences.ts";

/** In whose stead the signer signs (decree 30/2020, article 13): for the collective, for the head, by order, by written authority, as acting head. */
const prefix = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)(?:\s?\.\s?|\s)(?=\p{Lu}{2})/u;
const posts =
  /(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|CHỈ HUY|CHÍNH TRỊ VIÊN|ỦY VIÊN|UỶ VIÊN|HIỆU TRƯỞNG|THƯ KÝ|CHỦ TRÌ|NGƯỜI BÁO CÁO|NGƯỜI LẬP)/u;
const longestLine = 80;

/** Whether the line gives the authority: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. */
export const isAuthority = (text: string): boolean => text.length <= longestLine && prefix.test(text) && isCapitals(text);

/** Whether the line is a post in capitals: `PHÓ CHỦ TỊCH`. */
export const isPost = (text: string): boolean => text.length <= longestLine && isCapitals(text) && posts.test(text);

/** `(Đã ký)` and what else the place of the signature says in old files. */
export const isSignedRemark = (text: string): boolean => /^[([]?\s*(?:đã ký|ký tên|ký,|chữ ký|đóng dấu)/iu.test(text) && text.length <= 60;

/** Whether the line can be a person's name: two to six words, each with a capital; a rank or degree may stand before it. */
export function isName(text: string): boolean {
  const bare = text.replace(/^(?:(?:GS|PGS|TS|ThS|BS|CN|KS|LS)\.\s*)+/u, "");
  const words = bare.split(" ");
  if (words.length < 2 || words.length > 8 || bare.length > 60 || /[\d:;,?!/()]/.test(bare)) return false;
  const rank = /^(?:Thiếu|Trung|Thượng|Đại)\s+(?:úy|tá|tướng)\s+/u.exec(bare);
  return bare
    .slice(rank?.[0].length ?? 0)
    .split(" ")
    .every((word) => /^\p{Lu}\p{L}*\.?$/u.test(word));
}

/** Split lines that were flattened into one: `TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH`. */
export function splitAuthority(text: string): string[] {
  if (!isCapitals(text)) return [text];
  return text
    .split(/\s+(?=(?:KT|TL|TUQ|Q)\.\s)|(?<=CHỦ TỊCH)\s+(?=PHÓ CHỦ TỊCH)|(?<=NHÂN DÂN)\s+(?=(?:PHÓ )?CHỦ TỊCH$)/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** Put the lines above the signature together: the last one without a prefix is the post. Null if they do not fit into a signature block. */
export function signatureOf(lines: readonly string[], name: string): SignatureAttributes | null {
  const last = lines.at(-1) ?? "";
  const hasPost = last !== "" && !isAuthority(last);
  const authority = (hasPost ? lines.slice(0, -1) : lines).join("\n");
  const signature = { authority, post: hasPost ? last : "", name };
  const fits = (["authority", "post", "name"] as const).every((key) => signatureShape[key].safeParse(signature[key]).success);
  return fits ? signature : null;
}
