import * as Y from "yjs";
import { parseProposals, parseStamp, proposalsText } from "../../../extensions/suggestions/records.ts";

/** The attributes of an element that carry suggestions. */
export type Flag = "tcIns" | "tcDel" | "tcProp";

const flags: ReadonlySet<string> = new Set<Flag>(["tcIns", "tcDel", "tcProp"]);
export const isFlag = (name: string): name is Flag => flags.has(name);

/** What an element's attribute says; empty if it says nothing. */
export function saidBy(element: Y.XmlElement, name: string): string {
  const value: unknown = element.getAttribute(name);
  return value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
}

/** What of a flag is not that person's own: a stamp of somebody else, or proposals of others. What nobody can read is nobody's own. */
export function othersIn(name: Flag, value: string, user: string): string {
  if (name === "tcProp") {
    const proposals = parseProposals(value);
    return proposals === "malformed" ? value : proposalsText(proposals.filter((proposal) => proposal.user !== user));
  }
  return isOwnStamp(value, user) ? "" : value;
}

/** Whether `tcIns` or `tcDel` is that person's. */
export function isOwnStamp(value: string, user: string): boolean {
  const stamp = parseStamp(value);
  return stamp !== null && stamp !== "malformed" && stamp.user === user;
}

/** Whether an element, or one around it, is that person's own and pending. */
export function isOwnElement(element: Y.XmlElement, user: string): boolean {
  for (let at: unknown = element; at instanceof Y.XmlElement; at = at.parent) if (isOwnStamp(saidBy(at, "tcIns"), user)) return true;
  return false;
}
