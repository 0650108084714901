import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outcomeOf } from "../support/spawnServer.ts";
import { paragraph, wordFile, run as wordRun } from "../support/wordFile.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ban-thao-check-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (words: readonly string[]) => outcomeOf(words, { DATA_DIR: join(folder, "data") });

const wrong = "Tiếp nhận 46 hồ sơ, gồm 29 hồ sơ cấp mới, 12 hồ sơ cấp đổi và 07 hồ sơ cấp lại.";

describe("the command that checks figures", () => {
  it("[A40] says by line what does not add up, with the arithmetic", async () => {
    const path = join(folder, "report.txt");
    await writeFile(path, `1. Kinh doanh\n${wrong}\n`);
    const { code, stdout } = await run(["check", path]);
    expect(code).toBe(0);
    expect(stdout).toContain("Dòng 2: Lỗi: “46”.");
    expect(stdout).toContain("29 + 12 + 7 = 48, văn bản ghi 46; lệch 2 hồ sơ");
    expect(JSON.parse((await run(["check", path, "--json"])).stdout)).toMatchObject({
      findings: [{ type: "sum", printed: "46", expected: "48", severity: "error" }],
    });
  });

  it("answers passages line by line, with offsets of the number at fault", async () => {
    const [input, output] = [join(folder, "in.jsonl"), join(folder, "out.jsonl")];
    const passages = [
      { id: "a", text: wrong },
      { id: 2, text: "Trên đây là báo cáo của UBND phường Kim Sơm.", own_unit: "phường Kim Sơn" },
      { id: "c", text: "Toàn phường có 18 tổ dân phố." },
    ];
    await writeFile(input, passages.map((passage) => JSON.stringify(passage)).join("\n"));
    expect(await run(["check", "--jsonl", input, "--out", output])).toMatchObject({ code: 0, stderr: "" });
    const lines = (await readFile(output, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { id: "a", findings: [{ type: "sum", start: 10, end: 12, printed: "46", expected: "48", rule: "sum" }] },
      { id: 2, findings: [{ type: "name", printed: "phường Kim Sơm", expected: "phường Kim Sơn" }] },
      { id: "c", findings: [] },
    ]);
  });

  it("says which line is no passage, and writes nothing", async () => {
    const [input, output] = [join(folder, "in.jsonl"), join(folder, "out.jsonl")];
    await writeFile(input, `{"id":1,"text":"a"}\n{"id":2}\n`);
    const { code, stderr } = await run(["check", "--jsonl", input, "--out", output]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("Line 2 is no passage")]);
    await expect(readFile(output)).rejects.toThrow();
  });

  it("reads Word files as well, and no others", async () => {
    const path = join(folder, "report.docx");
    await writeFile(path, wordFile(paragraph(wordRun(wrong))));
    expect((await run(["check", path])).stdout).toContain("Dòng 1: Lỗi: “46”.");
    expect(await run(["check", join(folder, "report.odt")])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("should end with .txt or .docx"),
    });
  });
});
