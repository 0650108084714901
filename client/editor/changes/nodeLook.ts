import type { Node } from "@tiptap/pm/model";
import { readFlag } from "../../../extensions/suggestions/projection/reading.ts";
import { parseProposals } from "../../../extensions/suggestions/records.ts";

/** What a node's own records say of it. */
type NodeChange = "ins" | "del" | "prop";

/** What is said of a changed node beside its words. */
export type SayNode = (change: NodeChange, user: string) => string;

/** The HTML attributes that show a node's records; null for a node without any. The colour is that of the latest to touch it. */
export function nodeLook(node: Node, say: SayNode): Record<string, string> | null {
  if (node.isText || !isFlagged(node)) return null;
  const changes: { readonly change: NodeChange; readonly user: string }[] = [];
  for (const [change, name] of [["ins", "tcIns"] as const, ["del", "tcDel"] as const]) {
    const stamp = readFlag(node, name);
    if (stamp !== null && stamp !== "malformed") changes.push({ change, user: stamp.user });
  }
  const proposals = parseProposals(String(node.attrs["tcProp"] ?? ""));
  const last = proposals === "malformed" ? undefined : proposals.at(-1);
  if (last !== undefined) changes.push({ change: "prop", user: last.user });
  const shown = changes.at(-1);
  if (shown === undefined) return null;
  return {
    "data-changed": changes.map(({ change }) => change).join(" "),
    "data-by": shown.user,
    "aria-description": changes.map(({ change, user }) => say(change, user)).join("; "),
  };
}

const isFlagged = ({ attrs }: Node): boolean =>
  [attrs["tcIns"], attrs["tcDel"], attrs["tcProp"]].some((value) => value !== undefined && value !== "");
