import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { initialOffice } from "../../../../server/domain/initialOffice.ts";
import { storageError } from "../../../../server/storage/durableFile.ts";
import { openFileOfficeStore } from "../../../../server/storage/fileOfficeStore.ts";
import { openFileReportStore } from "../../../../server/storage/fileReportStore.ts";
import { failureOf, metaReport } from "../../../support/memoryHouse.ts";
import { officeStoreContract, reportStoreContract } from "../../../support/storeContracts.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ban-thao-stores-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

officeStoreContract("in a file", () => openFileOfficeStore(folder, initialOffice));
reportStoreContract("in files", () => openFileReportStore(join(folder, "reports")));

const officePath = () => join(folder, "office.json");
const renamed = (name: string) => (office: typeof initialOffice) => ({ ...office, organisation: { ...office.organisation, name } });

describe("a file of metadata", () => {
  it("keeps the state before the last change beside it, and nothing else", async () => {
    const store = await openFileOfficeStore(folder, initialOffice);
    await store.change(renamed("UBND phường Mộc Lâm"));
    await store.change(renamed("UBND phường Sông Vân"));
    expect(await readFile(officePath(), "utf8")).toContain("Sông Vân");
    expect(await readFile(`${officePath()}.bak`, "utf8")).toContain("Mộc Lâm");
    expect((await readdir(folder)).toSorted()).toEqual(["office.json", "office.json.bak"]);
  });

  it.each([
    ["is cut off", (text: string) => text.slice(0, 200)],
    ["is empty", () => ""],
    ["has lost a field", (text: string) => text.replace('"organisation"', '"organization"')],
    ["is of a later server", (text: string) => text.replace('"format": 1', '"format": 2')],
  ])("that %s is refused by name, and neither it nor its backup is touched", async (_how, damage) => {
    const store = await openFileOfficeStore(folder, initialOffice);
    await store.change(renamed("UBND phường Mộc Lâm"));
    const damaged = damage(await readFile(officePath(), "utf8"));
    await writeFile(officePath(), damaged);
    const backup = await readFile(`${officePath()}.bak`, "utf8");
    await expect(openFileOfficeStore(folder, initialOffice)).rejects.toThrow(`copy the good one to ${officePath()}`);
    expect(await failureOf(() => openFileOfficeStore(folder, initialOffice))).toBe("storage_damaged");
    expect(await readFile(officePath(), "utf8")).toBe(damaged);
    expect(await readFile(`${officePath()}.bak`, "utf8")).toBe(backup);
  });

  it("that is gone while its backup is there is not begun anew", async () => {
    const store = await openFileOfficeStore(folder, initialOffice);
    await store.change(renamed("UBND phường Mộc Lâm"));
    await rm(officePath());
    expect(await failureOf(() => openFileOfficeStore(folder, initialOffice))).toBe("storage_damaged");
    expect(await readdir(folder)).toEqual(["office.json.bak"]);
  });

  it("survives a crash in the middle of writing: what lies beside is ignored", async () => {
    const store = await openFileOfficeStore(folder, initialOffice);
    await store.change(renamed("UBND phường Mộc Lâm"));
    await writeFile(`${officePath()}.new`, '{"format": 1, "val');
    const opened = await openFileOfficeStore(folder, initialOffice);
    expect(opened.read().organisation.name).toBe("UBND phường Mộc Lâm");
    await opened.change(renamed("UBND phường Sông Vân"));
    expect((await openFileOfficeStore(folder, initialOffice)).read().organisation.name).toBe("UBND phường Sông Vân");
  });
});

describe("a full disk", () => {
  it.each(["ENOSPC", "EDQUOT"])("(%s) is an expected failure in words, every other one of the system stays what it is", (code) => {
    const full = storageError(Object.assign(new Error("no space"), { code }), "office.json");
    expect(full).toMatchObject({ code: "storage_full", message: expect.stringContaining("office.json") });
    const other = Object.assign(new Error("broken"), { code: "EIO" });
    expect(storageError(other, "office.json")).toBe(other);
  });
});

describe("the folder of reports", () => {
  it("ignores what a creation left behind that did not come to its end", async () => {
    const directory = join(folder, "reports");
    const store = await openFileReportStore(directory);
    await store.create(metaReport());
    await rm(join(directory, "thang-11", "report.json"));
    expect((await openFileReportStore(directory)).list()).toEqual([]);
  });

  it("with one damaged report does not open as if there were one less", async () => {
    const directory = join(folder, "reports");
    const store = await openFileReportStore(directory);
    await store.create(metaReport());
    await writeFile(join(directory, "thang-11", "report.json"), "{");
    await expect(openFileReportStore(directory)).rejects.toThrow(join(directory, "thang-11", "report.json"));
  });
});
