import { describe, expect, it } from "vitest";
import { fileSize } from "../../../../client/import/fileSize.ts";

describe("the size of a file", () => {
  it("is said in the unit in which it is easily read", () => {
    expect([1, 999, 1000, 18_700, 1_020_000].map((bytes) => fileSize(bytes, ","))).toEqual(["1 byte", "999 byte", "1 KB", "18 KB", "996 KB"]);
    expect([fileSize(2_500_000, ","), fileSize(2_500_000, "."), fileSize(20 * 1024 * 1024, ",")]).toEqual(["2,4 MB", "2.4 MB", "20,0 MB"]);
  });
});
