import type { SectionAction } from "../../../extensions/wire/access.ts";
import { issueBody, lateReasonBody, reopenBody, returnBody } from "../../../extensions/wire/http.ts";
import { type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** Moving sections and reports on through their states. */
export function workflowRoutes({ workflow, lateReasons }: Services): readonly Route[] {
  const errors = ["not_found", "forbidden", "wrong_state"] as const;
  const answer = { status: 200, json: "Report", description: "The report in its new state" } as const;
  const ofReport = (act: string): string => `/api/reports/:id/${act}`;
  const ofSection = (act: string): string => `/api/reports/:id/sections/:sectionId/${act}`;

  const move = (act: string, action: SectionAction, summary: string, more: readonly ("incomplete" | "open_errors")[] = []): Route =>
    route({
      method: "post",
      path: ofSection(act),
      summary,
      answer,
      errors: [...errors, ...more],
      handle: ({ actor, param }) => workflow.moveSection(actor, param("id"), param("sectionId"), action),
    });
  const moveWithReason = (act: string, action: SectionAction, summary: string, body: typeof returnBody): Route =>
    route({
      method: "post",
      path: ofSection(act),
      summary,
      body,
      answer,
      errors,
      handle: ({ actor, param, body: { reason } }) => workflow.moveSection(actor, param("id"), param("sectionId"), action, reason),
    });

  return [
    move("submit", "section.submit", "Hand a section to the office", ["incomplete", "open_errors"]),
    move("withdraw", "section.withdraw", "Take back a section that was handed in"),
    moveWithReason("return", "section.return", "Give a section back to its owners, with a reason", returnBody),
    move("accept", "section.accept", "Accept a section"),
    moveWithReason("reopen", "section.reopen", "Give an accepted section back to its owners, with a reason", reopenBody),
    route({
      method: "put",
      path: ofSection("late-reason"),
      summary: "Say why one corrects figures of a section after the data cut-off; without that nothing is corrected",
      body: lateReasonBody,
      answer,
      errors,
      handle: ({ actor, param, body }) => lateReasons.give(actor, param("id"), param("sectionId"), body.reason),
    }),
    route({
      method: "post",
      path: ofReport("review"),
      summary: "Begin the review",
      answer,
      errors,
      handle: ({ actor, param }) => workflow.moveReport(actor, param("id"), "report.review"),
    }),
    route({
      method: "post",
      path: ofReport("collect"),
      summary: "Go back from the review to collecting",
      answer,
      errors,
      handle: ({ actor, param }) => workflow.moveReport(actor, param("id"), "report.collect"),
    }),
    route({
      method: "post",
      path: ofReport("approve"),
      summary: "Approve for signature: the report freezes and its hash is recorded",
      answer,
      errors: [...errors, "incomplete", "open_errors", "late_unexplained"],
      handle: ({ actor, param }) => workflow.approve(actor, param("id")),
    }),
    route({
      method: "post",
      path: ofReport("reopen"),
      summary: "Go back from the approval to the review, with a reason",
      body: reopenBody,
      answer,
      errors,
      handle: ({ actor, param, body }) => workflow.reopen(actor, param("id"), body.reason),
    }),
    route({
      method: "post",
      path: ofReport("issue"),
      summary: "Give number and date; they are written into the letterhead",
      body: issueBody,
      answer,
      errors: [...errors, "incomplete", "conflict"],
      handle: ({ actor, param, body }) => workflow.issue(actor, param("id"), body.number, body.date),
    }),
  ];
}
