import { describe, expect, it } from "vitest";
import type { ContentNode, SectionContent } from "../../../../extensions/sectionContent.ts";
import { frozenHash } from "../../../../server/domain/frozenHash.ts";
import { uncommented } from "../../../../server/domain/uncommented.ts";

const text = (words: string, ...threads: readonly string[]): ContentNode => ({
  type: "text",
  text: words,
  ...(threads.length === 0 ? {} : { marks: threads.map((id) => ({ type: "comment" as const, attrs: { id } })) }),
});
const figure = (comments: string): ContentNode => ({ type: "figure", attrs: { value: "55", unit: "hồ sơ", comments } });
const section = (...content: readonly ContentNode[]): SectionContent => ({ type: "doc", content: [{ type: "paragraph", content }] });
const hashOf = (content: SectionContent): string =>
  frozenHash({
    title: "Báo cáo",
    sections: [{ id: "a", kind: "section", level: 2, number: "1.", title: "Kinh tế", layout: "block", owners: [], content }],
  });

const plain = section(text("Thu được "), figure(""), text(" trong tháng"));

describe("the hash of a frozen report", () => {
  it("is the same with comments on words, on parts of words and on figures", () => {
    const commented = section(text("Thu "), text("được ", "t1"), figure("t1 t2"), text(" trong", "t1", "t2"), text(" tháng", "t2"));
    expect(uncommented(commented)).toEqual(plain);
    expect(hashOf(commented)).toBe(hashOf(plain));
  });

  it("is the same for a letterhead that got attributes later, while they say nothing", () => {
    const head = (attrs: Readonly<Record<string, string>>): SectionContent => ({ type: "doc", content: [{ type: "letterhead", attrs }] });
    const before = hashOf(head({ kind: "BÁO CÁO" }));
    expect(hashOf(head({ kind: "BÁO CÁO", decidedBy: "", urgency: "", circulation: "" }))).toBe(before);
    expect(hashOf(head({ kind: "BÁO CÁO", decidedBy: "", urgency: "KHẨN", circulation: "" }))).not.toBe(before);
  });

  it("still tells other words and other emphasis apart", () => {
    const bold: ContentNode = { ...text(" trong tháng"), marks: [{ type: "bold" }] };
    expect(hashOf(section(text("Thu được "), figure(""), text(" trong quý")))).not.toBe(hashOf(plain));
    expect(hashOf(section(text("Thu được "), figure(""), bold))).not.toBe(hashOf(plain));
  });
});
