import type { ContentNode } from "../sectionContent.ts";

/** The threads that speak of words or nodes among these. */
export function commentsOn(nodes: readonly ContentNode[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ContentNode): void => {
    for (const id of idsOn(node)) found.add(id);
    node.content?.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}

/** The same nodes, of which those threads speak no longer. */
export function withoutComments(nodes: readonly ContentNode[], threads: ReadonlySet<string>): readonly ContentNode[] {
  if (threads.size === 0) return nodes;
  return nodes.map((node) => ({
    ...node,
    ...(node.marks === undefined ? {} : { marks: node.marks.filter(({ type, attrs }) => type !== "comment" || !threads.has(String(attrs?.["id"]))) }),
    ...(typeof node.attrs?.["comments"] === "string"
      ? {
          attrs: {
            ...node.attrs,
            comments: listed(node.attrs["comments"])
              .filter((id) => !threads.has(id))
              .join(" "),
          },
        }
      : {}),
    ...(node.content === undefined ? {} : { content: withoutComments(node.content, threads) }),
  }));
}

function idsOn({ marks = [], attrs }: ContentNode): readonly string[] {
  const onWords = marks.flatMap(({ type, attrs: mark }) => (type === "comment" ? [String(mark?.["id"])] : []));
  return typeof attrs?.["comments"] === "string" ? [...onWords, ...listed(attrs["comments"])] : onWords;
}

const listed = (ids: string): readonly string[] => ids.split(" ").filter((id) => id !== "");
