import { describe, expect, it } from "vitest";
import { kindNamed } from "../../../../../extensions/documentKinds.ts";
import { codesOf, contentOf, describeText, reportOf, sketch } from "./reading.ts";

const document = (...lines: readonly string[]): string =>
  ["ỦY BAN NHÂN DÂN", "PHƯỜNG MỘC LÂM", "Số: 12/QĐ-UBND", "Mộc Lâm, ngày 5 tháng 5 năm 2026", ...lines].join("\n");
const decision = document(
  "QUYẾT ĐỊNH",
  "Về việc thành lập Tổ công tác",
  "CHỦ TỊCH ỦY BAN NHÂN DÂN",
  "PHƯỜNG MỘC LÂM",
  "",
  "Căn cứ Luật Tổ chức chính quyền địa phương;",
  "Theo đề nghị của Chánh Văn phòng.",
  "",
  "QUYẾT ĐỊNH:",
  "",
  "Điều 1. Thành lập Tổ công tác gồm các ông, bà có tên sau đây.",
  "1. Ông Tổ trưởng.",
  "2. Bà Tổ phó.",
  "",
  "Điều 2. Nhiệm vụ của Tổ công tác",
  "Giúp Ủy ban nhân dân phường theo dõi công trình.",
  "",
  "Điều 3. Các cơ quan, đơn vị chịu trách nhiệm thi hành Quyết định này./.",
  "",
  "Nơi nhận:",
  "- Như Điều 3;",
  "- Lưu: VT.",
  "CHỦ TỊCH",
  "Ngô Văn Tám",
);

describe("a decision", () => {
  it("has who decides in its head, and its grounds before it decides", () => {
    const { letterhead, signature, recipients } = describeText(decision);
    expect(letterhead).toMatchObject({
      kind: "QUYẾT ĐỊNH",
      abstract: "Về việc thành lập Tổ công tác",
      decidedBy: "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM",
    });
    expect(kindNamed(letterhead.kind)).toBe("decision");
    expect(contentOf(decision, "Mở đầu").map(sketch)).toEqual([
      "Căn cứ Luật Tổ chức chính quyền địa phương;",
      "Theo đề nghị của Chánh Văn phòng.",
      "QUYẾT ĐỊNH:",
    ]);
    expect(signature).toEqual({ authority: [], post: "CHỦ TỊCH", name: "Ngô Văn Tám" });
    expect(recipients.map(({ name }) => name)).toEqual(["Như Điều 3", "Lưu: VT"]);
  });

  it("has its articles as sections that count, each with its words", () => {
    const { sections } = reportOf(decision).report;
    expect(
      sections.slice(2, -1).map(({ kind, number, title, layout, content }) => [kind, number, title, layout, content.content?.map(sketch)]),
    ).toEqual([
      [
        "section",
        "Điều",
        "Thành lập Tổ công tác gồm các ông, bà có tên sau đây.",
        "run-in",
        ["Thành lập Tổ công tác gồm các ông, bà có tên sau đây.", "1. Ông Tổ trưởng.", "2. Bà Tổ phó."],
      ],
      ["section", "Điều", "Nhiệm vụ của Tổ công tác", "block", ["Giúp Ủy ban nhân dân phường theo dõi công trình."]],
      [
        "section",
        "Điều",
        "Các cơ quan, đơn vị chịu trách nhiệm thi hành Quyết định…",
        "run-in",
        ["Các cơ quan, đơn vị chịu trách nhiệm thi hành Quyết định này./."],
      ],
    ]);
  });

  it("keeps the number of an article that is out of order", () => {
    const skipped = decision.replace("Điều 3. Các", "Điều 5. Các");
    expect(reportOf(skipped).report.sections.at(-2)?.number).toBe("Điều 5.");
    expect(codesOf(skipped)).toContain("number_fixed");
  });
});

describe("boxes on the first page", () => {
  it("say how urgent it is and who may see it, and are no text", () => {
    const text = document("HOẢ TỐC", "XEM XONG TRẢ LẠI", "BÁO CÁO", "Công tác tháng 4", "", "I. KẾT QUẢ", "Theo kế hoạch.");
    expect(describeText(text).letterhead).toMatchObject({ urgency: "HỎA TỐC", circulation: "XEM XONG TRẢ LẠI" });
    expect(codesOf(text)).not.toContain("head_line");
  });

  it("that mark a secret of the State are told and kept in sight", () => {
    const text = document("TỐI MẬT", "BÁO CÁO", "Công tác tháng 4", "", "I. KẾT QUẢ", "Theo kế hoạch.");
    expect(codesOf(text)).toContain("secret_marked");
    expect(contentOf(text, "Mở đầu").map(sketch)).toEqual(["TỐI MẬT"]);
  });
});

describe("an official letter", () => {
  it("has its subject without the words that every letter prints before it", () => {
    const text = document(
      "V/v rà soát hộ nghèo",
      "KHẨN",
      "",
      "Kính gửi:",
      "- Phòng Kinh tế;",
      "- Các tổ dân phố.",
      "",
      "Đề nghị các đơn vị rà soát xong trước ngày 20.",
    );
    expect(describeText(text).letterhead).toMatchObject({
      kind: "",
      abstract: "rà soát hộ nghèo",
      urgency: "KHẨN",
      addressees: ["Phòng Kinh tế", "Các tổ dân phố"],
    });
  });
});
