import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { nodeOf } from "../../../../../extensions/sectionContent.ts";
import { describeParsed } from "../../../../../server/import/text/describe.ts";
import { readReportText } from "../../../../../server/import/text/readReportText.ts";
import { wholeReportOf } from "../../../../../server/import/text/wholeReportOf.ts";
import { countingIds } from "./reading.ts";
import { printedWords, wordsIn } from "./reportWords.ts";

const textPath = "../shared/data/report-2025-11.txt";
const truthPath = "../shared/data/report-2025-11.truth.json";
const isThere = existsSync(textPath) && existsSync(truthPath);

const truthSchema = z.object({
  outline: z.array(z.object({ level: z.number(), number: z.string(), title: z.string(), run_in: z.boolean(), dept: z.string() })),
  footnotes: z.array(z.object({ n: z.number(), anchor: z.string(), text: z.string() })),
  recipients: z.array(z.object({ text: z.string(), purpose: z.string().nullable() })),
  signature: z.object({ authority: z.array(z.string()), title: z.string(), name: z.string() }),
  document: z.object({ kind: z.string(), symbol: z.string(), place: z.string(), abstract: z.string(), closing: z.string() }),
});

const departments: Record<string, string> = { KT: "ktht", VH: "vhxh", VP: "vp", HCC: "hcc", CA: "congan", QS: "quansu" };

/** The words of the source with each note at its mark, by a way of its own: only superscript marks, each number once. */
function sourceWords(text: string): string[] {
  const notes = new Map<string, string>();
  const flow = text.split("\n").filter((line) => {
    const note = /^([¹²³⁴])\s+(.*)$/u.exec(line);
    if (note !== null) notes.set(note[1] ?? "", note[2] ?? "");
    return note === null;
  });
  return wordsIn(flow.join("\n").replace(/[¹²³⁴]/gu, (mark) => ` ${notes.get(mark)} `));
}

describe.skipIf(!isThere)("a real monthly report of a ward (skipped where the file is not beside the project)", () => {
  const text = isThere ? readFileSync(textPath, "utf8") : "";
  const truth = isThere ? truthSchema.parse(JSON.parse(readFileSync(truthPath, "utf8"))) : null;
  const parsed = isThere ? readReportText(text) : null;
  const described = parsed === null ? null : describeParsed(parsed);
  const whole = parsed === null ? null : wholeReportOf(parsed, { ids: countingIds() });

  it("has two parts with nine and six sections", () => {
    expect(described?.parts.map(({ sections }) => sections.length)).toEqual([9, 6]);
    expect(whole?.report.sections.map(({ kind }) => kind)).toEqual([
      "letterhead",
      "part",
      ...Array<string>(9).fill("section"),
      "part",
      ...Array<string>(6).fill("section"),
      "closing",
    ]);
  });

  it("has every heading and lead of the hand analysis, in order", () => {
    const expected = truth?.outline ?? [];
    const found = described?.outline ?? [];
    expect(found.map(({ level, number }) => `${level} ${number}`)).toEqual(expected.map(({ level, number }) => `${level} ${number}`));
    for (const [index, { title, run_in }] of expected.entries()) {
      const entry = found[index];
      // Items of the inner lists are given whole; the analysis names them by their first words.
      if (entry?.level === 4 && entry.number.startsWith("-")) expect(entry.title.startsWith(title)).toBe(true);
      else expect(entry).toMatchObject({ title, runIn: run_in });
    }
  });

  it("puts the four notes back at their marks", () => {
    expect(described?.footnotes.map(({ n, text: words }) => ({ n, text: words }))).toEqual(
      truth?.footnotes.map(({ n, text: words }) => ({ n, text: words })),
    );
    for (const [index, { anchor }] of (truth?.footnotes ?? []).entries()) expect(described?.footnotes[index]?.anchor.endsWith(anchor)).toBe(true);
  });

  it("reads head, recipients, signature and closing", () => {
    const { kind, symbol, place, abstract, closing } = truth?.document ?? {};
    expect(described?.letterhead).toMatchObject({ kind, symbol, place, abstract, number: "", day: "", month: "11", year: "2025" });
    expect(described?.recipients.map(({ name, purpose }) => (purpose === "" ? name : `${name} (${purpose})`))).toEqual(
      truth?.recipients.map(({ text: line }) => line.replace(/^- /, "").replace(/[;.]$/, "")),
    );
    expect(described?.recipients.map(({ role }) => role)).toEqual(["to", "to", "to", "to", "to", "archive"]);
    expect(described?.signature).toEqual({ authority: truth?.signature.authority, post: truth?.signature.title, name: truth?.signature.name });
    expect(described?.closing).toEqual([closing]);
    expect(described?.after).toEqual([]);
  });

  it("gives each section to the department that writes it", () => {
    const wanted = truth?.outline.filter(({ level }) => level <= 2).map(({ dept }) => departments[dept]);
    expect(whole?.report.sections.filter(({ kind }) => kind === "part" || kind === "section").map(({ owners }) => owners[0])).toEqual(wanted);
  });

  it("loses no word and invents none", () => {
    expect(whole === null ? [] : printedWords(whole.report, false)).toEqual(sourceWords(text));
  });

  it("gives texts that fit the schema", () => {
    for (const { content } of whole?.report.sections ?? []) expect(() => nodeOf(content).check()).not.toThrow();
  });
});
