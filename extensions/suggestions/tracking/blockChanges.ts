import type { Node, NodeType } from "@tiptap/pm/model";
import { type PropertyProposal, parseProposals, proposalsText, type Stamp } from "../records.ts";
import { refuse, strikeNode, type TrackedEdit } from "./context.ts";
import { styleAttributes, withoutOwnProposal } from "./effectiveStyle.ts";
import { deleteInline, isSameNode } from "./inlineChanges.ts";
import { holdsOnlyOwn, isInOwnBlock, isOwnNode, isPureOwn, isStruck } from "./ownership.ts";
import { pendingBlocks } from "./pendingContent.ts";

/** A node and the position before it. */
export interface Placed {
  readonly node: Node;
  readonly position: number;
}

/** Blocks side by side that found no counterpart, before and after. `at`: where in the old text they stand. */
export interface Gap {
  readonly old: readonly Placed[];
  readonly now: readonly Placed[];
  readonly at: number;
}

export const endOf = ({ node, position }: Placed): number => position + node.nodeSize;

/** A node's children and their places. */
export function childrenOf(node: Node, start: number): readonly Placed[] {
  const placed: Placed[] = [];
  node.forEach((child, offset) => {
    placed.push({ node: child, position: start + offset });
  });
  return placed;
}

export const isCell = ({ name }: NodeType): boolean => name === "tableCell" || name === "tableHeader";

/** Take a whole block away: one's own at once, any other by a flag on it; the words of a textblock are struck as well (T6). */
export function deleteBlock(edit: TrackedEdit, { node, position }: Placed, stamp: Stamp): void {
  const { sheet } = edit;
  if (isOwnAndRemovable(edit, { node, position })) {
    sheet.remove(position, position + node.nodeSize);
    return;
  }
  if (isStruck(node)) return;
  if (node.isTextblock) deleteInline(edit, { node, start: position + 1 }, position + 1, position + 1 + node.content.size, stamp);
  else removeOwnInside(edit, { node, position });
  strikeNode(edit, node, position, stamp);
}

/** A cell goes at once only with its own flag or in a table of one's own: in a new row alone it would leave the row one cell short. */
function isOwnAndRemovable({ sheet, user }: TrackedEdit, { node, position }: Placed): boolean {
  if (!isCell(node.type)) return isPureOwn(sheet.doc, node, position, user);
  const table = sheet.doc.resolve(position);
  const isOwn = isOwnNode(node, user) || (table.depth > 1 && (isOwnNode(table.node(-1), user) || isInOwnBlock(sheet.doc, table.before(-1), user)));
  return isOwn && holdsOnlyOwn(node, user);
}

/** In a block that is struck as a whole, one's own pending words and blocks go at once. */
function removeOwnInside(edit: TrackedEdit, { node, position }: Placed): void {
  const { sheet, user } = edit;
  for (const child of childrenOf(node, position + 1)) {
    if (!isCell(child.node.type) && isOwnNode(child.node, user) && holdsOnlyOwn(child.node, user)) sheet.remove(child.position, endOf(child));
    else if (!child.node.isTextblock) removeOwnInside(edit, child);
    else removeOwnWords(edit, child);
  }
}

function removeOwnWords({ sheet, user }: TrackedEdit, { node, position }: Placed): void {
  node.forEach((child, offset) => {
    const from = position + 1 + offset;
    if (child.isText && holdsOnlyOwn(child, user)) sheet.remove(from, from + child.nodeSize);
  });
}

/** Put whole blocks in (T7). `nodes` stand in the new text. */
export function insertBlocks({ sheet, isPaste }: TrackedEdit, at: number, nodes: readonly Placed[], stamp: Stamp): void {
  for (const placed of nodes) sheet.insert(at, pendingBlocks([placed.node], stamp, isPaste), { from: placed.position, to: endOf(placed) });
}

/** A block that stays, with other attributes or of another type. Whether it was told; a recipient or a list with others is put in anew. */
export function changeBlock(edit: TrackedEdit, old: Placed, now: Node): void {
  const { sheet, user } = edit;
  if (isSameNode(old.node, now)) {
    withdraw(edit, old, now);
    return;
  }
  if (old.node.isTextblock && isRestylable(old.node.type) && isRestylable(now.type)) {
    restyle(edit, old, now);
    return;
  }
  if (isCell(old.node.type)) {
    refuse(edit, isOnlyWider(old.node, now) ? "columnWidth" : "cells");
    return;
  }
  if (isStruck(old.node)) {
    refuse(edit, "struckNode");
  } else if (isPureOwn(sheet.doc, old.node, old.position, user)) {
    for (const [name, value] of Object.entries(now.attrs)) if (old.node.attrs[name] !== value) sheet.setAttribute(old.position, name, value);
  }
}

/** Taking one's own proposal for a textblock back is the one change of records that an edit can ask for. */
function withdraw({ sheet, user }: TrackedEdit, { node, position }: Placed, now: Node): void {
  const rest = withoutOwnProposal(node, user);
  if (now.attrs["tcProp"] !== node.attrs["tcProp"] && now.attrs["tcProp"] === rest) sheet.setAttribute(position, "tcProp", rest);
}

const isRestylable = ({ name }: NodeType): boolean => name === "paragraph" || name === "heading";

const isOnlyWider = (old: Node, now: Node): boolean =>
  old.type === now.type && old.attrs["colspan"] === now.attrs["colspan"] && old.attrs["rowspan"] === now.attrs["rowspan"];

/** Propose another type or other attributes for a textblock (T9). */
function restyle(edit: TrackedEdit, { node, position }: Placed, now: Node): void {
  const { sheet, user, acts } = edit;
  const attrs = styleAttributes(now);
  if (isPureOwn(sheet.doc, node, position, user)) {
    sheet.setMarkup(position, now.type, { ...attrs, tcIns: node.attrs["tcIns"], tcDel: node.attrs["tcDel"] });
    return;
  }
  const known = parseProposals(withoutOwnProposal(node, user));
  const others = known === "malformed" ? [] : known;
  const proposal: PropertyProposal = { ...acts.shared(), type: now.type.name === "heading" ? "heading" : "paragraph", attrs };
  sheet.setAttribute(position, "tcProp", proposalsText([...others, proposal]));
}
