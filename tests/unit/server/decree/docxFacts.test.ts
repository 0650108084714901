import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { decreeLines } from "../../../../server/decree/decreeLines.ts";
import { readDocxFacts } from "../../../../server/decree/docx/readDocxFacts.ts";
import { type Judgement, judge } from "../../../../server/decree/judge.ts";
import { writeDocx } from "../../../../server/export/docx/writeDocx.ts";
import { outlineOf } from "../../../../server/export/outline.ts";
import { type Mutation, mutations } from "../../../support/docx/mutations.ts";
import { fullReport, longReport, reportWithFixedNumbers, smallReport } from "../../../support/sampleReports.ts";

let good: Unzipped = {};
beforeAll(async () => {
  good = unzipSync(await writeDocx(outlineOf(fullReport())));
});

const packed = (parts: Unzipped): Uint8Array => zipSync(parts, { level: 0 });
const toLookAt = (judgements: readonly Judgement[]): readonly string[] => judgements.filter(({ outcome }) => outcome === "look").map(({ id }) => id);

/** A file with changes. Each must change something, or the test would show nothing. */
function changedFile(file: Unzipped, ...changes: readonly Omit<Mutation, "line">[]): Uint8Array {
  const parts = { ...file };
  for (const { part, from, to } of changes) {
    const path = `word/${part}.xml`;
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing to replace in ${part}.`);
    parts[path] = strToU8(after);
  }
  return packed(parts);
}

const changed = (...changes: readonly Omit<Mutation, "line">[]): Uint8Array => changedFile(good, ...changes);

describe("the decree's lines on a .docx", () => {
  it.each([
    ["a report with everything", fullReport],
    ["a small report", smallReport],
    ["a report with fixed numbers", reportWithFixedNumbers],
    ["a report of 20 pages", () => longReport(20)],
  ])("find nothing against our own file of %s but that it goes to nobody", async (_, sample) => {
    const judgements = judge(readDocxFacts(await writeDocx(outlineOf(sample()))), "draft");
    expect(judgements.filter(({ outcome, id }) => outcome === "look" && id !== "ND30-44")).toEqual([]);
    expect(judgements.filter(({ outcome }) => outcome === "met").length).toBeGreaterThan(60);
  });

  it.each(mutations)("see what breaks $line: $to", ({ line, ...change }) => {
    expect(toLookAt(judge(readDocxFacts(changed(change)), "draft"))).toContain(line);
  });

  it("see a landscape page that holds no table", async () => {
    const turned = { part: "document", from: /w:w="11906" w:h="16838"/, to: 'w:w="16838" w:h="11906"' };
    const small = unzipSync(await writeDocx(outlineOf(smallReport())));
    expect(toLookAt(judge(readDocxFacts(changedFile(small, turned)), "draft"))).toContain("ND30-02");
    expect(toLookAt(judge(readDocxFacts(changed(turned)), "draft"))).not.toContain("ND30-02");
  });

  it("take a theme's font for what the theme says it is", () => {
    const themed = { part: "styles", from: /w:rFonts w:ascii=/, to: 'w:rFonts w:asciiTheme="minorHAnsi" w:ascii=' };
    const other = { part: "theme/theme1", from: /(<a:minorFont><a:latin typeface=")[^"]*/, to: "$1Calibri" };
    expect(toLookAt(judge(readDocxFacts(changed(themed)), "draft"))).toEqual([]);
    expect(toLookAt(judge(readDocxFacts(changed(themed, other)), "draft"))).toContain("ND30-08");
  });

  it("ask an issued document for its number and its day, a draft for neither", () => {
    const blank = changed({ part: "document", from: /Số: 07(.*?)ngày 05 tháng 02/, to: "Số:         $1ngày       tháng 02" });
    const [draft, issued] = (["draft", "issued"] as const).map((phase) => toLookAt(judge(readDocxFacts(blank), phase)));
    expect(draft).toEqual([]);
    expect(issued).toEqual(["ND30-33", "ND30-35b"]);
  });

  it("say of a custom that it is one, never that the decree asks for it", () => {
    const customs = decreeLines.filter(({ origin }) => origin === "convention");
    expect(customs.length).toBeGreaterThan(10);
    for (const { clause, asks } of customs) {
      expect(clause).toMatch(/^Thông lệ/);
      expect(asks).not.toMatch(/phải|bắt buộc|sai/u);
    }
  });

  it("have an id of their own each", () => {
    const ids = decreeLines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("read files that write other prefixes and the strict namespaces", () => {
    const strict = Object.fromEntries(
      Object.entries(good).map(([path, bytes]) => [
        path,
        path.endsWith(".xml") && path.startsWith("word/")
          ? strToU8(
              strFromU8(bytes)
                .replaceAll(/(<\/?|\s)w:/g, "$1x:")
                .replaceAll("xmlns:w=", "xmlns:x=")
                .replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
            )
          : bytes,
      ]),
    );
    expect(toLookAt(judge(readDocxFacts(packed(strict)), "draft"))).toEqual([]);
  });

  it.each([
    ["no archive", strToU8("Báo cáo")],
    ["an old .doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ["an archive without a document", packed({ "a.txt": strToU8("a") })],
  ])("refuse %s with a reason", (_, bytes) => {
    expect(() => readDocxFacts(bytes)).toThrow(expect.objectContaining({ code: "unreadable_file" }));
  });

  it("refuse a damaged part and a document type", () => {
    for (const xml of ["<w:document><w:body></w:document>", '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>']) {
      expect(() => readDocxFacts(packed({ ...good, "word/document.xml": strToU8(xml) }))).toThrow(
        expect.objectContaining({ code: "unreadable_file" }),
      );
    }
  });
});
