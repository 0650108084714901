import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeTimeOf } from "../../../../server/cli/changeTime.ts";
import { writeDocx } from "../../../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../../../server/export/outline.ts";
import { smallReport } from "../../../support/sampleReports.ts";

const onDisk = new Date("2026-09-21T02:03:04Z");
const inFile = "2026-11-24T10:00:00.000Z";
let folder = "";
const fileWith = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await utimes(path, onDisk, onDisk);
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "change-time-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("when a file was changed last", () => {
  it("says a Word file itself, and for any other its day on the disk", async () => {
    const word = await fileWith("in.docx", await writeDocx(outlineOf(smallReport()), { savedAt: inFile }));
    expect((await changeTimeOf(word, "")).toISOString()).toBe(inFile);
    expect(await changeTimeOf(await fileWith("in.txt", "BÁO CÁO"), "")).toEqual(onDisk);
  });

  it("is its day on the disk for a Word file that says nothing", async () => {
    const silent = await fileWith("silent.docx", await writeDocx(outlineOf({ ...smallReport(), sections: [] })));
    expect(await changeTimeOf(silent, "")).toEqual(onDisk);
  });

  it("is what the build around it says, where it says so", async () => {
    const path = await fileWith("in.txt", "BÁO CÁO");
    expect((await changeTimeOf(path, "1790000000")).toISOString()).toBe("2026-09-21T14:13:20.000Z");
    for (const wrong of ["yesterday", "-1", "999999999999"]) await expect(changeTimeOf(path, wrong)).rejects.toThrow("SOURCE_DATE_EPOCH");
  });

  it("is not known of a file that can't be read", async () => {
    await expect(changeTimeOf(join(folder, "none.txt"), "")).rejects.toMatchObject({ code: "unreadable_file" });
  });
});
