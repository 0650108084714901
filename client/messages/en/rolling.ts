import type { rolling as vi } from "../vi/rolling.ts";

export const rolling: Record<keyof typeof vi, string> = {
  "roll.open": "Make the next period's report out of “{title}”",
  "roll.title": "Next period's report out of this one",
  "roll.from": "Out of “{title}”",
  "roll.deadline": "Deadline",
  "roll.taken": "There is a report on this period already: “{title}”.",
  "roll.notLater": "Choose a period after that of the old report.",
  "roll.keeps": "Kept",
  "roll.keeps.outline": "Outline, owners, readers, how figures are computed",
  "roll.keeps.closing": "Letterhead, recipients, signer; months and years move on",
  "roll.keeps.text": "Words, as if all suggestions were accepted; paragraphs that nobody changed are marked until somebody confirms them",
  "roll.renews": "Renewed",
  "roll.renews.figures": "Figures become those of the period before; cumulative ones go on",
  "roll.renews.year": "Figures become those of the period before; cumulative ones begin with 0 in the new year",
  "roll.renews.rest": "States, number and date are blank; suggestions and comments stay with the old report",
  "roll.sections": "Owners and deadlines of the sections",
  "roll.confirm": "Make the report",

  "stale.panel": "Last period",
  "stale.said": "Not changed since the last period",
  "stale.count": "{count} paragraphs not changed since the last period",
  "stale.words": "These paragraphs are as they were in “{title}”. Change them, or confirm those that still hold.",
  "stale.holds": "Still holds",
  "stale.holdsOf": "Still holds: {words}",
  "stale.allHold": "All {count} still hold",
  "stale.onlyDates": "Only dates changed in this section.",
  "stale.submit": "Submit with words of the last period?",
  "stale.submitCount":
    "{count} paragraphs are as they were in the last period, and nobody confirmed them. The tab “Last period” on the right shows which.",
  "stale.submitAnyway": "Submit anyway",
};
