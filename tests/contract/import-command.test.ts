import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outcomeOf } from "../support/spawnServer.ts";
import { inserted, paragraph, struckOut, wordFile, run as words } from "../support/wordFile.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ban-thao-word-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...words: readonly string[]) => outcomeOf(words);

describe("Word files on the command line", () => {
  it("[A53] shows text, suggestions, comments and losses of a file, and makes a report of it", async () => {
    const path = join(folder, "in.docx");
    const body = [
      paragraph(words("BÁO CÁO")),
      paragraph(words("Tình hình tháng 9 năm 2026")),
      paragraph(words("I. KẾT QUẢ")),
      paragraph(words("1. Kinh tế")),
      paragraph(words("Thu ngân sách đạt ") + struckOut("8") + inserted(words("9")) + words(" tỷ đồng.", "<w:strike/>")),
    ].join("");
    await writeFile(path, wordFile(body));
    const outcome = await run("import", path, "--json");
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      title: "Báo cáo Tình hình tháng 9 năm 2026",
      content: [{ kind: "letterhead" }, { number: "I.", title: "KẾT QUẢ" }, { number: "1.", title: "Kinh tế" }, { kind: "closing" }],
      suggestions: [
        {
          section: "1. Kinh tế",
          author: "Lê Thị Khách",
          effects: [
            { kind: "delete", text: "8" },
            { kind: "insert", text: "9" },
          ],
        },
      ],
      comments: [],
      losses: [{ kind: "strike", count: 1, samples: ["tỷ đồng."] }],
    });
    const out = join(folder, "out.docx");
    expect((await run("export", "--in", path, "--out", out)).code).toBe(0);
    expect((await readFile(out)).length).toBeGreaterThan(2000);
  });
});
