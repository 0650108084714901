import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContentNode } from "../../../../extensions/sectionContent.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll, rejectOf } from "../../../../extensions/suggestions/projections.ts";
import { suggestText } from "../../../../extensions/suggestions/tracking/suggestText.ts";
import { dice, randomEdit } from "../../../support/randomEdits.ts";
import { authorNamed, comparable, drawn, figure, footnote, h, li, p, section, table, ul } from "../../../support/suggestingEditors.ts";

const words = (before: ReturnType<typeof section>, after: ReturnType<typeof section>): string => {
  const made = suggestText(before, after, authorNamed("an"));
  return made === null ? "refused" : drawn(made);
};
const ins = (user: string, text: string): ContentNode => ({
  type: "text",
  text,
  marks: [{ type: "ins", attrs: { id: `${user}-1`, user, at: 1, k: "", d: "" } }],
});
const del = (user: string, text: string): ContentNode => ({ type: "text", text, marks: [{ type: "del", attrs: { id: `${user}-2`, user, at: 1 } }] });

describe("a text as suggestions in another", () => {
  it("tells each word that differs", () => {
    const before = section(p("Thu ngân sách đạt 90% kế hoạch, chi đúng dự toán."));
    const after = section(p("Thu ngân sách đạt 96% kế hoạch năm, chi đúng dự toán."));
    expect(words(before, after)).toBe("Thu ngân sách đạt {-an:90%}{+an:96%} kế hoạch{+an: năm}, chi đúng dự toán.");
  });

  it("tells new and gone paragraphs", () => {
    const before = section(p("Thu ngân sách đạt dự toán."), p("Chi thường xuyên đúng kỳ hạn."));
    const after = section(p("Thu ngân sách đạt dự toán."), p("Câu mới hoàn toàn khác."), p("Chi thường xuyên đúng kỳ hạn."));
    expect(words(before, after)).toBe("Thu ngân sách đạt dự toán.\n[+an] {+an:Câu mới hoàn toàn khác.}\nChi thường xuyên đúng kỳ hạn.");
    expect(words(after, before)).toBe("Thu ngân sách đạt dự toán.\n[-an] {-an:Câu mới hoàn toàn khác.}\nChi thường xuyên đúng kỳ hạn.");
  });

  it("leaves what others suggest as it is, and puts a deletion on top of it", () => {
    const before = section(p("Thu ", ins("bình", "ngân sách "), "đạt ", del("chi", "khá"), "."));
    const after = section(p("Thu đạt ", del("chi", "khá"), " tốt."));
    expect(words(before, after)).toBe("Thu {+bình-an:ngân sách }đạt {-chi:khá}{+an: tốt}.");
  });

  it("tells anew what its author had suggested there alone", () => {
    const before = section(p("Thu ngân sách đạt kết quả khá, đúng dự toán được giao."));
    const after = section(p("Thu ngân sách ", ins("an", "nhà nước "), "đạt kết quả khá, đúng dự toán", del("an", " được giao"), "."));
    const made = suggestText(before, after, authorNamed("an"));
    expect(made === null ? null : drawn(made)).toBe("Thu ngân sách {+an:nhà nước }đạt kết quả khá, đúng dự toán{-an: được giao}.");
    expect(made === null ? [] : listChanges(made).changes.map(({ at }) => at > 1)).toEqual([true, true]);
  });

  it("tells emphasis, figures, notes, lists and rows", () => {
    const before = section(h(3, "Kinh tế"), p("Có ", figure("55"), " và", footnote("Theo kế hoạch."), "."), ul(li(p("Một"))), table(["a", "b"]));
    const after = section(
      h(3, "Kinh tế"),
      p("Có ", figure("60"), " và", footnote("Theo báo cáo."), "."),
      ul(li(p("Một")), li(p("Hai"))),
      table(["a", "b"], ["c", "d"]),
    );
    const made = suggestText(before, after, authorNamed("an"));
    expect(made === null ? null : comparable(rejectAll(made))).toEqual(comparable(before));
    expect(made === null ? null : comparable(acceptAll(made))).toEqual(comparable(after));
  });

  it("is the text itself where nothing differs", () => {
    const text = section(p("Thu ngân sách."));
    expect(suggestText(text, section(p("Thu ngân sách.")), authorNamed("an"))).toBe(text);
  });

  it("always leaves the text as it was when its author's suggestions are rejected", () => {
    let told = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const roll = dice(seed);
        let before = section(p("Thu ngân sách nhà nước đạt 96,6% kế hoạch."), p("Kết quả."));
        for (let count = 0; count < 3; count += 1) before = randomEdit(before, roll);
        let after = before;
        for (let count = 0; count < 3; count += 1) after = randomEdit(after, roll);
        const made = suggestText(before, after, authorNamed("an"));
        if (made === null) return;
        told += 1;
        expect(comparable(rejectOf(made, "an"))).toEqual(comparable(before));
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(40);
  });
});
