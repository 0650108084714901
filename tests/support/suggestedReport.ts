import type { Comment, Thread } from "../../extensions/comments/thread.ts";
import type { ContentMark, ContentNode } from "../../extensions/sectionContent.ts";
import type { WholeReport } from "../../server/domain/wholeReport.ts";
import type { Remarks } from "../../server/export/revisions/remarks.ts";
import { dashes, figure, footnote, heading, letterheadOf, outlineItem, p, recipient, recipients, reportOf, row, table } from "./reportBuilder.ts";

/** A report in review: suggestions of two people, and what is said about it. */

const at = Date.UTC(2026, 10, 24, 8, 30, 5, 250);
const by = (user: string) => ({ id: `${user}-1`, user, at });
const marked = (text: string, ...marks: readonly ContentMark[]): ContentNode => ({ type: "text", text, marks });
const ins = (user: string, more = {}): ContentMark => ({ type: "ins", attrs: { ...by(user), ...more } });
const del = (user: string): ContentMark => ({ type: "del", attrs: by(user) });
const fmt = (mark: string, put: boolean): ContentMark => ({ type: "fmt", attrs: { ...by("u-an"), mark, new: put ? `{"type":"${mark}"}` : "" } });
const spoken = (id: string): ContentMark => ({ type: "comment", attrs: { id } });
export const flagged = (node: ContentNode, flag: "tcIns" | "tcDel", user = "u-an"): ContentNode => ({
  ...node,
  attrs: { ...node.attrs, [flag]: `${user}-1|${user}|${at}` },
});
const restyled = (node: ContentNode, type: string, attrs = {}): ContentNode => ({
  ...node,
  attrs: { ...node.attrs, tcProp: JSON.stringify([{ ...by("u-an"), type, attrs }]) },
});
const sign = (node: ContentNode): ContentNode => marked("\ufffc", ins("u-an", { k: "node", d: JSON.stringify(node) }));

export const people = { "u-an": "Nguyễn Thị An", "u-binh": "Trần Văn Bình" };
const comment = (author: string, text: string, minute: number): Comment => ({
  id: `c-${minute}`,
  author,
  at: `2026-11-24T09:0${minute}:00.000Z`,
  text,
  mentions: [],
  editedAt: "",
  deleted: false,
});
const thread = (id: string, more: Partial<Thread>): Thread => ({
  id,
  about: "words",
  quote: "",
  kind: "comment",
  state: "open",
  resolvedBy: "",
  resolvedAt: "",
  comments: [],
  ...more,
});

/** A report with every kind of suggestion, and comments of every kind. */
export function suggestedReport(): WholeReport {
  const signature = (name: string): ContentNode => ({ type: "signatureBlock", attrs: { post: "CHỦ TỊCH", name } });
  return reportOf(
    letterheadOf(),
    outlineItem({
      id: "kinh-te",
      title: "Kinh tế",
      blocks: [
        p(
          "Thu ",
          marked("khá", del("u-an")),
          marked("tốt", ins("u-an")),
          marked(" mới", ins("u-an"), del("u-binh")),
          ", ",
          marked("chi", spoken("t-words")),
          ".",
        ),
        p("Có ", flagged(figure({ value: "55", unit: "hồ sơ" }), "tcDel"), sign(figure({ value: "56", unit: "hồ sơ" })), "."),
        p(
          "Theo",
          flagged(footnote("Chú thích cũ."), "tcDel"),
          sign(footnote("Chú thích mới.")),
          footnote("Nguồn ", marked("A", del("u-an")), marked("B", ins("u-an"))),
          ".",
        ),
        p("Một.", marked("¶", ins("u-an", { k: "brk", d: "p" })), "Hai."),
        p("Ba "),
        flagged(p("bốn."), "tcDel"),
        flagged(p(marked("Đi hẳn.", del("u-an"))), "tcDel"),
        flagged(p(marked("Mới hẳn.", ins("u-an"))), "tcIns"),
        p(marked("Đậm", fmt("bold", true)), " ", marked("nghiêng", { type: "italic" }, fmt("italic", false))),
        restyled(p("Thành đề mục"), "heading", { level: 3, number: "", layout: "block" }),
        restyled(heading(3, "Thành đoạn văn"), "paragraph"),
        dashes("Giữ", p(marked("Đi", del("u-an")))),
        table(row("A", "B"), flagged(row("C", "D"), "tcDel"), flagged(row(p(marked("E", ins("u-an"))), p(marked("F", ins("u-an")))), "tcIns")),
        p(" "),
        flagged(table(row("Bảng đi")), "tcDel"),
        p("Cuối."),
      ],
    }),
    outlineItem({
      id: "ket",
      kind: "closing",
      level: 1,
      blocks: [
        recipients(
          recipient("Đảng ủy"),
          flagged({ ...recipient(""), content: [marked("HĐND", ins("u-an"))] }, "tcIns"),
          recipient("VT", { role: "archive" }),
        ),
        flagged(signature("Trần Văn Một"), "tcDel"),
        flagged(signature("Trần Văn Hai"), "tcIns"),
      ],
    }),
  );
}

/** The same with an act of its own in each block of a section. */
export function suggestedReportOfManyActs(): WholeReport {
  const report = suggestedReport();
  const own = (block: ContentNode, place: string): ContentNode => JSON.parse(JSON.stringify(block).replaceAll(/\bu-(an|binh)-1\b/g, `u-$1-${place}`));
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      content: { ...section.content, content: (section.content.content ?? []).map((block, index) => own(block, `${section.id}-${index}`)) },
    })),
  };
}

export const remarks: Remarks = {
  people,
  threads: {
    "kinh-te": [
      thread("t-words", { quote: "chi", comments: [comment("u-binh", "Kiểm tra lại\nsố này", 1), comment("u-an", "Đã kiểm tra", 2)] }),
      thread("t-gone", { quote: "chữ đã mất", comments: [comment("u-nobody", "Vì sao?", 3)] }),
      thread("t-section", { about: "section", state: "resolved", comments: [comment("u-an", "Xong", 4)] }),
    ],
  },
};
