import { Fragment, type Node } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../extensions/schema.ts";
import { nodeOf } from "../../extensions/sectionContent.ts";
import { diffAsSuggestions } from "../../extensions/suggestions/diff/diffAsSuggestions.ts";
import { listChanges } from "../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll } from "../../extensions/suggestions/projections.ts";
import { type Dice, dice, randomEdit } from "../support/randomEdits.ts";
import {
  cell,
  content,
  dashes,
  figure,
  footnote,
  headerRow,
  heading,
  p,
  points,
  recipient,
  recipients,
  row,
  table,
} from "../support/reportBuilder.ts";

const runs = process.env["LONG"] === "1" ? 5_000 : 300;

const start = nodeOf(
  content(
    heading(2, "Kinh tế"),
    p("Tổng thu ngân sách đạt ", figure({ value: "11115", unit: "triệu đồng" }), ", bằng 96,6% dự toán", footnote("Theo chi cục thuế."), "."),
    dashes("Thu thuế đạt khá;", ["Thu phí:", points("Chợ;", "Bến bãi.")], "Thu khác."),
    table(headerRow("Chỉ tiêu", "Kế hoạch", "Thực hiện"), row("Thu", "11.500", "11.115"), row("Chi", "9.000", "8.914")),
    table(row(cell({ rowspan: 2 }, "Gộp"), "một"), row("hai"), row(cell({ colspan: 2 }, "Cả dòng"))),
    p("Kết quả trên là cơ sở để phấn đấu hoàn thành kế hoạch năm."),
    recipients(recipient("Đảng ủy phường", { purpose: "để báo cáo" }), recipient("VT", { role: "archive" })),
  ),
);

/** The same text with children of any node dropped, doubled, swapped or changed in turn: also what no editor would make at once. */
function shaken(node: Node, roll: Dice): Node {
  if (node.isText) return roll(6) > 0 ? node : reportSchema.text(["đạt khá ", "mới", "11.115"][roll(3)] ?? "x", node.marks);
  const children = node.children.flatMap((child) => {
    const fate = roll(24);
    if (fate === 0) return [];
    if (fate === 1) return [child, shaken(child, roll)];
    return [fate < 12 ? shaken(child, roll) : child];
  });
  if (children.length > 1 && roll(12) === 0) children.reverse();
  return node.copy(Fragment.fromArray(children));
}

/** Rows that lose or gain a cell at one place. */
function withColumn(doc: Node, roll: Dice): Node {
  const at = roll(3);
  const isNew = roll(2) === 0;
  const rows = (node: Node): Node => {
    if (node.type.name !== "tableRow") return node.isTextblock ? node : node.copy(Fragment.fromArray(node.children.map(rows)));
    const cells = [...node.children];
    cells.splice(at, isNew ? 0 : 1, ...(isNew ? [reportSchema.node("tableCell", null, [reportSchema.node("paragraph")])] : []));
    return node.copy(Fragment.fromArray(cells));
  };
  return rows(doc);
}

const edited = (doc: Node, roll: Dice, edits: number): Node => Array.from({ length: edits }).reduce<Node>((text) => randomEdit(text, roll), doc);

type Change = (doc: Node, roll: Dice) => Node;
const changes: Readonly<Record<string, Change>> = {
  "edited as editors do": (doc, roll) => edited(doc, roll, 1 + roll(12)),
  "shaken in all its parts": shaken,
  "with other columns": (doc, roll) => withColumn(roll(2) === 0 ? doc : shaken(doc, roll), roll),
  "written anew": (_, roll) => edited(nodeOf(content()), roll, 20),
};

describe("the differences between two versions, told as suggestions", () => {
  it.each(Object.entries(changes))("rejected are the earlier version and accepted the later, of a text %s", (_, change) => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const roll = dice(seed);
      const before = edited(start, roll, roll(10));
      const after = change(before, roll);
      for (const [one, other] of [
        [before, after],
        [after, before],
      ] as const) {
        let drawn = 0;
        const told = diffAsSuggestions(one, other, { user: "an", at: 1, nextId: () => `v-${++drawn}` });
        told.check();
        expect(listChanges(told).malformed, `seed ${seed}`).toEqual([]);
        expect(rejectAll(told).toString(), `seed ${seed}`).toBe(one.childCount === 0 ? "doc(paragraph)" : one.toString());
        expect(acceptAll(told).toString(), `seed ${seed}`).toBe(other.childCount === 0 ? "doc(paragraph)" : other.toString());
        expect(one.childCount === 0 || rejectAll(told).eq(one), `seed ${seed}`).toBe(true);
        expect(other.childCount === 0 || acceptAll(told).eq(other), `seed ${seed}`).toBe(true);
      }
    }
  });
});
