import type { BlockStyle, Effect } from "../../../extensions/suggestions/change.ts";
import { cleanText } from "../cleanText.ts";

/** So many characters of the text are told; all of it stands in its place. */
const toldLength = 160;

/** What a suggestion does, a line for each thing, in the words of the office. */
export function sayEffects(effects: readonly Effect[]): readonly string[] {
  const [first, second] = effects;
  if (effects.length === 2 && first?.kind === "delete" && second?.kind === "insert")
    return [`Thay ${quoted(first.text)} bằng ${quoted(second.text)}`];
  if (effects.length > 1 && effects.every(isCell)) return [first?.kind === "insertNode" ? "Thêm cột" : "Bỏ cột"];
  return effects.map(sayEffect);
}

const isCell = (effect: Effect): boolean =>
  (effect.kind === "insertNode" || effect.kind === "deleteNode") && (effect.node === "tableCell" || effect.node === "tableHeader");

const emphases = { bold: "in đậm", italic: "in nghiêng", underline: "gạch chân" } as const;

function sayEffect(effect: Effect): string {
  switch (effect.kind) {
    case "insert":
      return `Thêm ${quoted(effect.text)}`;
    case "delete":
      return `Bỏ ${quoted(effect.text)}`;
    case "split":
      return "Tách thành đoạn mới";
    case "join":
      return "Nối với đoạn trước";
    case "format":
      return `${effect.on ? "Đổi thành" : "Thôi"} ${emphases[effect.mark]}: ${quoted(effect.text)}`;
    case "restyle":
      return `Đổi kiểu đoạn: ${styleName(effect.from)} thành ${styleName(effect.to)}`;
    case "figure":
      return `Sửa số liệu: ${quoted(effect.before)} thành ${quoted(effect.after)}`;
    case "insertNode":
      return `Thêm ${nodeName(effect.node)}${behind(effect.text)}`;
    case "deleteNode":
      return `Bỏ ${nodeName(effect.node)}${behind(effect.text)}`;
    case "changeNode":
      return `Sửa ${nodeName(effect.node)}`;
  }
}

const nodeNames: Readonly<Record<string, string>> = {
  paragraph: "đoạn",
  heading: "đề mục",
  bulletList: "danh sách",
  orderedList: "danh sách",
  listItem: "điểm",
  table: "bảng",
  tableRow: "hàng",
  tableCell: "ô",
  tableHeader: "ô",
  figure: "số liệu",
  figureRef: "dẫn số liệu",
  footnote: "chú thích",
  hardBreak: "ngắt dòng",
  recipientList: "nơi nhận",
  recipient: "dòng nơi nhận",
  signatureBlock: "khối chữ ký",
  letterhead: "phần đầu văn bản",
};

const nodeName = (name: string): string => nodeNames[name] ?? "khối";

function styleName({ type, attrs }: BlockStyle): string {
  if (type === "paragraph") return "đoạn văn";
  if (attrs["layout"] === "run-in") return "đề mục chạy liền";
  return attrs["level"] === 2 ? "đề mục 1." : attrs["level"] === 4 ? "điểm a)" : "đề mục 1.1";
}

const behind = (text: string): string => (text.trim() === "" ? "" : `: ${quoted(text)}`);

function quoted(typed: string): string {
  const text = cleanText(typed);
  // Blanks between quotation marks would show as nothing.
  if (text.trim() === "") return "khoảng trắng";
  return `“${text.length > toldLength ? `${text.slice(0, toldLength).trimEnd()}…` : text}”`;
}
