import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkText } from "../../../../extensions/checks/checkText.ts";

const textPath = "../shared/data/report-2025-11.txt";
const truthPath = "../shared/data/report-2025-11.truth.json";
const isThere = existsSync(textPath) && existsSync(truthPath);

const truthSchema = z.object({
  relations: z.array(z.object({ id: z.string(), name: z.string(), total: z.string().nullable(), holds: z.boolean().nullable() })),
  figures: z.array(z.object({ id: z.string(), line: z.number(), raw: z.string() })),
  inconsistencies: z.array(z.object({ id: z.string(), severity: z.string(), quotes: z.array(z.object({ line: z.number(), text: z.string() })) })),
});

describe.skipIf(!isThere)("a real monthly report of a ward (skipped where the file is not beside the project)", () => {
  const text = isThere ? readFileSync(textPath, "utf8") : "";
  const truth = isThere ? truthSchema.parse(JSON.parse(readFileSync(truthPath, "utf8"))) : { relations: [], figures: [], inconsistencies: [] };
  const lineOf = (start: number): number => text.slice(0, start).split("\n").length;
  const findings = checkText(text).map((finding) => ({ ...finding, line: lineOf(finding.start) }));
  const arithmetic = findings.filter(({ type }) => type === "sum" || type === "ratio" || type === "difference");

  const figureOf = (id: string | null): { readonly line: number; readonly raw: string } | undefined =>
    truth.figures.find((figure) => figure.id === id);

  it("[A40] has every relation that fails found at its total", () => {
    const failing = truth.relations.filter(({ holds, total }) => holds === false && total !== null);
    const missed = failing.filter(({ total }) => {
      const figure = figureOf(total);
      return !arithmetic.some(({ line, printed }) => line === figure?.line && figure.raw.includes(printed));
    });
    expect(failing.length).toBeGreaterThan(5);
    expect(missed.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });

  it("has nothing said of relations that hold", () => {
    const failing = new Set(truth.relations.filter(({ holds }) => holds === false).map(({ total }) => total));
    const holding = truth.relations.filter(({ holds, total }) => holds === true && total !== null && !failing.has(total));
    const accused = holding.filter(({ total }) => {
      const figure = figureOf(total);
      return arithmetic.some(({ line, printed, severity }) => severity !== "hint" && line === figure?.line && figure.raw.startsWith(printed));
    });
    expect(holding.length).toBeGreaterThan(20);
    expect(accused.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });

  it("has the wrong names, the wrong month and the two data periods found", () => {
    const wanted = truth.inconsistencies.filter(({ id }) => id === "X01" || id === "X02").flatMap(({ quotes }) => quotes);
    const said = findings.filter(({ type, severity }) => (type === "name" || type === "month") && severity === "error");
    const missed = wanted.filter(({ line, text: quote }) => !said.some((finding) => finding.line === line && quote.includes(finding.printed)));
    expect(missed.map(({ text: quote }) => quote)).toEqual([expect.stringContaining("phương hướng")]);
    expect(findings.some(({ rule }) => rule === "data-periods")).toBe(true);
  });

  it("accuses of nothing else", () => {
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(8);
  });
});
