import type { ContentNode } from "../../../extensions/sectionContent.ts";

/** One space where several met across nodes, none at the ends or around breaks, no break at the ends; emphasis on spaces alone is none. */
export function tidyInline(nodes: readonly ContentNode[]): readonly ContentNode[] {
  const tidy: ContentNode[] = [];
  let atStart = true;
  for (const node of nodes) {
    if (node.type !== "text") {
      if (node.type === "hardBreak") trimEnd(tidy);
      if (node.type !== "hardBreak" || tidy.length > 0) tidy.push(node);
      atStart = node.type === "hardBreak";
      continue;
    }
    const collapsed = (node.text ?? "").replaceAll(/ +/g, " ");
    const text = atStart ? collapsed.trimStart() : collapsed;
    if (text === "") continue;
    atStart = text.endsWith(" ");
    add(tidy, { ...node, text });
  }
  while (trimEnd(tidy) || tidy.at(-1)?.type === "hardBreak") if (tidy.at(-1)?.type === "hardBreak") tidy.pop();
  return tidy;
}

/** Behind text that looks the same it belongs to that; a space between emphases has none. */
function add(nodes: ContentNode[], node: ContentNode): void {
  const last = nodes.at(-1);
  const own = node.text === " " && !(last?.type === "text" && sameMarks(last, node)) ? { ...node, marks: [] } : node;
  if (last?.type === "text" && sameMarks(last, own)) nodes[nodes.length - 1] = { ...last, text: `${last.text ?? ""}${own.text ?? ""}` };
  else nodes.push(own);
}

const sameMarks = ({ marks: one = [] }: ContentNode, { marks: other = [] }: ContentNode): boolean =>
  one.length === other.length && one.every(({ type }, index) => other[index]?.type === type);

/** Whether something was taken off. */
function trimEnd(nodes: ContentNode[]): boolean {
  const last = nodes.at(-1);
  if (last?.type !== "text" || last.text?.endsWith(" ") !== true) return false;
  const text = last.text.trimEnd();
  if (text === "") nodes.pop();
  else nodes[nodes.length - 1] = { ...last, text };
  return true;
}
