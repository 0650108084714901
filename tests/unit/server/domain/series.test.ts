import { describe, expect, it } from "vitest";
import { createSeries } from "../../../../server/domain/series.ts";
import { memoryHouse, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";
import { content, figure, p } from "../../../support/reportBuilder.ts";

const month = (number: number) => ({ kind: "month", year: 2026, month: number }) as const;
const secret = metaSection({ id: "an-ninh", owners: ["congan"], confidentialTo: ["congan"] });

function house() {
  const made = memoryHouse({
    reports: [
      metaReport({ id: "thang-11", period: month(11), sections: [metaSection(), secret] }),
      metaReport({ id: "thang-9", period: month(9) }),
      metaReport({ id: "thang-10", period: month(10) }),
      metaReport({ id: "thang-12", period: month(12) }),
      metaReport({ id: "khac", period: month(8), templateId: "ke-hoach" }),
    ],
  });
  const write = (place: string, value: string, code = "thu") => made.written.set(place, content(p(figure({ code, value }))));
  write("thang-9/kinh-te", "9");
  write("thang-10/kinh-te", "10.5");
  write("thang-11/kinh-te", "11");
  write("thang-12/kinh-te", "12");
  write("khac/kinh-te", "8");
  write("thang-11/an-ninh", "3", "vu-viec");
  return made;
}

describe("an indicator over the months", () => {
  it("has the values of this report and the earlier ones of its template, in order", async () => {
    const series = await createSeries(house()).read(person(), "thang-11", "thu");
    expect(series.map(({ period, value }) => [period.kind === "month" ? period.month : 0, value])).toEqual([
      [9, "9"],
      [10, "10.5"],
      [11, "11"],
    ]);
  });

  it("reaches back before the first report, as far as the office told the reports of earlier values", async () => {
    const made = house();
    await made.reports.change("thang-9", (report) => ({ ...report, history: { thu: { previous: "8", lastYear: "7" } } }));
    await made.reports.change("thang-10", (report) => ({ ...report, history: { thu: { previous: "999" } } }));
    const series = await createSeries(made).read(person(), "thang-11", "thu");
    expect(series.map(({ period, value }) => [period.year, period.kind === "month" ? period.month : 0, value])).toEqual([
      [2025, 9, "7"],
      [2026, 8, "8"],
      [2026, 9, "9"],
      [2026, 10, "10.5"],
      [2026, 11, "11"],
    ]);
  });

  it("tells nobody earlier values of a section that they do not read", async () => {
    const made = house();
    await made.reports.change("thang-11", (report) => ({ ...report, history: { "vu-viec": { previous: "2" } } }));
    expect(await createSeries(made).read(person(), "thang-11", "vu-viec")).toEqual([]);
    expect(await createSeries(made).read(person({ role: "office" }), "thang-11", "vu-viec")).toHaveLength(2);
  });

  it("is nothing to those who may not read the section in which it stands", async () => {
    const series = createSeries(house());
    expect(await series.read(person(), "thang-11", "vu-viec")).toEqual([]);
    expect(await series.read(person({ role: "office" }), "thang-11", "vu-viec")).toHaveLength(1);
  });
});
