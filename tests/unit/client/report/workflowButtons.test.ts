import { describe, expect, it } from "vitest";
import { workflowButtons } from "../../../../client/pages/report/workflowButtons.ts";
import { type ReportAction, reportActions, type SectionAction, type SectionState, sectionAbilities } from "../../../../extensions/wire/access.ts";
import type { ReportView, SectionView } from "../../../../extensions/wire/http.ts";
import { sectionView } from "../../../support/sectionView.ts";

const granted = <Name extends string>(all: readonly Name[], given: readonly Name[]): Record<Name, boolean> =>
  Object.fromEntries(all.map((name) => [name, given.includes(name)])) as Record<Name, boolean>;

const section = (abilities: readonly SectionAction[], state: SectionState = "drafting"): SectionView =>
  sectionView({ state, abilities: granted(sectionAbilities, abilities) });

const report = (abilities: readonly ReportAction[], sections: readonly SectionView[] = []): ReportView => ({
  id: "r",
  title: "Báo cáo",
  templateId: "thang",
  period: { kind: "month", year: 2026, month: 11 },
  state: "collecting",
  deadline: null,
  number: "",
  issuedOn: null,
  revision: 1,
  room: "r",
  sections,
  abilities: granted(reportActions, abilities),
});

const shown = (buttons: ReturnType<typeof workflowButtons>): readonly string[] => buttons.map(({ action, main }) => (main ? `*${action}` : action));

describe("the buttons of the workflow", () => {
  it("are what the server grants, and nothing else", () => {
    expect(shown(workflowButtons(report([]), section([])))).toEqual([]);
    expect(shown(workflowButtons(report(["report.arrange", "report.export"]), undefined))).toEqual([]);
  });

  it("put the section's before the report's, and make the step forward the main one", () => {
    const active = section(["section.accept", "section.return"], "submitted");
    expect(shown(workflowButtons(report(["report.review"], [active]), active))).toEqual(["*section.accept", "section.return", "report.review"]);
  });

  it("have no main one where the only way is back", () => {
    const active = section(["section.withdraw"], "submitted");
    expect(shown(workflowButtons(report([], [active]), active))).toEqual(["section.withdraw"]);
  });

  it("make the end of collecting the main one as soon as nothing is being drafted any more", () => {
    expect(shown(workflowButtons(report(["report.review"], [section([], "drafting")]), undefined))).toEqual(["report.review"]);
    expect(shown(workflowButtons(report(["report.review"], [section([], "submitted")]), undefined))).toEqual(["*report.review"]);
  });
});
