import type { ContentNode, SectionContent } from "../../extensions/sectionContent.ts";
import { canonicalJson } from "./canonicalJson.ts";

/** A text as it would be had nobody commented on it: no marks of threads, and words that were parted by them in one piece. */
export function uncommented(content: SectionContent): SectionContent {
  return content.content === undefined ? content : { ...content, content: uncommentedNodes(content.content) };
}

function uncommentedNodes(nodes: readonly ContentNode[]): readonly ContentNode[] {
  const joined: ContentNode[] = [];
  for (const node of nodes.map(uncommentedNode)) {
    const before = joined.at(-1);
    if (before !== undefined && before.text !== undefined && node.text !== undefined && sameMarks(before, node)) {
      joined[joined.length - 1] = { ...before, text: before.text + node.text };
    } else joined.push(node);
  }
  return joined;
}

function uncommentedNode({ marks, attrs, content, ...node }: ContentNode): ContentNode {
  const kept = marks?.filter(({ type }) => type !== "comment") ?? [];
  return {
    ...node,
    ...(kept.length === 0 ? {} : { marks: kept }),
    ...(attrs === undefined ? {} : { attrs: typeof attrs["comments"] === "string" ? { ...attrs, comments: "" } : attrs }),
    ...(content === undefined ? {} : { content: uncommentedNodes(content) }),
  };
}

const sameMarks = (one: ContentNode, other: ContentNode): boolean => canonicalJson(one.marks ?? []) === canonicalJson(other.marks ?? []);
