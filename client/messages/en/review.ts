import type { review as vietnamese } from "../vi/review.ts";

export const review: Record<keyof typeof vietnamese, string> = {
  "change.said.ins": "inserted, proposed by {name}: ",
  "change.said.del": "deleted, proposed by {name}: ",
  "change.said.fmt": "formatting changed, proposed by {name}: ",
  "change.saidNode.ins": "inserted, proposed by {name}",
  "change.saidNode.del": "deleted, proposed by {name}",
  "change.saidNode.prop": "style changed, proposed by {name}",
};
