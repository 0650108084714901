import type { EditMode } from "../../../extensions/suggestions/tracking/Tracking.ts";
import type { Access, Role } from "../../../extensions/wire/access.ts";

/** The ways to work on a section that each access offers, the usual one first. */
export const modesFor: Record<Access, readonly [EditMode, ...EditMode[]]> = {
  none: ["view"],
  read: ["view"],
  suggest: ["suggest", "view"],
  write: ["direct", "suggest", "view"],
};

/** The way that a person works on a section: the one chosen, as far as the access allows. */
export function modeIn(access: Access, chosen: EditMode): EditMode {
  const offered = modesFor[access];
  return offered.find((mode) => mode === chosen) ?? offered[0];
}

/** Those who review begin with suggestions, those who write with writing. */
export const startingMode: Record<Role, EditMode> = {
  drafter: "direct",
  head: "direct",
  office: "suggest",
  leader: "suggest",
  clerk: "view",
  admin: "view",
};

export const asEditMode = (text: string | null): EditMode | null => (text === "view" || text === "suggest" || text === "direct" ? text : null);
