import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordFileName } from "../../../../server/domain/fileName.ts";

const docx = new Uint8Array([0x50, 0x4b, 3, 4]);
const doc = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]);

describe("the name under which an original is kept", () => {
  it("is the one that somebody gave it, with the ending that its bytes call for", () => {
    expect(wordFileName("Báo cáo quý III (sửa).docx", docx)).toBe("Báo cáo quý III (sửa).docx");
    expect(wordFileName("BAO CAO.DOC", doc)).toBe("BAO CAO.doc");
    expect(wordFileName("bao-cao.docx", doc)).toBe("bao-cao.doc");
    expect(wordFileName("bao-cao.doc.docx", docx)).toBe("bao-cao.docx");
  });

  it("leads to no other folder and keeps no sign that turns the direction of writing", () => {
    expect(wordFileName("../../etc/passwd", docx)).toBe("passwd.docx");
    expect(wordFileName("C:\\Users\\a\\Báo cáo.docx", docx)).toBe("Báo cáo.docx");
    expect(wordFileName("a\u202excod.exe", docx)).toBe("a xcod.exe.docx");
    expect(wordFileName(".htaccess", docx)).toBe("htaccess.docx");
  });

  it("is there even where none was given", () => {
    expect([wordFileName("", docx), wordFileName(".docx", docx), wordFileName(" . ", doc)]).toEqual(["Tệp gốc.docx", "Tệp gốc.docx", "Tệp gốc.doc"]);
  });

  it("is composed, short and whole whatever was given", () => {
    expect(wordFileName("Tiếng Việt.docx".normalize("NFD"), docx)).toBe("Tiếng Việt.docx");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
        const name = wordFileName(given, docx);
        expect(name).toBe(name.normalize("NFC"));
        expect([...name].length).toBeLessThanOrEqual(125);
        expect(name).not.toMatch(/[\p{Cs}\p{Cc}\p{Cf}/\\:*?"<>|]/u);
        expect(name).toMatch(/^[^. ].*\.docx$/su);
      }),
      { numRuns: 20 },
    );
  });
});
