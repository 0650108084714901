// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { setLanguage } from "../../../../client/messages/translate.ts";
import { browserName } from "../../../../client/pages/account/browserName.ts";
import { departmentId } from "../../../../client/pages/admin/departmentId.ts";
import { foldText } from "../../../../client/ui/foldText.ts";
import { elapsed } from "../../../../client/ui/format/elapsed.ts";
import { formatPeriod, periodOrder } from "../../../../client/ui/format/formatPeriod.ts";
import { initials } from "../../../../client/ui/initials.ts";

afterEach(() => setLanguage("vi"));

describe("periods", () => {
  it("are named as offices name them", () => {
    expect(formatPeriod({ kind: "month", year: 2026, month: 11 })).toBe("Tháng 11/2026");
    expect(formatPeriod({ kind: "quarter", year: 2026, quarter: 4 })).toBe("Quý IV/2026");
    expect(formatPeriod({ kind: "half", year: 2026 })).toBe("6 tháng đầu năm 2026");
    expect(formatPeriod({ kind: "year", year: 2026 })).toBe("Năm 2026");
  });

  it("are named in English for those who read English", () => {
    setLanguage("en");
    expect(formatPeriod({ kind: "quarter", year: 2026, quarter: 1 })).toBe("Quarter I/2026");
  });

  it("sort by their end", () => {
    const ends = [
      periodOrder({ kind: "half", year: 2026 }),
      periodOrder({ kind: "month", year: 2026, month: 7 }),
      periodOrder({ kind: "quarter", year: 2026, quarter: 3 }),
      periodOrder({ kind: "month", year: 2026, month: 11 }),
      periodOrder({ kind: "year", year: 2026 }),
      periodOrder({ kind: "month", year: 2027, month: 1 }),
    ];
    expect(ends).toEqual(ends.toSorted((one, other) => one - other));
    expect(new Set(ends).size).toBe(ends.length);
  });
});

describe("how long the line is cut", () => {
  it("is said in the largest unit that fits", () => {
    const minute = 60_000;
    expect(elapsed(0, 59_000)).toBe("chưa đến 1 phút");
    expect(elapsed(0, 3 * minute)).toBe("3 phút");
    expect(elapsed(0, 125 * minute)).toBe("2 giờ");
    expect(elapsed(0, 49 * 60 * minute)).toBe("2 ngày");
    expect(elapsed(5000, 0)).toBe("chưa đến 1 phút");
  });
});

describe("names", () => {
  it("are shortened to the letters of the last two words, where the given name stands", () => {
    expect(initials("Lê Thị Ngọc Anh")).toBe("NA");
    expect(initials("  đỗ   cường ")).toBe("ĐC");
    expect(initials("An")).toBe("A");
    expect(initials("")).toBe("");
  });

  it("of browsers come out of what browsers say of themselves", () => {
    expect(browserName("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0")).toBe(
      "Edge, Windows",
    );
    expect(browserName("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe("Firefox, Linux");
    expect(browserName("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1")).toBe(
      "Safari, iOS",
    );
    expect(browserName("curl/8.0")).toBe("curl/8.0");
    expect(browserName("")).toBe("—");
  });

  it("of departments give ids that are not taken yet", () => {
    expect(departmentId("TT DVSNC", [])).toBe("tt-dvsnc");
    expect(departmentId("Đô thị", [{ id: "do-thi" }, { id: "do-thi-2" }])).toBe("do-thi-3");
    expect(departmentId("…", [])).toBe("don-vi");
  });
});

describe("text for finding", () => {
  it("is without accents, case and doubled spaces, also if the accents are separate characters", () => {
    expect(foldText("  Uỷ ban  NHÂN DÂN Đô thị ")).toBe("uy ban nhan dan do thi");
    expect(foldText("Ủy ban".normalize("NFD"))).toBe("uy ban");
  });
});
