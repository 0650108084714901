import { describe, expect, it } from "vitest";
import { mostAttachmentBytes, mostAttachments } from "../../../../extensions/wire/attachments.ts";
import { type Attachment, type AttachmentStore, createAttachments } from "../../../../server/domain/attachments.ts";
import { failureOf, memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";

const office = person({ id: "office", role: "office", departmentId: null });
const drafter = person({ id: "drafter" });
const stranger = person({ id: "stranger", departmentId: "vhxh" });
const docx = (words: string): Uint8Array => new TextEncoder().encode(`PK${words}`);

/** Files held in memory, behind those that are there already. */
function memoryStore(first: readonly Attachment[] = []): AttachmentStore {
  let kept = first;
  const files = new Map<string, Uint8Array>();
  return {
    list: async () => kept,
    async keep(_reportId, attachment, bytes) {
      kept = [...kept, attachment];
      files.set(attachment.id, bytes);
    },
    read: async (_reportId, { id }) => files.get(id) ?? new Uint8Array(),
    async remove(_reportId, id) {
      kept = kept.filter((one) => one.id !== id);
    },
  };
}

const some = (count: number, fields: Partial<Attachment> = {}): readonly Attachment[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    sectionId: "kinh-te",
    name: `${index}.docx`,
    bytes: 10,
    sha256: `${index}`,
    at: "2026-11-20T02:00:00.000Z",
    by: "drafter",
    ...fields,
  }));

function sit(first: readonly Attachment[] = []) {
  const house = memoryHouse({
    reports: [metaReport({ sections: [metaSection({ confidentialTo: ["ktht"] }), metaSection({ id: "van-hoa", owners: ["vhxh"] })] })],
  });
  return { house, attachments: createAttachments(house, memoryStore(first)) };
}

describe("originals of a report", () => {
  it("are kept up to a number and a size, and what is refused changes nothing", async () => {
    const full = sit(some(mostAttachments)).attachments;
    expect(await failureOf(() => full.keep(drafter, "thang-11", "kinh-te", { name: "a.docx", bytes: docx("a") }))).toBe("too_large");
    const heavy = sit(some(1, { bytes: mostAttachmentBytes })).attachments;
    expect(await failureOf(() => heavy.keep(drafter, "thang-11", "kinh-te", { name: "a.docx", bytes: docx("a") }))).toBe("too_large");
    expect(await heavy.list(office, "thang-11")).toHaveLength(1);
  });

  it("are kept once a section; another section has its own, and what is undone was never there", async () => {
    const { attachments } = sit();
    const bring = (sectionId: string) => attachments.keep(drafter, "thang-11", sectionId, { name: "a.docx", bytes: docx("a") });
    await bring("kinh-te");
    const again = await bring("kinh-te");
    const elsewhere = await bring("van-hoa");
    expect((await attachments.list(office, "thang-11")).map(({ sectionId }) => sectionId)).toEqual(["van-hoa", "kinh-te"]);
    await again.undo();
    await elsewhere.undo();
    expect((await attachments.list(office, "thang-11")).map(({ sectionId }) => sectionId)).toEqual(["kinh-te"]);
  });

  it("[A07] of a confidential section are its readers', those of a section that is no longer there are for who reads everything", async () => {
    const { attachments } = sit([...some(1), ...some(1, { id: "gone", sectionId: "bo-di" }), ...some(1, { id: "whole", sectionId: null })]);
    const seenBy = async (actor: typeof office) => (await attachments.list(actor, "thang-11")).map(({ id, sectionId }) => `${id} ${sectionId}`);
    expect(await seenBy(office)).toEqual(["whole null", "gone null", "a0 kinh-te"]);
    expect(await seenBy(drafter)).toEqual(["whole null", "a0 kinh-te"]);
    expect(await seenBy(stranger)).toEqual([]);
    expect(await failureOf(() => attachments.read(stranger, "thang-11", "a0"))).toBe("not_found");
  });

  it("are removed by the office, and the log says which", async () => {
    const { house, attachments } = sit(some(1));
    expect(await failureOf(() => attachments.remove(drafter, "thang-11", "a0"))).toBe("forbidden");
    expect(house.log).toEqual([]);
    await attachments.remove(office, "thang-11", "a0");
    expect(await attachments.list(office, "thang-11")).toEqual([]);
    expect(house.log).toMatchObject([{ action: "attachment.remove", userId: "office", sectionId: "kinh-te", detail: "0.docx" }]);
  });
});
