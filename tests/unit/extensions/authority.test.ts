import { describe, expect, it } from "vitest";
import { headPostOf, mannerOf, mannersFor, type SigningManner, signingLines, signingManners } from "../../../extensions/authority.ts";

const words = (post: string) => ({ collective: "ỦY BAN NHÂN DÂN", head: "CHỦ TỊCH", post });

describe("who may sign how (decree 30/2020, appendix I, II.7.b)", () => {
  it.each<[SigningManner, string, readonly string[]]>([
    ["collective", "CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
    ["collectiveDeputy", "PHÓ CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
    ["head", "CHỦ TỊCH", ["CHỦ TỊCH"]],
    ["deputy", "PHÓ CHỦ TỊCH", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
    ["acting", "PHÓ CHỦ TỊCH", ["Q. CHỦ TỊCH"]],
    ["byOrder", "CHÁNH VĂN PHÒNG", ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]],
    ["byOrderDeputy", "PHÓ CHÁNH VĂN PHÒNG", ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]],
    ["byMandate", "TRƯỞNG PHÒNG", ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"]],
  ])("%s by a %s prints %j", (manner, post, lines) => {
    expect(mannersFor(words(post))).toContain(manner);
    const printed = signingLines(manner, words(post));
    expect([...printed.authority, printed.post]).toEqual(lines);
    expect(mannerOf(printed, words(post))).toBe(manner);
  });

  it("offers the usual manner of each post first", () => {
    expect(mannersFor(words("CHỦ TỊCH"))[0]).toBe("collective");
    expect(mannersFor(words("PHÓ CHỦ TỊCH"))[0]).toBe("collectiveDeputy");
    expect(mannersFor(words("CHÁNH VĂN PHÒNG"))[0]).toBe("byOrder");
    expect(mannersFor(words("PHÓ CHÁNH VĂN PHÒNG"))[0]).toBe("byOrderDeputy");
  });

  it("lets nobody sign KT. who is not that post's deputy, and nobody TL. or TUQ. who is the head", () => {
    expect(mannersFor(words("CHÁNH VĂN PHÒNG"))).not.toContain("deputy");
    expect(mannersFor(words("CHỦ TỊCH"))).toEqual(["collective", "head", "acting"]);
  });

  it("signs TM. only for a body that decides together", () => {
    expect(mannersFor({ collective: "", head: "TRƯỞNG PHÒNG", post: "TRƯỞNG PHÒNG" })).toEqual(["head", "acting"]);
    expect(mannersFor({ collective: "", head: "TRƯỞNG PHÒNG", post: "PHÓ TRƯỞNG PHÒNG" })).toEqual(["deputy", "acting"]);
  });

  it("does not recognise lines that nobody of that post may print", () => {
    expect(mannerOf({ authority: ["TL. CHỦ TỊCH"], post: "CHỦ TỊCH" }, words("CHỦ TỊCH"))).toBeNull();
  });

  it("finds the head's post among the signers' posts", () => {
    expect(headPostOf(["CHÁNH VĂN PHÒNG", "PHÓ CHỦ TỊCH", "CHỦ TỊCH"])).toBe("CHỦ TỊCH");
    expect(headPostOf(["PHÓ CHỦ TỊCH"])).toBe("CHỦ TỊCH");
    expect(headPostOf([])).toBe("");
  });

  it("names every manner once", () => {
    expect(new Set(signingManners).size).toBe(signingManners.length);
  });
});
