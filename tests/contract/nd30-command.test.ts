import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../server/export/outline.ts";
import { fullReport } from "../support/sampleReports.ts";
import { outcomeOf } from "../support/spawnServer.ts";

let folder = "";
let good = "";
let bad = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ban-thao-nd30-"));
  [good, bad] = [join(folder, "good.docx"), join(folder, "bad.docx")];
  const bytes = await writeDocx(outlineOf(fullReport()));
  await writeFile(good, bytes);
  const parts = unzipSync(bytes);
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace('w:top="1134"', 'w:top="794"');
  await writeFile(bad, zipSync({ ...parts, "word/document.xml": strToU8(text) }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...words: readonly string[]) => outcomeOf(["nd30", ...words], { DATA_DIR: join(folder, "data") });

describe("the command that measures a file against the decree", () => {
  it("ends with 0 for a file that meets every line, and names the lines", async () => {
    const { code, stdout, stderr } = await run(good);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("đạt            ND30-01   Khổ giấy");
    expect(stdout).toMatch(/\d{2} đạt, 0 cần xem, \d+ không đo được/);
  });

  it("ends with 1 for one that does not, and says what was found and what is asked, also as JSON", async () => {
    const { code, stdout } = await run(bad);
    expect(code).toBe(1);
    expect(stdout).toMatch(/cần xem\s+ND30-03\s+Lề trên\n\s+Lề trên 14 mm\.\n\s+Yêu cầu: 20–25 mm\. \(Nghị định 30\/2020\/NĐ-CP/);
    expect(JSON.parse((await run(bad, "--json")).stdout)).toMatchObject({ phase: "draft", summary: { look: 1 } });
  });

  it("ends with 2 for what it can't read", async () => {
    const broken = join(folder, "broken.docx");
    await writeFile(broken, "Báo cáo");
    expect(await run(broken)).toMatchObject({ code: 2, stdout: "" });
  });
});
