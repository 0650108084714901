import type { Mark, Node } from "@tiptap/pm/model";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import { parseFigure } from "../../../extensions/nodes/figure.ts";
import { readMark } from "../../../extensions/suggestions/projection/reading.ts";
import { baseId, type Stamp } from "../../../extensions/suggestions/records.ts";

/** A proposed inline node that stands in the text as a sign. */
export interface VirtualNode {
  readonly node: Node;
  readonly stamp: Stamp;
  readonly mark: Mark;
}

/** The proposed node that a piece of text stands for, null for words. */
export function virtualNodeOf(text: Node): VirtualNode | null {
  for (const mark of text.marks) {
    const record = readMark(mark);
    if (record !== null && record !== "malformed" && record.kind === "ins" && record.inserted.kind === "node") {
      return { node: record.inserted.node, stamp: record.stamp, mark };
    }
  }
  return null;
}

/** The node that stands at a position, or that the sign there stands for. */
export function nodeAt(doc: Node, position: number): Node | null {
  const node = doc.nodeAt(position);
  return node?.isText === true ? (virtualNodeOf(node)?.node ?? null) : node;
}

/** How a proposed node is printed. `footnote`: the number of its mark. */
export function virtualLook(node: Node, footnote: number, reference: (code: string) => string): Record<string, string> {
  const printed: Record<string, () => string> = {
    figure: () => formatFigure(parseFigure(node.attrs)),
    figureRef: () => reference(String(node.attrs["code"])),
    footnote: () => String(footnote),
    hardBreak: () => "↵",
  };
  return { class: "virtual", "data-virtual": node.type.name, "data-shown": printed[node.type.name]?.() ?? "" };
}

/** Whether a proposed node takes the place of the one right before it, under one act: a figure's new value behind the old one. */
export function replaces(virtual: VirtualNode, before: Node | null | undefined): boolean {
  if (before === null || before === undefined || before.type !== virtual.node.type) return false;
  const [id, user] = String(before.attrs["tcDel"] ?? "").split("|");
  return id !== undefined && id !== "" && baseId(id) === baseId(virtual.stamp.id) && user === virtual.stamp.user;
}
