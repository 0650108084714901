import type { Node, NodeType } from "@tiptap/pm/model";
import { proposalsText } from "../records.ts";
import { byTime, type Decide } from "./decision.ts";
import { decideFlags, isPending, remade, sameChildren } from "./flags.ts";
import { Flow } from "./flow.ts";
import { type Piece, projectInline, substanceOf } from "./inline.ts";
import { hasRecords, readProposals } from "./reading.ts";
import { projectTable } from "./table.ts";

/** Blocks that stand in a `parent` (a section's text or a cell) after the decisions. */
export function projectSiblings(blocks: readonly Node[], parent: NodeType, decide: Decide): readonly Node[] {
  if (!blocks.some(hasRecords)) return blocks;
  const flow = new Flow();
  for (const block of blocks) {
    if (block.isTextblock) addTextblock(flow, block, parent, decide);
    else flow.blocks.push(...projectContainer(block, decide));
  }
  return flow.blocks;
}

/** A block that is no textblock: itself, or nothing if it goes or holds nothing any more. */
function projectContainer(node: Node, decide: Decide): readonly Node[] {
  if (!hasRecords(node)) return [node];
  const flags = decideFlags(node, decide);
  if (flags.goes) return [];
  const content = contentOf(node, decide);
  if (content.length === 0 && node.childCount > 0) return [];
  return [remade(node, flags, content)];
}

function contentOf(node: Node, decide: Decide): readonly Node[] {
  switch (node.type.name) {
    case "bulletList":
    case "orderedList":
      return projectItems(node, decide);
    case "table":
      return projectTable(node, decide, projectCell);
    default:
      return projectSiblings(node.children, node.type, decide);
  }
}

/** What a cell holds. One that loses everything keeps an empty paragraph to write into. */
function projectCell(cell: Node, decide: Decide): readonly Node[] {
  return orEmptyParagraph(cell, projectSiblings(cell.children, cell.type, decide));
}

/** The content that a node gets, or an empty paragraph if it had something and would have nothing. */
export function orEmptyParagraph(node: Node, content: readonly Node[]): readonly Node[] {
  const paragraph = node.type.contentMatch.defaultType;
  return content.length > 0 || node.childCount === 0 || paragraph === null ? content : [paragraph.create()];
}

/** A list item that is being written: what it is made from, and its blocks. */
interface ItemDraft {
  readonly item: Node;
  readonly flow: Flow;
}

function projectItems(list: Node, decide: Decide): readonly Node[] {
  const drafts: ItemDraft[] = [];
  for (const item of list.children) {
    const flags = decideFlags(item, decide);
    if (!flags.goes) addItem(drafts, remade(item, flags, item.children), decide);
  }
  return drafts.flatMap(({ item, flow }) => {
    if (flow.blocks.length === 0 && item.childCount > 0) return [];
    return [sameChildren(item, flow.blocks) ? item : item.copy(item.type.create(null, flow.blocks).content)];
  });
}

function addItem(drafts: ItemDraft[], item: Node, decide: Decide): void {
  let flow = openItem(drafts, item);
  for (const block of item.children) {
    if (!block.isTextblock) {
      flow.blocks.push(...projectContainer(block, decide));
      continue;
    }
    flow = addTextblock(flow, block, item.type, decide, () => openItem(drafts, item));
  }
}

/** Begin an item. Its first words may join the item before it only if both items are there for good. */
function openItem(drafts: ItemDraft[], item: Node): Flow {
  const before = drafts.findLast(({ flow }) => flow.blocks.length > 0);
  const open = before !== undefined && (isPending(item) || isPending(before.item));
  const flow = new Flow(open ? null : (before?.flow ?? null), open);
  drafts.push({ item, flow });
  return flow;
}

/**
 * Write a textblock; answers the flow that what stands behind it goes into. One that goes while words of it stay joins the textblock before it; across the
 * edge of a list item the rest of the item comes along.
 */
function addTextblock(flow: Flow, block: Node, parent: NodeType, decide: Decide, openNextItem?: () => Flow): Flow {
  if (!hasRecords(block)) {
    flow.blocks.push(block);
    return flow;
  }
  const flags = decideFlags(block, decide);
  const [first, ...rest] = projectInline(block, decide);
  const end = flags.goes ? takeAway(flow, block, first) : put(flow, remade(restyled(block, parent, decide), flags, first.content));
  return rest.reduce((at, piece) => addPiece(at, piece, block, parent, openNextItem), end);
}

function put(flow: Flow, block: Node): Flow {
  flow.blocks.push(block);
  return flow;
}

/** Take a textblock away. While it depends on other decisions what becomes of its words, it waits and is still to be decided. */
function takeAway(flow: Flow, block: Node, { content }: Piece): Flow {
  const target = flow.joinable();
  if (typeof target !== "string") {
    target.join(content);
    return target;
  }
  const substance = substanceOf(content, block.type);
  const waits = substance === "undecided" || (target === "open" && substance === "settled");
  if (substance === "nothing" && !waits) return flow;
  return put(flow, waits ? block.copy(block.type.create(null, content).content) : remade(block, { tcIns: "", tcDel: "" }, content));
}

/** What an accepted break has cut off becomes a paragraph, or a line of its own among recipients. */
function addPiece(flow: Flow, { opening, content }: Piece, block: Node, parent: NodeType, openNextItem?: () => Flow): Flow {
  const at = opening?.splitsItem === true && openNextItem !== undefined ? openNextItem() : flow;
  const type = parent.contentMatch.defaultType ?? block.type;
  return put(at, type.create({ tcIns: opening?.tcIns ?? "", tcDel: opening?.tcDel ?? "" }, content));
}

/** The textblock with the type and attributes of the latest accepted proposal. Proposals that came before it have nothing left to say. */
function restyled(block: Node, parent: NodeType, decide: Decide): Node {
  const proposals = readProposals(block, parent);
  if (proposals === "malformed" || proposals.length === 0) return block;
  const verdicts = proposals.map((proposal) => ({ proposal, verdict: decide({ kind: "tcProp", stamp: proposal }) }));
  if (verdicts.every(({ verdict }) => verdict === "keep")) return block;
  const latest = verdicts
    .flatMap(({ proposal, verdict }) => (verdict === "accept" ? [proposal] : []))
    .toSorted(byTime)
    .at(-1);
  const kept = verdicts.flatMap(({ proposal, verdict }) => (verdict === "keep" ? [proposal] : []));
  const tcProp = proposalsText(latest === undefined ? kept : kept.filter((proposal) => byTime(proposal, latest) > 0));
  if (latest === undefined) return block.type.create({ ...block.attrs, tcProp }, block.content, block.marks);
  const records = { tcIns: block.attrs["tcIns"], tcDel: block.attrs["tcDel"], tcProp };
  return block.type.schema.node(latest.type, { ...latest.attrs, ...records }, block.content, block.marks);
}
