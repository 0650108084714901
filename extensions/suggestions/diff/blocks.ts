import { Fragment, type Node } from "@tiptap/pm/model";
import { acceptAll, rejectAll } from "../projections.ts";
import { proposalsText, type Stamp } from "../records.ts";
import { styleAttributes } from "../tracking/effectiveStyle.ts";
import { walkPairs } from "./align.ts";
import { type Step, withFlows } from "./flows.ts";
import { compareLines } from "./lines.ts";
import { actOf, type DiffAuthor, deletedBlock, flagged, insertedBlock } from "./marking.ts";
import { isStyled, pairBlocks } from "./pairBlocks.ts";
import { compareTables } from "./tables.ts";

/** Blocks side by side with the differences in them. What goes stands before what comes in its place. */
export function compareBlocks(olds: readonly Node[], news: readonly Node[], author: DiffAuthor): readonly Node[] {
  const steps: Step[] = [];
  walkPairs(olds.length, news.length, pairBlocks(olds, news), {
    pair: ([one, other]) => steps.push({ kind: "stays", olds: olds.slice(one, one + 1), news: news.slice(other, other + 1) }),
    gap: ({ from, to, newFrom, newTo }) => steps.push({ kind: "gap", olds: olds.slice(from, to), news: news.slice(newFrom, newTo) }),
  });
  return withFlows(steps).flatMap((step) => {
    const compared = step.kind === "gap" ? null : compareStaying(step, author);
    return compared ?? replacedBlocks(step, author);
  });
}

/** Blocks that go and others that come: one replacement, or each an act of its own if nothing comes or nothing goes. */
function replacedBlocks({ olds, news }: Omit<Step, "kind">, author: DiffAuthor): readonly Node[] {
  const shared = olds.length > 0 && news.length > 0 ? actOf(author) : null;
  const act = (): Stamp => shared ?? actOf(author);
  return [...olds.map((block) => deletedBlock(block, act())), ...news.map((block) => insertedBlock(block, act()))];
}

/** `null`: no suggestion can say it but a whole replacement. */
function compareStaying({ olds, news }: Step, author: DiffAuthor): readonly Node[] | null {
  const [old, ...joined] = olds;
  const [now] = news;
  if (old === undefined || now === undefined) return null;
  if (isStyled(old) && isStyled(now)) return compareTextblocks([old, ...joined], news, author);
  const compared = compareBlock(old, now, author);
  return compared === null ? null : [compared];
}

function compareTextblocks(olds: readonly [Node, ...Node[]], news: readonly Node[], author: DiffAuthor): readonly Node[] {
  const [old] = olds;
  const [now] = news;
  if (olds.length === 1 && news.length === 1 && now !== undefined && old.eq(now)) return [old];
  return compareLines(olds, news, author).map(({ content, joins }, index) => {
    const block = olds[index]?.copy(content) ?? old.copy(content);
    if (joins !== null) return flagged(block, "tcDel", joins);
    return now === undefined ? block : restyled(block, now, author);
  });
}

/** Another type or other attributes are a proposal (T9). */
function restyled(block: Node, now: Node, author: DiffAuthor): Node {
  if (block.sameMarkup(now)) return block;
  const type = now.type.name === "heading" ? "heading" : "paragraph";
  const tcProp = proposalsText([{ ...actOf(author), type, attrs: styleAttributes(now) }]);
  return block.type.create({ ...block.attrs, tcProp }, block.content, block.marks);
}

function compareBlock(old: Node, now: Node, author: DiffAuthor): Node | null {
  if (old.eq(now)) return old;
  if (!old.sameMarkup(now) || old.isLeaf) return null;
  if (old.inlineContent) return old.copy(compareLines([old], [now], author)[0]?.content ?? old.content);
  const content = compareContent(old, now, author);
  if (content === null) return null;
  const compared = old.copy(Fragment.fromArray([...content]));
  return isExact(compared, old, now) ? compared : null;
}

function compareContent(old: Node, now: Node, author: DiffAuthor): readonly Node[] | null {
  // Whatever loses everything goes itself, or gets an empty paragraph (P4).
  if (old.childCount === 0 || now.childCount === 0) return null;
  if (old.type.name === "table") return compareTables(old, now, author, (cell, newCell) => compareBlocks(cell.children, newCell.children, author));
  return old.type.name === "listItem" ? compareItems(old, now, author) : compareBlocks(old.children, now.children, author);
}

/** An item keeps its first block: if that went, the rest would join the item before it (P4). */
function compareItems(old: Node, now: Node, author: DiffAuthor): readonly Node[] | null {
  const first = compareFirst(old.child(0), now.child(0), author);
  return first === null ? null : [...first, ...compareBlocks(old.children.slice(1), now.children.slice(1), author)];
}

function compareFirst(old: Node, now: Node, author: DiffAuthor): readonly Node[] | null {
  return old.type === now.type ? compareStaying({ kind: "stays", olds: [old], news: [now] }, author) : null;
}

/** Lists and tables have rules of their own about what goes when something goes: what they would not follow is not suggested. */
function isExact(compared: Node, old: Node, now: Node): boolean {
  if (compared.type.name === "listItem") return true;
  const whole = (block: Node): Node => block.type.schema.topNodeType.create(null, [block]);
  return rejectAll(whole(compared)).eq(whole(old)) && acceptAll(whole(compared)).eq(whole(now));
}
