import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../extensions/schema.ts";
import { nodeOf, type SectionContent } from "../../extensions/sectionContent.ts";
import { diffAsSuggestions } from "../../extensions/suggestions/diff/diffAsSuggestions.ts";
import { acceptAll, rejectAll } from "../../extensions/suggestions/projections.ts";
import type { WholeReport } from "../../server/domain/wholeReport.ts";
import { writeDocx } from "../../server/export/docx/writeDocx.ts";
import { writeRevisedDocx } from "../../server/export/docx/writeRevisedDocx.ts";
import { outlineOf } from "../../server/export/outline.ts";
import { revisedOutlineOf } from "../../server/export/revisions/revisedOutline.ts";
import { decideRevisions, type Verdict } from "../support/docx/decideRevisions.ts";
import { printedLines } from "../support/docx/printed.ts";
import { type Dice, dice, randomEdit, splitsCharacter } from "../support/randomEdits.ts";
import {
  content,
  dashes,
  figure,
  footnote,
  headerRow,
  heading,
  letterheadOf,
  outlineItem,
  p,
  points,
  recipient,
  recipients,
  reportOf,
  row,
  table,
} from "../support/reportBuilder.ts";

const runs = process.env["LONG"] === "1" ? 600 : 25;

const start = nodeOf(
  content(
    p("Tình hình chung ổn định."),
    heading(3, "Kinh tế"),
    p(
      "Tổng thu ngân sách đạt ",
      figure({ value: "11115", unit: "triệu đồng", code: "thu" }),
      ", bằng 96,6% dự toán",
      footnote("Theo chi cục thuế."),
      ".",
    ),
    dashes("Thu thuế đạt khá;", ["Thu phí:", points("Chợ;", "Bến bãi.")], "Thu khác."),
    heading(4, "Chi ngân sách: bảo đảm đúng dự toán", { layout: "run-in" }),
    table(headerRow("Chỉ tiêu", "Kế hoạch"), row("Thu", "11.500"), row("Chi", "9.000")),
    p("Kết quả trên là cơ sở để phấn đấu hoàn thành kế hoạch năm."),
    recipients(recipient("Đảng ủy phường", { purpose: "để báo cáo" }), recipient("VT", { role: "archive" })),
    { type: "signatureBlock", attrs: { post: "CHỦ TỊCH", name: "Trần Văn Một" } },
  ),
);

const edited = (doc: Node, roll: Dice, edits: number): Node => Array.from({ length: edits }).reduce<Node>((text) => randomEdit(text, roll), doc);

/** Never in the middle of a character of two code units. */
const whole = (doc: Node, at: number): number => (splitsCharacter(doc, at) ? at + 1 : at);

/** What a second person proposes on top: words and blocks struck, paragraphs joined, emphasis put on. */
function overlaid(doc: Node, roll: Dice): Node {
  const change = new Transform(doc);
  for (let times = 0; times < 6; times += 1) {
    const stamp = { id: `b-${times}`, user: "binh", at: 2_000 + times };
    const from = whole(doc, roll(doc.content.size));
    const to = whole(doc, Math.min(doc.content.size, from + 1 + roll(20)));
    if (roll(2) === 0) change.addMark(from, to, reportSchema.mark("del", stamp));
    else change.addMark(from, to, reportSchema.mark("fmt", { ...stamp, mark: "bold", new: roll(2) === 0 ? "" : '{"type":"bold"}' }));
    const places: number[] = [];
    change.doc.descendants((node, position) => {
      if (!node.isText && node.attrs["tcDel"] === "") places.push(position);
    });
    const at = places[roll(places.length * 2)];
    if (at !== undefined) change.setNodeAttribute(at, "tcDel", `${stamp.id}|binh|${stamp.at}`);
  }
  return change.doc;
}

const reportWith = (doc: Node): WholeReport => {
  const json: SectionContent = JSON.parse(JSON.stringify(doc.toJSON()));
  return reportOf(letterheadOf(), { ...outlineItem({ id: "s", title: "Kinh tế" }), content: json });
};

const projections: Record<Verdict, (doc: Node) => Node> = { accept: acceptAll, reject: rejectAll };

describe("a file with tracked changes", () => {
  it("[A48] is the clean file of the text with all accepted once all is accepted, and with all rejected once all is rejected", async () => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const roll = dice(seed);
      const before = edited(start, roll, roll(6));
      let drawn = 0;
      const told = diffAsSuggestions(before, edited(before, roll, 1 + roll(10)), { user: "an", at: 1_000, nextId: () => `a-${++drawn}` });
      const doc = seed % 2 === 0 ? told : overlaid(told, roll);
      const tracked = await writeRevisedDocx(revisedOutlineOf(reportWith(doc), { people: { an: "An", binh: "Bình" }, threads: {} }));
      for (const verdict of ["accept", "reject"] as const) {
        const clean = await writeDocx(outlineOf(reportWith(projections[verdict](doc))));
        expect(printedLines(decideRevisions(tracked, verdict)), `seed ${seed}, ${verdict}`).toEqual(printedLines(clean));
      }
    }
  });
});
