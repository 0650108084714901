import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillPlaceholders, placeholderWords } from "../../../../extensions/placeholders.ts";
import { checkContextOf } from "../../../../extensions/sectionChecks/checkContext.ts";
import { parseSectionContent } from "../../../../extensions/sectionContent.ts";
import type { Period } from "../../../../extensions/wire/http.ts";
import { demoDepartments, demoOrganisation } from "../../../../server/demo/office.ts";
import { textOfLines } from "../../../../server/domain/firstText.ts";
import { reportFromTemplate } from "../../../../server/domain/newReport.ts";
import type { Template } from "../../../../server/domain/templates.ts";
import { publicReport } from "../../../../server/domain/views.ts";
import { loadTemplates } from "../../../../server/loadTemplates.ts";
import { projectRoot } from "../../../../server/root.ts";
import { failureOf, memoryHouse, person } from "../../../support/memoryHouse.ts";

const templates = await loadTemplates(join(projectRoot, "templates"));
const periods: Record<Period["kind"], Period> = {
  month: { kind: "month", year: 2026, month: 11 },
  quarter: { kind: "quarter", year: 2026, quarter: 3 },
  half: { kind: "half", year: 2026 },
  year: { kind: "year", year: 2026 },
};
const office = { organisation: demoOrganisation, departments: demoDepartments };
const words = placeholderWords(periods.month, demoOrganisation);
const make = (template: Template, body: Partial<Parameters<typeof reportFromTemplate>[1]> = {}) => {
  const { clock, ids } = memoryHouse();
  const actor = person({ id: "office", role: "office" });
  const period = template.periodKind === null ? {} : { period: periods[template.periodKind] };
  return reportFromTemplate({ template, actor, clock, ids }, { templateId: template.id, ...period, ...body }, office);
};
const monthly = [...templates.values()].find(({ periodKind }) => periodKind === "month");
if (monthly === undefined) throw new Error("There is no monthly template.");

describe.each([...templates.values()].map((template) => [template.id, template] as const))("the template %s", (_id, template) => {
  const { report, texts } = make(template);

  it("makes a report whose outline begins with the letterhead and ends with the signature and the annexes behind it", () => {
    expect(report.sections[0]?.kind).toBe("letterhead");
    expect(report.sections.findLast(({ kind }) => kind !== "annex")?.kind).toBe("closing");
    expect(report.sections.filter(({ kind }) => kind === "annex")).toEqual(
      report.sections.slice(report.sections.findIndex(({ kind }) => kind === "closing") + 1),
    );
    expect(report.sections).toHaveLength(template.sections.length + 2);
  });

  it("gives a text that fits the schema to each section that is not a part, and to no other", () => {
    expect([...texts.keys()].toSorted()).toEqual(
      report.sections
        .filter(({ kind }) => kind !== "part")
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const content of texts.values()) expect(parseSectionContent(content).type).toBe("doc");
  });

  it("leaves no placeholder open", () => {
    expect(JSON.stringify([report.title, report.sections.map(({ title }) => title), [...texts.values()]])).not.toMatch(/\{[A-Za-z]+\}/);
  });

  it("names only bodies that the demo ward has, and every section has one", () => {
    const known = new Set(demoDepartments.map(({ id }) => id));
    for (const { key, kind, owners } of template.sections) {
      expect(owners.filter((owner) => !known.has(owner))).toEqual([]);
      if (kind === "section") expect([key, ...owners]).not.toEqual([key]);
    }
  });
});

describe("a report from a template", () => {
  it("takes title, letterhead and signature from template, period and settings", () => {
    const { report, texts } = make(monthly);
    expect(report.title).toContain("tháng 11 năm 2026");
    const [head] = texts.get(report.sections[0]?.id ?? "")?.content ?? [];
    expect(head?.attrs).toMatchObject({
      issuer: demoOrganisation.issuer.join("\n"),
      place: demoOrganisation.place,
      number: "",
      day: "",
      month: "11",
      year: "2026",
    });
    const closing = texts.get(report.sections.at(-1)?.id ?? "")?.content ?? [];
    expect(closing.map(({ type }) => type).slice(-2)).toEqual(["recipientList", "signatureBlock"]);
    expect(closing.at(-1)?.attrs).toMatchObject({ name: demoOrganisation.signers[0]?.name });
  });

  it("counts the deadlines of sections back from the report's, over the turn of a month", () => {
    const early = { ...monthly, sections: monthly.sections.map((section) => ({ ...section, daysBefore: 3 })) };
    const { report } = make(early, { deadline: "2026-12-02" });
    expect(report.deadline).toBe("2026-12-02");
    for (const { kind, deadline } of report.sections.slice(1, -1)) expect(deadline).toBe(kind === "part" ? null : "2026-11-29");
  });

  it("gives sections to other owners where that was asked for", () => {
    const key = monthly.sections.find(({ kind }) => kind === "section")?.key ?? "";
    const { report } = make(monthly, { owners: { [key]: ["hcc", "vhxh"] } });
    expect(report.sections.find((section) => section.key === key)?.owners).toEqual(["hcc", "vhxh"]);
  });

  it("refuses another kind of period, unknown sections and unknown departments", async () => {
    expect(await failureOf(() => make(monthly, { period: periods.year }))).toBe("invalid");
    expect(await failureOf(() => make(monthly, { owners: { nowhere: ["hcc"] } }))).toBe("invalid");
    expect(await failureOf(() => make(monthly, { owners: { [monthly.sections.at(-1)?.key ?? ""]: ["thue"] } }))).toBe("invalid");
  });

  it("asks for the period that its template is about", async () => {
    const { clock, ids } = memoryHouse();
    const actor = person({ id: "office", role: "office" });
    const body = { templateId: monthly.id };
    expect(await failureOf(() => reportFromTemplate({ template: monthly, actor, clock, ids }, body, office))).toBe("invalid");
    expect(make(monthly).report.periodless).toBeUndefined();
  });

  it("prints no number for letterhead, opening and closing", () => {
    const shown = publicReport(make(monthly).report).sections;
    for (const { kind, number } of shown) expect(number === "").toBe(kind !== "part" && kind !== "section");
  });
});

describe("a document about no period", () => {
  const letter = templates.get("cong-van");
  if (letter === undefined) throw new Error("There is no template for letters.");
  const subject = "đề nghị phối hợp tổng vệ sinh môi trường";

  it("is named by kind and subject, and addresses whom it was said to", () => {
    const { report, texts } = make(letter, { subject, addressees: ["Các tổ dân phố", "Trạm Y tế phường"] });
    expect(report.title).toBe(`Công văn: ${subject}`);
    const [head] = texts.get(report.sections[0]?.id ?? "")?.content ?? [];
    expect(head?.attrs).toMatchObject({ abstract: subject, addressees: "Các tổ dân phố\nTrạm Y tế phường", kind: "" });
  });

  it("counts to the month in which it is made, which its head prints and no check compares its words with", () => {
    const { report, texts } = make(letter);
    const now = memoryHouse().clock.now();
    expect(report).toMatchObject({
      title: "Công văn",
      periodless: true,
      period: { kind: "month", month: now.getMonth() + 1, year: now.getFullYear() },
    });
    const [head] = texts.get(report.sections[0]?.id ?? "")?.content ?? [];
    expect(head?.attrs).toMatchObject({ month: String(now.getMonth() + 1), year: String(now.getFullYear()), day: "" });
    expect(publicReport(report).periodless).toBe(true);
    expect(checkContextOf(demoOrganisation, report).reportMonth).toBeUndefined();
    expect(checkContextOf(demoOrganisation, make(monthly).report).reportMonth).toEqual({ month: 11, year: 2026 });
  });

  it("takes no quarter and no year", async () => {
    expect(await failureOf(() => make(letter, { period: periods.year }))).toBe("invalid");
    expect(make(letter, { period: { kind: "month", year: 2027, month: 1 } }).report.period).toEqual({ kind: "month", year: 2027, month: 1 });
  });
});

describe("the lines of a template", () => {
  it("become a table where they are rows, with the heads of its columns", () => {
    const content = textOfLines(["|! STT | Đơn vị |", "| 1 | Văn phòng |", "Hết."], words).content ?? [];
    expect(content.map(({ type }) => type)).toEqual(["table", "paragraph"]);
    expect(content[0]?.content?.map((row) => row.content?.map(({ type }) => type))).toEqual([
      ["tableHeader", "tableHeader"],
      ["tableCell", "tableCell"],
    ]);
    expect(JSON.stringify(content[0])).toContain("Văn phòng");
  });

  it("become headings, dashes, pluses under their dash, and paragraphs", () => {
    const content = textOfLines(["Mở đầu {period}.", "## Thu ngân sách", "### Chi tiết", "- Một", "+ Hai", "+ Ba", "- Bốn", "Hết."], words);
    const shape = (content.content ?? []).map(({ type, attrs, content: inner }) => [type, attrs?.["level"] ?? null, inner?.length]);
    expect(shape).toEqual([
      ["paragraph", null, 1],
      ["heading", 3, 1],
      ["heading", 4, 1],
      ["bulletList", null, 2],
      ["paragraph", null, 1],
    ]);
    const [firstItem] = content.content?.[3]?.content ?? [];
    expect(firstItem?.content?.map(({ type, content: inner }) => [type, inner?.length])).toEqual([
      ["paragraph", 1],
      ["bulletList", 2],
    ]);
    expect(JSON.stringify(content)).toContain("Mở đầu tháng 11 năm 2026.");
  });

  it("of which there are none become one empty paragraph to type into", () => {
    expect(textOfLines([], words).content).toHaveLength(1);
  });

  it("with a placeholder that does not exist are refused: it would be printed", () => {
    expect(() => fillPlaceholders("Kỳ {perod}", words)).toThrow("{perod}");
  });
});
