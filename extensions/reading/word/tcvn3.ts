/** TCVN 5712:1993 (VN3), as fonts named `.Vn…` draw it: each character of Latin-1 with the Vietnamese letter that it stands for. */
const pairs =
  "µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00ADưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư";

const letters: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [pairs.charAt(2 * index), pairs.charAt(2 * index + 1)] as const),
);

/** Fonts of this encoding are named `.VnTime`; those with an `H` at the end draw capitals only. */
export const isTcvn3Font = (font: string): boolean => /^\.vn/i.test(font);
const drawsCapitals = (font: string): boolean => /[a-z]H$/.test(font);

export const isVniFont = (font: string): boolean => /^VNI[- ]/i.test(font);

/** Text that was typed in such a font as the letters that people see. */
export function tcvn3ToUnicode(text: string, font: string): string {
  const read = [...text].map((character) => letters.get(character) ?? character).join("");
  return drawsCapitals(font) ? read.toUpperCase() : read;
}
