import type { ErrorCode } from "../../extensions/wire/errors.ts";

/**
 * What a room does when the server closes it. `reopen`: at once, the page shows nothing of it. `wait`: the room counts as cut off and is tried again
 * with growing delays. `replace`: the server does not take what was typed here, so the words go to the recovery store and the text is fetched
 * afresh. `refuse`: trying again cannot help.
 */
export type Reaction = "reopen" | "wait" | "replace" | "refuse";

export const reactions: Record<ErrorCode, Reaction> = {
  unauthenticated: "refuse",
  bad_credentials: "refuse",
  forbidden: "replace",
  foreign_origin: "refuse",
  not_found: "refuse",
  invalid: "refuse",
  conflict: "reopen",
  wrong_state: "reopen",
  incomplete: "reopen",
  open_errors: "reopen",
  late_unexplained: "reopen",
  section_locked: "replace",
  not_yours: "replace",
  suggest_only: "replace",
  figures_locked: "replace",
  bad_update: "replace",
  resync: "reopen",
  access_changed: "reopen",
  too_large: "replace",
  unreadable_file: "refuse",
  unprintable: "refuse",
  old_word: "refuse",
  rate_limited: "wait",
  too_slow: "wait",
  old_client: "refuse",
  storage_full: "wait",
  storage_damaged: "wait",
  stopping: "reopen",
  internal: "wait",
};
