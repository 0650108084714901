import { describe, expect, it } from "vitest";
import { documentKinds, kindNamed, kindRules, mannersOf, symbolOf } from "../../../extensions/documentKinds.ts";
import { parseLetterhead } from "../../../extensions/nodes/letterhead.ts";
import { articleSign, type NumberedItem, numberOutline } from "../../../extensions/numbering.ts";
import { openingRoles } from "../../../extensions/openingLines.ts";
import { parseSectionContent } from "../../../extensions/sectionContent.ts";
import { documentKinds as kindsOfTheDecree } from "../../../server/decree/documentKinds.ts";

describe("kinds of documents", () => {
  it("have the names and signs of the decree", () => {
    for (const kind of documentKinds.filter((one) => one !== "letter")) expect(kindsOfTheDecree.get(kindRules[kind].name)).toBe(kindRules[kind].sign);
  });

  it("are found by their printed names, an official letter by none", () => {
    for (const kind of documentKinds) expect(kindNamed(` ${kindRules[kind].name.toLocaleLowerCase("vi")} `)).toBe(kind);
    expect(kindNamed("CHƯƠNG TRÌNH")).toBe(null);
  });

  it("open the symbol; a letter's names the unit that drafts it", () => {
    expect(documentKinds.map((kind) => symbolOf(kind, "UBND", "VHXH"))).toEqual([
      "BC-UBND",
      "KH-UBND",
      "TTr-UBND",
      "UBND-VHXH",
      "TB-UBND",
      "GM-UBND",
      "QĐ-UBND",
    ]);
  });
});

describe("the manners in which a document is signed, the usual one first (decree 30/2020, article 13)", () => {
  const words = (post: string) => ({ collective: "ỦY BAN NHÂN DÂN", head: "CHỦ TỊCH", post });

  it("are for the body that decides together, or in the head's own power where the head decides", () => {
    expect(mannersOf("report", words("CHỦ TỊCH"))).toEqual(["collective", "head", "acting"]);
    expect(mannersOf("letter", words("PHÓ CHỦ TỊCH"))[0]).toBe("collectiveDeputy");
    expect(mannersOf("decision", words("CHỦ TỊCH"))).toEqual(["head", "collective", "acting"]);
    expect(mannersOf("decision", words("PHÓ CHỦ TỊCH"))[0]).toBe("deputy");
    expect(mannersOf(null, words("CHỦ TỊCH"))[0]).toBe("collective");
  });

  it("are for the body in a decision that names the body above its grounds", () => {
    expect(mannersOf("decision", words("CHỦ TỊCH"), "ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM")[0]).toBe("collective");
    expect(mannersOf("decision", words("CHỦ TỊCH"), "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM")[0]).toBe("head");
  });

  it("are those of a unit where its head signs by order, whatever the kind", () => {
    for (const kind of documentKinds) expect(mannersOf(kind, words("CHÁNH VĂN PHÒNG"))).toEqual(["byOrder", "byMandate"]);
  });
});

describe("an older letterhead", () => {
  it("opens without boxes and deciders", () => {
    const [head] = parseSectionContent({ type: "doc", content: [{ type: "letterhead", attrs: { kind: "BÁO CÁO" } }] }).content ?? [];
    expect(parseLetterhead(head?.attrs)).toMatchObject({ kind: "BÁO CÁO", decidedBy: "", urgency: "", circulation: "" });
  });
});

describe("the lines of an opening", () => {
  it("are grounds down to the words by which a document decides", () => {
    expect(openingRoles(["Căn cứ Luật Đất đai;", "Xét Tờ trình số 12;", "Theo biên bản họp.", " QUYẾT ĐỊNH: ", "Nội dung."])).toEqual([
      "ground",
      "ground",
      "ground",
      "enacting",
      "text",
    ]);
  });

  it("are grounds where they list them, and text from the line on that leads into it", () => {
    expect(openingRoles(["Căn cứ Luật Đất đai;", "Căn cứ Nghị quyết số 12", "Căn cứ các văn bản trên, UBND phường trình như sau:"])).toEqual([
      "ground",
      "ground",
      "text",
    ]);
    expect(openingRoles(["Căn cứ Luật Đất đai;", "UBND phường trình:"])).toEqual(["ground", "text"]);
  });

  it("are text where a single sentence mentions what it rests on, and behind what is no paragraph", () => {
    expect(openingRoles(["Căn cứ Kế hoạch số 12, UBND phường báo cáo."])).toEqual(["text"]);
    expect(openingRoles([null, "Căn cứ Luật Đất đai;"])).toEqual(["text", "text"]);
    expect(openingRoles([])).toEqual([]);
  });
});

describe("articles", () => {
  const item = (id: string, number: string, level: 1 | 2 = 2): NumberedItem => ({ id, kind: "section", level, number });

  it("count through the whole document, also those that were added without their sign", () => {
    const numbers = numberOutline([
      item("a", articleSign),
      item("b", ""),
      { id: "p", kind: "part", level: 1, number: "" },
      item("c", articleSign),
      item("d", "Điều 4a."),
    ]);
    expect([...numbers.values()]).toEqual(["Điều 1.", "Điều 2.", "I.", "Điều 3.", "Điều 4a."]);
  });

  it("make no article of the sections of other documents", () => {
    expect([...numberOutline([item("a", ""), item("b", "5."), item("c", "")]).values()]).toEqual(["1.", "5.", "6."]);
  });
});
