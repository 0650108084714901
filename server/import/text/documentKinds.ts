/** The kinds of administrative documents that print their kind (decree 30/2020, article 7), in capitals as in the head. */
const documentKinds = [
  "NGHỊ QUYẾT",
  "QUYẾT ĐỊNH",
  "CHỈ THỊ",
  "QUY CHẾ",
  "QUY ĐỊNH",
  "THÔNG CÁO",
  "THÔNG BÁO",
  "HƯỚNG DẪN",
  "CHƯƠNG TRÌNH",
  "KẾ HOẠCH",
  "PHƯƠNG ÁN",
  "ĐỀ ÁN",
  "DỰ ÁN",
  "BÁO CÁO",
  "BIÊN BẢN",
  "TỜ TRÌNH",
  "CÔNG ĐIỆN",
  "GIẤY MỜI",
  "GIẤY GIỚI THIỆU",
  "GIẤY ỦY QUYỀN",
  "PHIẾU GỬI",
  "PHIẾU CHUYỂN",
  "PHIẾU BÁO",
] as const;

/** Words that may stand behind the kind on its line: `BÁO CÁO TÓM TẮT`. */
const qualifiers =
  /^(?:TÓM TẮT|TỔNG KẾT|SƠ KẾT|NHANH|CHUYÊN ĐỀ|ĐỘT XUẤT|ĐỊNH KỲ|CÔNG TÁC|TỔNG HỢP|LIÊN TỊCH|THÁNG|QUÝ|NĂM|TUẦN|KẾT LUẬN|GIẢI TRÌNH)(?!\p{L})/u;

/** A line that is the kind of the document, with what of the abstract stands on the same line. Letters may be spaced out: `B Á O  C Á O`. */
export function readKind(line: string): { readonly kind: string; readonly rest: string } | null {
  const plain = line
    .replace(/[*_#]+/g, "")
    .trim()
    .replace(/\s+/g, " ");
  const text = /^(?:\p{Lu} ){4,}\p{Lu}$/u.test(plain) ? unspaced(line) : plain;
  for (const kind of documentKinds) {
    if (!text.toUpperCase().startsWith(kind)) continue;
    const rest = text.slice(kind.length);
    if (rest === "" || rest === ":") return { kind: text.slice(0, kind.length), rest: "" };
    // The kind in small letters is a kind only if it stands alone.
    if (!/^\s/.test(rest) || !text.startsWith(kind)) continue;
    if (!/\p{Ll}/u.test(rest) && (qualifiers.test(rest.trim()) || rest.length < 30)) return { kind: text, rest: "" };
    return { kind, rest: rest.trim() };
  }
  return null;
}

/** `B Á O   C Á O` → `BÁO CÁO`: words are told apart by wider gaps, or by the names of the kinds. */
function unspaced(line: string): string {
  const words = line
    .replace(/[*_#]+/g, "")
    .trim()
    .split(/\s{2,}/);
  const joined = words.map((word) => word.replace(/\s+/g, "")).join(" ");
  return documentKinds.find((kind) => kind.replace(/\s/g, "") === joined.replace(/\s/g, "")) ?? joined;
}
