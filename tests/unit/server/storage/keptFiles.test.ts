import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Attachment } from "../../../../server/domain/attachments.ts";
import { backUp } from "../../../../server/storage/doctor/backUp.ts";
import { examineKept } from "../../../../server/storage/doctor/examineKept.ts";
import { isProblem } from "../../../../server/storage/doctor/finding.ts";
import { openFileAttachmentStore } from "../../../../server/storage/fileAttachmentStore.ts";
import { failureOf } from "../../../support/memoryHouse.ts";

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
const attachment = (id: string, bytes: Uint8Array): Attachment => ({
  id,
  sectionId: "kinh-te",
  name: `${id}.docx`,
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  at: "2026-11-24T02:00:00.000Z",
  by: "someone",
});

let data = "";
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "kept-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const open = () => openFileAttachmentStore(join(data, "reports"));
const folder = () => join(data, "reports", "thang-11", "attachments");
const found = async () => (await examineKept(data, "thang-11")).map(({ kind, path }) => `${kind} ${path.split("/").at(-1)}`);

async function keepTwo(): Promise<void> {
  const store = open();
  for (const id of ["mot", "hai"]) await store.keep("thang-11", attachment(id, bytesOf(`Tệp ${id}`)), bytesOf(`Tệp ${id}`));
}

describe("originals on disk", () => {
  it("are there as they came after a new start, and looking at a report without any makes no folder", async () => {
    await keepTwo();
    const store = open();
    const kept = await store.list("thang-11");
    expect(kept.map(({ id }) => id)).toEqual(["mot", "hai"]);
    expect(await Promise.all(kept.map(async (one) => new TextDecoder().decode(await store.read("thang-11", one))))).toEqual(["Tệp mot", "Tệp hai"]);
    expect(await store.list("thang-10")).toEqual([]);
    expect(await readdir(join(data, "reports"))).toEqual(["thang-11"]);
  });

  it("leave nothing behind when they are removed", async () => {
    await keepTwo();
    await open().remove("thang-11", "mot");
    expect((await open().list("thang-11")).map(({ id }) => id)).toEqual(["hai"]);
    expect((await readdir(folder())).filter((name) => name.startsWith("mot"))).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it("are refused where they are not what came", async () => {
    await keepTwo();
    await writeFile(join(folder(), "mot.original"), "Khác");
    expect(await failureOf(() => open().read("thang-11", attachment("mot", bytesOf("Tệp mot"))))).toBe("storage_damaged");
  });
});

describe("[DR8] the doctor's look at kept files", () => {
  it("finds nothing in whole folders, and nothing where no file is kept", async () => {
    expect(await found()).toEqual([]);
    await keepTwo();
    expect(await found()).toEqual([]);
  });

  it("tells what is missing, what is not what came, and what is in no list", async () => {
    await keepTwo();
    await rm(join(folder(), "mot.original"));
    await writeFile(join(folder(), "hai.original"), "Khác");
    await writeFile(join(folder(), "ba.original"), "Ba");
    await writeFile(join(folder(), "bon.original.new"), "Bốn");
    expect(await found()).toEqual([
      "keptMissing mot.original",
      "keptAltered hai.original",
      "keptUnknown ba.original",
      "keptUnknown bon.original.new",
    ]);
  });

  it("takes the list from its copy where it is damaged, and says so where both are lost", async () => {
    await keepTwo();
    await writeFile(join(folder(), "index.json"), "{");
    expect(await found()).toEqual(["keptIndexDamaged index.json"]);
    await rm(join(folder(), "index.json"));
    await rm(join(folder(), "index.json.bak"));
    expect(await found()).toEqual(["keptIndexDamaged index.json"]);
  });
});

describe("[A59] a backup of kept files", () => {
  it("holds each with the list, byte for byte, and nothing that was just being written", async () => {
    await keepTwo();
    await writeFile(join(folder(), "ba.original.new"), "Ba");
    const target = join(data, "copy");
    await backUp(data, target);
    expect((await readdir(join(target, "reports", "thang-11", "attachments"))).toSorted()).toEqual([
      "hai.original",
      "index.json",
      "index.json.bak",
      "mot.original",
    ]);
    expect(await examineKept(target, "thang-11")).toEqual([]);
    expect(await readFile(join(target, "reports", "thang-11", "attachments", "mot.original"), "utf8")).toBe("Tệp mot");
  });

  it("is whole while files come and go", async () => {
    await keepTwo();
    const store = open();
    const copies: string[] = [];
    let stop = false;
    const busy = (async () => {
      for (let count = 0; !stop; count += 1) {
        const bytes = bytesOf(`Tệp ${count}`);
        await store.keep("thang-11", attachment(`n${count}`, bytes), bytes);
        if (count % 2 === 1) await store.remove("thang-11", `n${count - 1}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    for (const round of [1, 2, 3]) {
      const target = join(data, `copy-${round}`);
      await backUp(data, target);
      copies.push(target);
    }
    stop = true;
    await busy;
    // A file that is there and not yet known is a note.
    for (const target of copies) expect((await examineKept(target, "thang-11")).filter(isProblem)).toEqual([]);
  });
});
