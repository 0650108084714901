import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { BlockStyle } from "../change.ts";
import { byTime } from "../projection/decision.ts";
import { type PropertyProposal, parseProposals, proposalsText } from "../records.ts";

/** How a paragraph or heading looks to people: as the latest proposal says (T9). `null`: it is neither. */
export function effectiveStyle(node: Node): BlockStyle | null {
  if (node.type.name !== "paragraph" && node.type.name !== "heading") return null;
  const latest = proposalsOf(node).toSorted(byTime).at(-1);
  return latest === undefined ? { type: node.type.name, attrs: styleAttributes(node) } : { type: latest.type, attrs: latest.attrs };
}

/** What a textblock's type says besides records. */
export function styleAttributes({ attrs }: Node): Record<string, string | number> {
  const own: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attrs)) {
    if (!name.startsWith("tc") && (typeof value === "string" || typeof value === "number")) own[name] = value;
  }
  return own;
}

/** The proposals for a textblock that are not that person's, as its `tcProp`. */
export const withoutOwnProposal = (node: Node, user: string): string => proposalsText(proposalsOf(node).filter((proposal) => proposal.user !== user));

/**
 * Take one's own proposals for the selected textblocks back where they ask for what the block already is. TipTap sees nothing to do there, because only the
 * proposal differs. Answers what is left to do: whether some selected textblock is something else.
 */
export function withdrawStyles(
  transaction: Transaction,
  state: EditorState,
  user: string,
  name: string,
  attrs: Readonly<Record<string, unknown>>,
): boolean {
  let isLeft = false;
  for (const { $from, $to } of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node, position) => {
      if (!node.isTextblock) return;
      const isThat = node.type.name === name && Object.entries(attrs).every(([key, value]) => node.attrs[key] === value);
      if (!isThat) isLeft = true;
      else if (node.attrs["tcProp"] !== withoutOwnProposal(node, user))
        transaction.setNodeAttribute(position, "tcProp", withoutOwnProposal(node, user));
    });
  }
  return isLeft;
}

function proposalsOf(node: Node): readonly PropertyProposal[] {
  const proposals = parseProposals(String(node.attrs["tcProp"] ?? ""));
  return proposals === "malformed" ? [] : proposals;
}
