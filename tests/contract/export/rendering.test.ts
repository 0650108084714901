import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../../server/export/outline.ts";
import { fullReport, longReport } from "../../support/sampleReports.ts";

const run = promisify(execFile);
/** The two other programs: one sets the file, one says where its words stand. */
const office = "soffice";
const reader = "pdftotext";

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** Points to millimetres. */
const millimetres = (points: number): number => (points * 25.4) / 72;

/** Another program's opinion: LibreOffice sets the file, and the words of each page come back with their places in points. */
describe("an exported file, set by LibreOffice", () => {
  let folder = "";
  let full: readonly (readonly Word[])[] = [];
  let long: readonly (readonly Word[])[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rendering-"));
    await writeFile(join(folder, "full.docx"), await writeDocx(outlineOf(fullReport())));
    await writeFile(join(folder, "long.docx"), await writeDocx(outlineOf(longReport(20))));
    const profile = pathToFileURL(join(folder, "profile")).href;
    await run(office, [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      join(folder, "full.docx"),
      join(folder, "long.docx"),
    ]);
    full = await pagesOf(join(folder, "full.pdf"));
    long = await pagesOf(join(folder, "long.pdf"));
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function pagesOf(pdf: string): Promise<readonly (readonly Word[])[]> {
    const { stdout } = await run(reader, ["-bbox", pdf, "-"], { maxBuffer: 1 << 26 });
    return stdout
      .split("<page ")
      .slice(1)
      .map((page) =>
        [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
          ([, x, y, right, bottom, text]) => ({
            text: text ?? "",
            x: Number(x),
            y: Number(y),
            right: Number(right),
            bottom: Number(bottom),
          }),
        ),
      );
  }

  it("begins at the top margin, also when it has several pages", () => {
    for (const pages of [full, long]) {
      const top = Math.min(...(pages[0] ?? []).map((word) => word.y));
      expect(millimetres(top)).toBeGreaterThan(19);
      expect(millimetres(top)).toBeLessThan(22);
    }
  });

  it("prints the page number in the top margin, in the middle, from the second page on", () => {
    expect(long.length).toBeGreaterThan(15);
    for (const [index, words] of long.entries()) {
      const above = words.filter((word) => millimetres(word.bottom) < 20);
      expect(above.map((word) => word.text)).toEqual(index === 0 ? [] : [String(index + 1)]);
      // The middle of the text, which lies between 30 and 190 mm.
      for (const word of above) expect(Math.abs(millimetres((word.x + word.right) / 2) - 110)).toBeLessThan(2);
    }
  });

  it("keeps every word inside the margins", () => {
    for (const word of [...full, ...long].flat()) {
      expect(millimetres(word.x)).toBeGreaterThan(29.5);
      expect(millimetres(word.right)).toBeLessThan(190.5);
      expect(millimetres(word.bottom)).toBeLessThan(279);
    }
  });

  it("sets the national name on one line, beside the agency", () => {
    const first = full[0] ?? [];
    const nation = first.filter((word) => ["CỘNG", "HÒA", "NGHĨA", "NAM"].includes(word.text));
    expect(new Set(nation.map((word) => Math.round(word.y))).size).toBe(1);
    const agency = first.find((word) => word.text === "UBND");
    expect(Math.abs((agency?.y ?? 0) - (nation[0]?.y ?? 100))).toBeLessThan(3);
  });

  it("sets number and date on one line", () => {
    const first = full[0] ?? [];
    const number = first.find((word) => word.text === "Số:");
    const date = first.find((word) => word.text === "Mộc" && Math.abs(word.y - (number?.y ?? 0)) < 10);
    expect(Math.abs((number?.bottom ?? 0) - (date?.bottom ?? 100))).toBeLessThan(3);
  });

  it("sets every footnote at the foot of a page", () => {
    for (const [index, words] of long.entries()) {
      const notes = words.filter((word, at) => word.text === "Theo" && words[at + 1]?.text === "báo");
      for (const note of notes) expect(millimetres(note.y), `page ${index + 1}`).toBeGreaterThan(150);
    }
    const notes = long.map((words) => words.filter((word, at) => word.text === "Theo" && words[at + 1]?.text === "báo").length);
    expect(notes.reduce((sum, count) => sum + count, 0)).toBe(10);
  });

  it("keeps recipients, authority and name on one page, with words of the report above them", () => {
    for (const pages of [full, long]) {
      const last = pages.at(-1) ?? [];
      const words = last.map((word) => word.text);
      expect(words).toEqual(expect.arrayContaining(["Lâm./.", "Nơi", "nhận:", "TM.", "Bình"]));
      const title = last.find((word) => word.text === "nhận:");
      const authority = last.find((word) => word.text === "TM.");
      expect(Math.abs((title?.bottom ?? 0) - (authority?.bottom ?? 100))).toBeLessThan(3);
      const post = last.findLast((word) => word.text === "PHÓ");
      const name = last.findLast((word) => word.text === "Nguyễn");
      expect(millimetres((name?.y ?? 0) - (post?.bottom ?? 0))).toBeGreaterThan(25);
    }
  });
});
