/** Words that begin the name of a body. */
const bodies = /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|ĐẢNG|PHÒNG|VĂN PHÒNG|TRUNG TÂM|BAN|CÔNG AN|SỞ|TRƯỜNG|TRẠM|CHI CỤC|MẶT TRẬN|BỘ)(?!\p{L})/iu;
/** The name of a body that the next line must complete. */
const incomplete =
  /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|VĂN PHÒNG|TRUNG TÂM|PHÒNG|BAN|BAN CHỈ HUY|CÔNG AN|HỘI ĐỒNG NHÂN DÂN VÀ|.*\sVÀ)$/iu;

/**
 * Tell the body above from the body that issues. `UBND THÀNH PHỐ …` over `PHÒNG …` are two; `ỦY BAN NHÂN DÂN` over `PHƯỜNG …` are one name on two lines.
 * The issuer keeps one printed line per line break.
 */
export function superiorAndIssuer(lines: readonly string[]): { readonly superior: string; readonly issuer: string } {
  for (let index = lines.length - 1; index > 0; index -= 1) {
    if (bodies.test(lines[index] ?? "") && !incomplete.test(lines[index - 1] ?? "")) {
      return { superior: lines.slice(0, index).join(" "), issuer: lines.slice(index).join("\n") };
    }
  }
  return { superior: "", issuer: lines.join("\n") };
}
