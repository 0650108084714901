import { content, p, text } from "./reportBuilder.ts";

/** A section with a node of every kind. */
export const everything = content(
  p(
    "Thu ngân sách đạt ",
    { type: "figure", attrs: { code: "KT.1", value: "1801.6", unit: "tấn" } },
    ", ghi ở ",
    { type: "footnote", content: [text("Kho bạc")] },
    ".",
  ),
  { type: "heading", attrs: { level: 3 }, content: [text("Nông nghiệp")] },
  { type: "heading", attrs: { level: 3, layout: "run-in", number: "3.5" }, content: [text("Lúa: đã gặt xong")] },
  { type: "heading", attrs: { level: 4 }, content: [text("Trồng trọt")] },
  {
    type: "bulletList",
    content: [{ type: "listItem", content: [p("Một"), { type: "orderedList", content: [{ type: "listItem", content: [p("Hai")] }] }] }],
  },
  p("Xem ", { type: "figureRef", attrs: { code: "KT.1" } }, " và ", { type: "figureRef", attrs: { code: "X" } }),
  p({ type: "text", text: "Đậm", marks: [{ type: "bold" }] }, { type: "hardBreak" }, "dòng hai"),
  {
    type: "table",
    content: [
      { type: "tableRow", content: [{ type: "tableHeader", attrs: { colspan: 2 }, content: [p("Bảng")] }] },
      {
        type: "tableRow",
        content: [
          { type: "tableCell", content: [p("1")] },
          { type: "tableCell", content: [p()] },
        ],
      },
    ],
  },
  {
    type: "letterhead",
    attrs: { issuer: "ỦY BAN NHÂN DÂN\nPHƯỜNG MỘC LÂM", kind: "BÁO CÁO", abstract: "Tháng 11", addressees: "UBND thành phố\nHĐND phường" },
  },
  {
    type: "recipientList",
    content: [
      { type: "recipient", attrs: { purpose: "để báo cáo" }, content: [text("UBND thành phố")] },
      { type: "recipient", attrs: { role: "archive" }, content: [text("VT")] },
    ],
  },
  { type: "signatureBlock", attrs: { authority: "TM. ỦY BAN NHÂN DÂN", post: "CHỦ TỊCH", name: "Lê Văn An" } },
);
