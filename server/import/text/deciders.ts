import { kindNamed, kindRules } from "../../../extensions/documentKinds.ts";
import { isCapitals } from "../../../extensions/reading/text/sentences.ts";

const longestLine = 200;
/** A decider's title over the name of the body and that of the place. */
const mostLines = 3;
const opens =
  /^(?:(?:QUYỀN |Q\. ?)?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG (?:PHÒNG|BAN|CÔNG AN)|GIÁM ĐỐC|HIỆU TRƯỞNG)|[ỦU][ỶY] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)(?!\p{L})/u;
const goesOn = /^(?:[ỦU][ỶY] BAN|HỘI ĐỒNG|HĐND|UBND|VÀ|PHƯỜNG|XÃ|ĐẶC KHU|THÀNH PHỐ|TỈNH|QUẬN|HUYỆN)(?!\p{L})/u;

/** The lines in capitals at the beginning that say who decides, where a document of that kind names them (`CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG …`). */
export function deciderLines(kind: string, rows: readonly string[]): readonly string[] {
  const known = kindNamed(kind);
  const [first = "", ...below] = rows.slice(0, mostLines);
  if (known === null || !kindRules[known].namesDecider || first.length > longestLine || !isCapitals(first) || !opens.test(first)) return [];
  const end = below.findIndex((row) => !isCapitals(row) || !goesOn.test(row));
  return [first, ...(end < 0 ? below : below.slice(0, end))];
}
