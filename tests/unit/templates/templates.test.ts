import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { documentKinds, kindNamed, kindRules, symbolOf } from "../../../extensions/documentKinds.ts";
import { isArticle, numberHeadings, numberOutline } from "../../../extensions/numbering.ts";
import type { ContentNode } from "../../../extensions/sectionContent.ts";
import type { Period } from "../../../extensions/wire/http.ts";
import { novemberReport } from "../../../server/demo/november.ts";
import { demoOffice } from "../../../server/demo/office.ts";
import { type NewReport, reportFromTemplate } from "../../../server/domain/newReport.ts";
import type { Template } from "../../../server/domain/templates.ts";
import { loadTemplates } from "../../../server/loadTemplates.ts";

const folder = fileURLToPath(new URL("../../../templates", import.meta.url));
const templates = [...(await loadTemplates(folder)).values()];
const office = await demoOffice(async () => "stored");
const departments = new Set(office.departments.map(({ id }) => id));

describe("the templates", () => {
  it("are the reports of a month, a quarter, six months and a year, and one for each other kind of document", () => {
    expect(templates.map(({ id, periodKind }) => `${id}: ${periodKind}`).sort()).toEqual([
      "bao-cao-6-thang: half",
      "bao-cao-nam: year",
      "bao-cao-quy: quarter",
      "bao-cao-thang: month",
      "cong-van: null",
      "giay-moi: null",
      "ke-hoach: year",
      "quyet-dinh: null",
      "thong-bao: null",
      "to-trinh: null",
    ]);
    expect(new Set(templates.map(({ letterhead }) => kindNamed(letterhead.kind)))).toEqual(new Set(documentKinds));
  });

  describe.each(templates.map((template) => [template.id, template] as const))("%s", (_, template) => {
    it("has a key of its own for every section", () => {
      const keys = template.sections.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    });

    it("gives every section to departments that a ward has", () => {
      for (const { key, kind, owners } of template.sections) {
        expect({ key, unknown: owners.filter((owner) => !departments.has(owner)) }).toEqual({ key, unknown: [] });
        expect({ key, owned: owners.length > 0 }).toEqual({ key, owned: kind === "section" });
      }
    });

    it("guides the writer of every section with a first text, and says what to fill in between square brackets", () => {
      for (const { key, kind, lines } of template.sections) {
        expect({ key, guided: lines.length > 0 }).toEqual({ key, guided: kind !== "part" });
        const words = lines.join("\n");
        if (kind === "section") expect(words).toMatch(/\[[^[\]]+\]/u);
        expect(words.replace(/\[[^[\]]+\]/gu, "")).not.toMatch(/[[\]]/u);
      }
    });

    it("ends each line as a sentence or a list item, and no heading with a mark", () => {
      for (const line of template.sections.flatMap(({ lines }) => lines.filter((one) => !one.startsWith("|")))) {
        const expected = /^#/.test(line) ? /[^.:;,]$/u : /^(- |Căn cứ )/u.test(line) ? /[.;]$/u : /[.:]$/u;
        expect(line).toMatch(expected);
      }
      for (const { title } of template.sections) expect(title).toMatch(/[^.:;,]$/u);
    });

    it("writes names as the settings do, and dates, tones and spelling in one way", () => {
      const words = JSON.stringify(template);
      expect(words).not.toMatch(/Phục vụ Hành chính|đảm bảo|hàng tháng|tỉ lệ|(hoà|thuỷ|uỷ)(?!\p{L})/u);
      expect(words).toBe(words.normalize("NFC"));
    });

    it("prints titles of the first level in capitals, and only those", () => {
      for (const { title, level } of template.sections.filter(({ kind }) => kind !== "opening")) {
        const plain = title.replace(/\{[^}]*\}/g, "");
        expect({ title, capitals: plain === plain.toUpperCase() }).toEqual({ title, capitals: level === 1 });
      }
    });

    it("closes with a sentence that ends with ./.", () => {
      const sentences = [...template.sections.flatMap(({ lines }) => lines), ...template.closing];
      expect(sentences.at(-1)).toMatch(/[\p{L})}\]]\.\/\.$/u);
      expect(sentences.join("").split("./.")).toHaveLength(2);
    });

    it("has the symbol of its kind, and addressees where the kind asks for them", () => {
      const kind = kindNamed(template.letterhead.kind) ?? fail();
      expect(template.letterhead.symbol).toBe(symbolOf(kind, "UBND", "VP"));
      expect(template.letterhead.addressees.length > 0).toBe(kindRules[kind].addressed === "always");
      expect(template.letterhead.decidedBy !== "").toBe(kindRules[kind].namesDecider);
      if (template.letterhead.addressees.length > 0) expect(template.recipients?.[0]).toBe("Như trên");
    });

    it.each(periodsOf(template.periodKind))("makes a whole report with no placeholder left: %o", (period) => {
      const made = reportOf(template, period);
      const words = JSON.stringify([...made.texts.values()]) + made.report.title + made.report.sections.map(({ title }) => title).join();
      expect(words).not.toMatch(/\{(period|PERIOD|next|NEXT|year|nextYear|organisation|ISSUER)\}/u);
      expect(words).toMatch(/UBND phường Mộc Lâm|ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM/u);
      expect(made.report.sections.map(({ kind }) => kind).filter((kind) => kind !== "part")).toHaveLength(made.texts.size);
    });

    it("numbers its outline without a gap", () => {
      const made = reportOf(template, periodsOf(template.periodKind)[0] ?? fail());
      expect(gapsIn(made)).toEqual([]);
    });
  });
});

describe("the monthly template", () => {
  const monthly = templates.find(({ id }) => id === "bao-cao-thang") ?? fail();

  it("has the outline of the demo's report: 2 parts of 9 and 6 sections", () => {
    const shape = (sections: readonly { key: string; kind: string; level: number; owners: readonly string[] }[]) =>
      sections.map(({ key, kind, level, owners }) => ({ key, kind, level, owners }));
    const demo = novemberReport.report.sections.filter(({ kind }) => kind === "part" || kind === "section");
    expect(shape(monthly.sections)).toEqual(shape(demo));
  });

  it("names the month and the one after it, across the turn of the year", () => {
    const december = reportOf(monthly, { kind: "month", year: 2026, month: 12 });
    expect(december.report.title).toBe("Báo cáo tháng 12 năm 2026");
    expect(december.report.sections.find(({ key }) => key === "phan-2")?.title).toBe("PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 1 NĂM 2027");
  });
});

describe("the decision", () => {
  const decision = templates.find(({ id }) => id === "quyet-dinh") ?? fail();
  const made = reportOf(decision, { kind: "month", year: 2026, month: 11 });

  it("counts its articles", () => {
    const numbers = numberOutline(made.report.sections);
    expect(made.report.sections.filter(({ kind }) => kind === "section").map(({ id }) => numbers.get(id))).toEqual(["Điều 1.", "Điều 2.", "Điều 3."]);
  });

  it("is the head's of the committee alone, and signed so", () => {
    const texts = [...made.texts.values()];
    expect(texts[0]?.content?.[0]?.attrs).toMatchObject({ kind: "QUYẾT ĐỊNH", decidedBy: "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM" });
    expect(texts.at(-1)?.content?.at(-1)?.attrs).toMatchObject({ authority: "", post: "CHỦ TỊCH" });
  });
});

describe("the plan", () => {
  it("has the four sections of a plan in Roman numerals", () => {
    const made = reportOf(templates.find(({ id }) => id === "ke-hoach") ?? fail(), { kind: "year", year: 2026 });
    const numbers = numberOutline(made.report.sections);
    expect(made.report.sections.filter(({ kind }) => kind === "section").map(({ id, title }) => `${numbers.get(id)} ${title}`)).toEqual([
      "I. MỤC ĐÍCH, YÊU CẦU",
      "II. NỘI DUNG",
      "III. KINH PHÍ THỰC HIỆN",
      "IV. TỔ CHỨC THỰC HIỆN",
    ]);
  });
});

function reportOf(template: Template, period: Period): NewReport {
  let last = 0;
  const ids = {
    next: () => {
      last += 1;
      return `id${last}`;
    },
  };
  const origin = { template, actor: { id: "vanphong" }, clock: { now: () => new Date("2026-11-12T01:00:00Z") }, ids };
  return reportFromTemplate(origin, { templateId: template.id, period, deadline: "2026-11-25" }, office);
}

function periodsOf(kind: Template["periodKind"]): readonly Period[] {
  const kinds: Record<Period["kind"], readonly Period[]> = {
    month: [
      { kind: "month", year: 2026, month: 11 },
      { kind: "month", year: 2026, month: 12 },
    ],
    quarter: [
      { kind: "quarter", year: 2026, quarter: 1 },
      { kind: "quarter", year: 2026, quarter: 4 },
    ],
    half: [{ kind: "half", year: 2026 }],
    year: [{ kind: "year", year: 2026 }],
  };
  return kinds[kind ?? "month"];
}

/** Printed numbers that are not the one after their sister's: parts `I.`, sections `1.`, headings `1.1` and `a)` below them. */
function gapsIn({ report, texts }: NewReport): readonly string[] {
  const numbers = numberOutline(report.sections);
  const seen = new Map<string, number>();
  const gaps: string[] = [];
  const count = (parent: string, number: string, printed: (position: number) => string): void => {
    const position = (seen.get(parent) ?? 0) + 1;
    seen.set(parent, position);
    if (number !== printed(position)) gaps.push(`${number} instead of ${printed(position)} below ${parent || "the report"}`);
  };
  let part = "";
  for (const section of report.sections.filter(({ kind }) => kind === "part" || kind === "section")) {
    const number = numbers.get(section.id) ?? "";
    if (section.level === 1) {
      count("", number, (position) => ["I.", "II.", "III.", "IV."][position - 1] ?? "more");
      part = number;
    } else count(part, number, (position) => (isArticle(number) ? `Điều ${position}.` : `${position}.`));
    const content = texts.get(section.id)?.content ?? [];
    const headings: readonly ContentNode[] = content.filter(({ type }) => type === "heading");
    const printed = numberHeadings(number, { type: "doc", content });
    const place = `${part} ${number}`;
    let third = "";
    for (const [index, heading] of headings.entries()) {
      const at = printed[index] ?? "";
      if (heading.attrs?.["level"] === 3) {
        count(place, at, (position) => (section.level === 1 ? `${position}.` : `${number}${position}`));
        third = at;
      } else count(`${place} ${third}`, at, (position) => `${"abcdđ"[position - 1]})`);
    }
  }
  return gaps;
}

function fail(): never {
  throw new Error("The templates are not complete.");
}
