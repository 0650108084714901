import type { review as vietnamese } from "../vi/review.ts";

export const review: Record<keyof typeof vietnamese, string> = {
  "change.said.ins": "inserted, proposed by {name}: ",
  "change.said.del": "deleted, proposed by {name}: ",
  "change.said.fmt": "formatting changed, proposed by {name}: ",
  "change.saidNode.ins": "inserted, proposed by {name}",
  "change.saidNode.del": "deleted, proposed by {name}",
  "change.saidNode.prop": "style changed, proposed by {name}",
  "mode.label": "Way of working: {mode}",
  "mode.direct": "Edit",
  "mode.direct.hint": "What you type goes straight into the text",
  "mode.suggest": "Suggest",
  "mode.suggest.hint": "What you type is a suggestion, to be accepted or rejected",
  "mode.view": "View",
  "mode.view.hint": "Read, change nothing",
  "mode.notHere": "Not available for this section",
  "mode.toggle": "Switch between editing and suggesting: {keys}",
  "suggest.refused.cells": "Merging and splitting cells and header rows cannot be suggested. Switch to editing, or comment to ask the author.",
  "suggest.refused.columnWidth": "Column widths cannot be suggested. Switch to editing.",
  "suggest.refused.struckNode": "Its deletion is suggested. Change its replacement beside it, or reject the deletion first.",
  "suggest.refused.unknownStep": "This change cannot be suggested and was not made. The text is as it was.",
  "suggest.refused.outOfDate": "The text had just changed, so this was not done. Please do it again.",
};
