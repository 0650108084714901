import { describe, expect, it } from "vitest";
import { createDocConverter } from "../../../../../server/import/doc/convertDoc.ts";
import { findOffice } from "../../../../../server/import/doc/findOffice.ts";
import { failureOf } from "../../../../support/memoryHouse.ts";

const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);

describe("an old .doc, without LibreOffice on the search path", () => {
  it("is refused as what it is, with what to do", async () => {
    const converter = createDocConverter("/nowhere");
    expect(await findOffice("/nowhere")).toBeNull();
    expect(await failureOf(() => converter.toDocx(compound))).toBe("old_word");
    await expect(converter.toDocx(compound)).rejects.toThrow(/Save it as \.docx in Word/);
  });

  it("under a password is refused for that", async () => {
    const encrypted = new Uint8Array([...compound, ...Buffer.from("EncryptedPackage", "utf16le")]);
    await expect(createDocConverter("/nowhere").toDocx(encrypted)).rejects.toThrow(/password/);
  });
});
