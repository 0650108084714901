import type { DecreeView } from "../../../extensions/wire/decree.ts";
import { judge } from "../../decree/judge.ts";
import { modelFacts } from "../../decree/model/modelFacts.ts";
import { outlineOf } from "../../export/outline.ts";
import { type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** What the decree says of a report before it leaves. */
export function decreeRoutes({ reports }: Services): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/reports/:id/decree",
      summary: "Hold the report, as it would be exported now, against the measurable lines of decree 30/2020",
      answer: { status: 200, json: "Decree", description: "Every line with what was found; words that the person may not read are left out" },
      errors: ["not_found", "forbidden"],
      async handle({ actor, param }): Promise<DecreeView> {
        const { report, whole, layout } = await reports.forExport(actor, param("id"));
        const sectionIds: string[] = [];
        const model = outlineOf(whole, (id, blocks) => sectionIds.push(...blocks.map(() => id)));
        const phase = report.state === "issued" ? "issued" : "draft";
        return { phase, lines: judge(modelFacts(model, sectionIds, layout), phase).map((line) => ({ ...line, found: [...line.found] })) };
      },
    }),
  ];
}
