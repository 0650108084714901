import { describe, expect, it } from "vitest";
import type { WholeSection } from "../../../../server/domain/wholeReport.ts";
import type { Block, DocumentModel, Run } from "../../../../server/export/model.ts";
import { outlineOf } from "../../../../server/export/outline.ts";
import {
  closingOf,
  dashes,
  figure,
  figureRef,
  footnote,
  heading,
  lastWords,
  letterheadOf,
  lineBreak,
  outlineItem,
  p,
  partOf,
  points,
  recipient,
  recipients,
  reportOf,
  row,
  runInSection,
  sectionOf,
  table,
  text,
} from "../../../support/reportBuilder.ts";

const words = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === "text" ? run.text : run.kind === "break" ? "\n" : `[^${run.number}]`)).join("");

/** A block as one line of text, as a reader of the paper would read it out. */
function line(block: Block): string {
  switch (block.kind) {
    case "partHeading":
    case "sectionHeading":
      return `${block.number} ${block.title}`;
    case "heading":
      return `${block.number} ${words(block.runs)}`;
    case "runIn":
      return `${block.number} *${words(block.lead)}* ${words(block.runs)}`;
    case "paragraph":
      return words(block.runs);
    case "listItem":
      return `${"  ".repeat(block.depth)}${block.mark} ${words(block.runs)}`;
    default:
      return block.kind;
  }
}

const lines = (model: DocumentModel): readonly string[] => model.blocks.map(line);
const outlineLines = (...sections: readonly WholeSection[]): readonly string[] => lines(outlineOf(reportOf(...sections)));

describe("the outline of a report", () => {
  it("counts parts, sections, headings and points through the report", () => {
    expect(
      outlineLines(
        partOf("KẾT QUẢ"),
        sectionOf("Kinh tế", heading(3, "Nông nghiệp"), p("Được mùa."), heading(4, "Lúa"), heading(4, "Màu"), heading(3, "Thương mại")),
        sectionOf("Văn hóa", p("Ổn định.")),
        partOf("NHIỆM VỤ"),
        sectionOf("Kinh tế", p("Thu ngân sách.")),
      ),
    ).toEqual([
      "I. KẾT QUẢ",
      "1. Kinh tế",
      "1.1 Nông nghiệp",
      "Được mùa.",
      "a) Lúa",
      "b) Màu",
      "1.2 Thương mại",
      "2. Văn hóa",
      "Ổn định.",
      "II. NHIỆM VỤ",
      "1. Kinh tế",
      "Thu ngân sách.",
    ]);
  });

  it("keeps fixed numbers as they are printed and counts on from them", () => {
    const economy = {
      ...sectionOf("Kinh tế", heading(3, "Công nghiệp", { number: "-" }), heading(3, "Nông nghiệp", { number: "1.2" }), heading(3, "Chợ")),
      number: "5.",
    };
    expect(outlineLines(economy, sectionOf("Văn hóa", p("Ổn định.")))).toEqual([
      "5. Kinh tế",
      "- Công nghiệp",
      "1.2 Nông nghiệp",
      "5.3 Chợ",
      "6. Văn hóa",
      "Ổn định.",
    ]);
  });

  it("lets a run-in section title open its first paragraph", () => {
    expect(outlineLines(runInSection("Thu, chi ngân sách:", p("Ước thu 11 tỷ."), p("Ước chi 21 tỷ.")))).toEqual([
      "1. *Thu, chi ngân sách:* Ước thu 11 tỷ.",
      "Ước chi 21 tỷ.",
    ]);
  });

  it("puts a colon behind a run-in title that has none", () => {
    expect(outlineLines(runInSection("Thu, chi ngân sách", p("Ước thu 11 tỷ.")))).toEqual(["1. *Thu, chi ngân sách:* Ước thu 11 tỷ."]);
  });

  it("prints a run-in title on its own line when no paragraph follows", () => {
    expect(outlineLines(runInSection("Ngân sách", dashes("Thu;")))).toEqual(["1. Ngân sách", "- Thu;"]);
  });

  it("cuts a run-in heading behind its first colon", () => {
    expect(outlineLines(sectionOf("Kinh tế", heading(3, "Nông nghiệp: Được mùa: tốt.", { layout: "run-in" })))).toEqual([
      "1. Kinh tế",
      "1.1 *Nông nghiệp:* Được mùa: tốt.",
    ]);
  });

  it("prints a run-in heading without text behind its title as a heading", () => {
    expect(outlineLines(sectionOf("Kinh tế", heading(3, "Nông nghiệp:", { layout: "run-in" }), p("Được mùa.")))).toEqual([
      "1. Kinh tế",
      "1.1 Nông nghiệp:",
      "Được mùa.",
    ]);
  });

  it("prints headings of the first level in capitals, however they were typed", () => {
    expect(outlineLines(partOf("Kết quả thực hiện"))).toEqual(["I. KẾT QUẢ THỰC HIỆN"]);
  });

  it("marks dashes by their depth among dashes, and points with the letters of the Vietnamese alphabet", () => {
    expect(
      outlineLines(sectionOf("Kinh tế", dashes(["Chợ", dashes(["Mộc", dashes("Lâm")])]), points("A", ["B", dashes("C")], "D", "E", "G"))),
    ).toEqual(["1. Kinh tế", "- Chợ", "  + Mộc", "    + Lâm", "a) A", "b) B", "  - C", "c) D", "d) E", "đ) G"]);
  });

  it("numbers footnotes through the whole report in the order of their calls", () => {
    const model = outlineOf(
      reportOf(
        sectionOf("Một", p("A", footnote("thứ nhất"), " B", footnote("thứ hai"))),
        sectionOf("Hai", table(row("x", p("C", footnote("thứ ba")))), p("D", footnote("thứ tư"))),
      ),
    );
    expect(model.footnotes.map((note) => `${note.number} ${words(note.runs)}`)).toEqual(["1 thứ nhất", "2 thứ hai", "3 thứ ba", "4 thứ tư"]);
    expect(lines(model).at(-1)).toBe("D[^4]");
  });

  it("prints figures in Vietnamese form, also inside notes", () => {
    const model = outlineOf(
      reportOf(
        sectionOf("Một", p("Thu ", figure({ value: "1801.6", unit: "tấn" }), footnote("Gồm ", figure({ value: "5", format: "padded", unit: "hộ" })))),
      ),
    );
    expect(lines(model)[1]).toBe("Thu 1.801,6 tấn[^1]");
    expect(words(model.footnotes[0]?.runs ?? [])).toBe("Gồm 05 hộ");
  });

  it("shows a referred figure of a later section", () => {
    expect(
      outlineLines(sectionOf("Một", p("Có ", figureRef("ho_so"), ".")), sectionOf("Hai", p(figure({ value: "55", unit: "hồ sơ", code: "ho_so" })))),
    ).toContain("Có 55 hồ sơ.");
  });

  it("prints an unknown code in brackets and warns with the place", () => {
    const model = outlineOf(reportOf(letterheadOf(), sectionOf("Kinh tế", p("Có ", figureRef("khong_co"), ".")), closingOf(lastWords)));
    expect(lines(model)).toContain("Có [khong_co].");
    expect(model.warnings).toEqual([
      { code: "unknown_reference", sectionId: expect.any(String), at: "1. Kinh tế, viện dẫn [khong_co]", text: expect.stringContaining("khong_co") },
    ]);
  });

  it("warns when figures of one code differ, and prints the first", () => {
    const model = outlineOf(
      reportOf(
        letterheadOf(),
        sectionOf("Một", p(figure({ value: "5", code: "a" }), figure({ value: "6", code: "a" }), " ", figureRef("a"))),
        closingOf(lastWords),
      ),
    );
    expect(lines(model)).toContain("56 5");
    expect(model.warnings.map((warning) => warning.code)).toEqual(["ambiguous_reference"]);
  });

  it("prints the heading of an empty section and says that it is empty", () => {
    const model = outlineOf(reportOf(letterheadOf(), sectionOf("Quân sự", p()), closingOf(lastWords)));
    expect(lines(model)).toContain("1. Quân sự");
    expect(model.warnings).toMatchObject([{ code: "empty_section", at: "1. Quân sự" }]);
  });

  it("says when letterhead or signer is missing", () => {
    expect(outlineOf(reportOf(sectionOf("Một", p("A.")))).warnings.map((warning) => warning.code)).toEqual(["letterhead_missing", "signer_missing"]);
  });

  it("brings all text into NFC, across the border of two marks as well", () => {
    const model = outlineOf(reportOf(sectionOf("To\u0302\u0309 ch\u01b0\u0301c".normalize("NFD"), p(text("Ho"), text("\u0300a")))));
    expect(JSON.stringify(model)).toBe(JSON.stringify(model).normalize("NFC"));
    expect(lines(model)[1]).toBe("Hòa");
  });

  it("drops signs that no file can hold and keeps every word around them", () => {
    expect(outlineLines(sectionOf("Một", p("Thu\u0000 ngân\u0008 sách\ttháng\ud800 này.")))).toContain("Thu ngân sách tháng này.");
  });

  it("keeps line breaks and emphasis", () => {
    const [, block] = outlineOf(reportOf(sectionOf("Một", p("A", lineBreak, text("B", "bold"))))).blocks;
    expect(block).toEqual({
      kind: "paragraph",
      runs: [
        { kind: "text", text: "A", bold: false, italic: false, underline: false },
        { kind: "break" },
        { kind: "text", text: "B", bold: true, italic: false, underline: false },
      ],
    });
  });

  it("prints dash, semicolon, purpose and the archive line of recipients once, however they were typed", () => {
    const closing = outlineItem({
      kind: "closing",
      level: 1,
      blocks: [
        recipients(
          recipient("- UBND thành phố;", { purpose: "(để báo cáo)" }),
          recipient(""),
          recipient("Như Điều 3."),
          recipient("VT, VP", { role: "archive" }),
        ),
      ],
    });
    expect(outlineOf(reportOf(closing)).blocks).toEqual([
      { kind: "signing", recipients: ["- UBND thành phố (để báo cáo);", "- Như Điều 3;", "- Lưu: VT, VP."], signer: null },
    ]);
  });

  it("does not change the report that it reads", () => {
    const report = reportOf(sectionOf("Một", p("A", footnote("B"))));
    const before = JSON.stringify(report);
    outlineOf(report);
    expect(JSON.stringify(report)).toBe(before);
  });
});
