import { describe, expect, it } from "vitest";
import { codesOf, contentOf, describeText, reportOf, sketch } from "./reading.ts";

const head = ["BÁO CÁO", "Công tác tháng 4 năm 2026", "", "I. KẾT QUẢ", "Mọi việc theo kế hoạch, xem Phụ lục I.", ""];
const foot = [
  "Trên đây là báo cáo tháng 4./.",
  "",
  "Nơi nhận:",
  "- UBND thành phố (b/c);",
  "- Lưu: VT.",
  "",
  "KT. CHỦ TỊCH",
  "PHÓ CHỦ TỊCH",
  "Ngô Văn Tám",
  "",
];
const withAnnexes = (...lines: readonly string[]): string =>
  ["UBND PHƯỜNG MỘC LÂM", "Số: 12/BC-UBND", "Mộc Lâm, ngày 5 tháng 5 năm 2026", ...head, ...foot, ...lines].join("\n");
const annexesOf = (text: string) =>
  reportOf(text)
    .report.sections.filter(({ kind }) => kind === "annex")
    .map(({ number, title }) => [number, title]);

describe("annexes behind the signature", () => {
  it.each([
    ["a label over a title", ["PHỤ LỤC", "Danh sách công trình", "", "Gồm 03 công trình."], [["", "Danh sách công trình"]]],
    ["label and title on one line", ["Phụ lục: Danh sách công trình", "", "Gồm 03 công trình."], [["", "Danh sách công trình"]]],
    [
      "a title in capitals on two lines",
      ["PHỤ LỤC", "DANH SÁCH CÔNG TRÌNH", "KHỞI CÔNG NĂM 2026", "", "Gồm 03."],
      [["", "DANH SÁCH CÔNG TRÌNH KHỞI CÔNG NĂM 2026"]],
    ],
    [
      "several with Roman numbers",
      ["PHỤ LỤC I", "BIỂU THU", "", "Thu 5 tỷ.", "", "PHỤ LỤC II", "BIỂU CHI", "", "Chi 4 tỷ."],
      [
        ["", "BIỂU THU"],
        ["", "BIỂU CHI"],
      ],
    ],
    [
      "several with other numbers, which the text may name",
      ["Phụ lục 01", "BIỂU THU", "", "Thu 5 tỷ.", "", "Phụ lục số 02", "BIỂU CHI", "", "Chi 4 tỷ."],
      [
        ["Phụ lục 01", "BIỂU THU"],
        ["Phụ lục 02", "BIỂU CHI"],
      ],
    ],
    ["numbered tables", ["Biểu số 3", "TỔNG HỢP THU", "", "Thu 5 tỷ."], [["Biểu số 3", "TỔNG HỢP THU"]]],
    ["no title", ["PHỤ LỤC", "1. Thu 5 tỷ."], [["", ""]]],
  ])("%s", (_, lines, expected) => {
    expect(annexesOf(withAnnexes(...lines))).toEqual(expected);
  });

  it("leave the line that names this document to the page, and keep one that names another", () => {
    const own = withAnnexes("Phụ lục", "DANH SÁCH", "(Kèm theo Báo cáo số 12/BC-UBND ngày 5/5/2026 của UBND phường)", "", "Gồm 03 công trình.");
    expect(contentOf(own, "DANH SÁCH").map(sketch)).toEqual(["Gồm 03 công trình."]);
    const other = own.replace("12/BC-UBND ngày", "7/KH-VP ngày");
    expect(contentOf(other, "DANH SÁCH").map(sketch)).toEqual(["(Kèm theo Báo cáo số 7/KH-VP ngày 5/5/2026 của UBND phường)", "Gồm 03 công trình."]);
    expect(codesOf(other)).toContain("annex_reference");
    expect(describeText(other).annexes).toMatchObject([{ label: "Phụ lục", title: "DANH SÁCH", paragraphs: ["Gồm 03 công trình."] }]);
  });

  it("are found behind a signer without a name, and may have a foot of their own", () => {
    const text = withAnnexes(
      "PHỤ LỤC",
      "BIÊN BẢN KIỂM TRA",
      "",
      "Kiểm tra xong.",
      "",
      "Nơi nhận:",
      "- Tổ kiểm tra.",
      "TM. TỔ KIỂM TRA",
      "TỔ TRƯỞNG",
    ).replace("Ngô Văn Tám", "");
    const { recipients, signature } = describeText(text);
    expect(recipients.map(({ name }) => name)).toEqual(["UBND thành phố", "Lưu: VT"]);
    expect(signature).toEqual({ authority: ["KT. CHỦ TỊCH"], post: "PHÓ CHỦ TỊCH", name: "" });
    expect(contentOf(text, "BIÊN BẢN KIỂM TRA").map(sketch).join(" ")).toContain("TM. TỔ KIỂM TRA");
  });

  it("are not begun by a sentence that speaks of one", () => {
    const text = withAnnexes("Phụ lục kèm báo cáo này được gửi riêng cho các đơn vị.");
    expect(annexesOf(text)).toEqual([]);
    expect(contentOf(text, "Nơi nhận và chữ ký").map(sketch).at(-1)).toBe("Phụ lục kèm báo cáo này được gửi riêng cho các đơn vị.");
    expect(codesOf(text)).toContain("after_signature");
  });
});
