import { Mark, type Node } from "@tiptap/pm/model";
import { type Stamp, stampText } from "../records.ts";
import { deletionMark, refuse, type TrackedEdit } from "./context.ts";
import { effectiveOf } from "./effectiveMarks.ts";
import { noteFormats } from "./emphasis.ts";
import { holdsOnlyOwn, isOwnNode, isRecord, isStruck, newParagraphOf, ownDeletion, ownInsertion, stampOfMark } from "./ownership.ts";
import { acceptedLines, breakOf, emphasesOf, pendingInline, signOf } from "./pendingContent.ts";

/** A textblock or footnote, and where its content begins. */
export interface Holder {
  readonly node: Node;
  readonly start: number;
}

/** A stretch of inline content that is the same in both texts, in positions of each. */
interface Unit {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Tell what happened to the inline content of one textblock or footnote. What moved in from elsewhere counts as new, what moved out as deleted. */
export function trackInline(edit: TrackedEdit, old: Holder, now: Holder): void {
  const oldEnd = old.start + old.node.content.size;
  const newEnd = now.start + now.node.content.size;
  let [oldAt, newAt] = [old.start, now.start];
  for (const unit of [...unitsOf(edit, old, now), { oldFrom: oldEnd, oldTo: oldEnd, newFrom: newEnd, newTo: newEnd }]) {
    if (unit.oldFrom > oldAt || unit.newFrom > newAt) {
      const nodes = now.node.content.cut(newAt - now.start, unit.newFrom - now.start).content;
      const source = { from: newAt, to: unit.newFrom };
      const lines = newLines(edit, old, { from: oldAt, to: unit.oldFrom, nodes, isMoved: edit.isMove || edit.change.holdsOld(newAt, unit.newFrom) });
      replaceInline(edit, old, oldAt, unit.oldFrom, lines, source);
    }
    oldAt = unit.oldTo;
    newAt = unit.newTo;
  }
}

interface NewContent {
  readonly from: number;
  readonly to: number;
  readonly nodes: readonly Node[];
  readonly isMoved: boolean;
}

/** New inline content as lines. What was moved comes as if all proposals on it were accepted; what was typed looks like the words before it. */
function newLines(edit: TrackedEdit, { node, start }: Holder, { from, to, nodes, isMoved }: NewContent): readonly (readonly Node[])[] {
  const before = node.childBefore(from - start).node;
  if (isMoved && nodes.length > 0) {
    const behind = node.childAfter(to - start).node;
    const isInherited = (mark: Mark): boolean => before !== null && behind !== null && mark.isInSet(before.marks) && mark.isInSet(behind.marks);
    const lines = acceptedLines(
      nodes.map((one) => one.mark(one.marks.filter((mark) => !isInherited(mark)))),
      edit.schema,
    );
    // A footnote is one line.
    return node.isTextblock ? lines : [lines.flat()];
  }
  if (edit.isPaste || edit.choosesMarks || before?.isText !== true) return [nodes];
  const usual = emphasesOf(before.marks);
  return [nodes.map((one) => (one.isText && Mark.sameSet(emphasesOf(one.marks), usual) ? one.mark(effectiveOf(before)) : one))];
}

function unitsOf(edit: TrackedEdit, old: Holder, now: Holder): readonly Unit[] {
  const { change, comparesMarks } = edit;
  const newEnd = now.start + now.node.content.size;
  const units: Unit[] = [];
  old.node.forEach((child, offset) => {
    const from = old.start + offset;
    if (!child.isLeaf) {
      const unit = changedNote(edit, child, from, now);
      if (unit !== null) units.push(unit);
      return;
    }
    for (const kept of change.keptIn(from, from + child.nodeSize)) {
      const cutStart = Math.max(0, now.start - kept.now);
      const size = Math.min(kept.size, newEnd - kept.now) - cutStart;
      if (size <= 0) continue;
      const unit = {
        oldFrom: kept.old + cutStart,
        oldTo: kept.old + cutStart + size,
        newFrom: kept.now + cutStart,
        newTo: kept.now + cutStart + size,
      };
      units.push(unit);
      if (comparesMarks) compareKept(edit, old, child, from, unit, now);
    }
  });
  return units;
}

/** A footnote that stays: what changed inside it is told there. */
function changedNote(edit: TrackedEdit, note: Node, position: number, now: Holder): Unit | null {
  const { change } = edit;
  const at = change.toNew(position);
  if (at < now.start || at >= now.start + now.node.content.size) return null;
  const there = change.after.nodeAt(at);
  if (there === null || there.type !== note.type || change.toNew(position + note.nodeSize - 1) !== at + there.nodeSize - 1) return null;
  if (there !== note) trackInline(edit, { node: note, start: position + 1 }, { node: there, start: at + 1 });
  return { oldFrom: position, oldTo: position + note.nodeSize, newFrom: at, newTo: at + there.nodeSize };
}

function compareKept(edit: TrackedEdit, old: Holder, child: Node, position: number, unit: Unit, now: Holder): void {
  if (child.isText) {
    noteFormats(edit, child, unit.oldFrom, unit.oldTo, now.node, unit.newFrom - now.start);
    return;
  }
  const there = edit.change.after.nodeAt(unit.newFrom);
  if (there !== null && !isSameNode(child, there)) changeAtom(edit, old, child, position, there);
}

/** A figure or reference with other attributes: the old one struck, the new one behind it as a sign, under one id (T8). */
function changeAtom(edit: TrackedEdit, holder: Holder, old: Node, position: number, now: Node): void {
  const { sheet, user, acts } = edit;
  if (isOwnNode(old, user)) {
    for (const [name, value] of Object.entries(now.attrs)) if (old.attrs[name] !== value) sheet.setAttribute(position, name, value);
    return;
  }
  if (isStruck(old)) {
    refuse(edit, "struckNode");
    return;
  }
  const stamp = acts.fresh();
  sheet.setAttribute(position, "tcDel", stampText(stamp));
  const sign = signOf(now, stamp);
  const there = edit.change.toNew(position);
  putIn(edit, holder, position + 1, [sign], { from: there, to: there + 1 });
}

const recordAttributes: ReadonlySet<string> = new Set(["tcIns", "tcDel", "tcProp"]);

/** Whether two nodes say the same, whatever records lie on them. */
export const isSameNode = (one: Node, other: Node): boolean =>
  one.type === other.type && Object.entries(one.attrs).every(([name, value]) => recordAttributes.has(name) || sameValue(value, other.attrs[name]));

const sameValue = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** Replace a stretch of a textblock by lines of inline content; between two lines there comes a break. */
export function replaceInline(
  edit: TrackedEdit,
  holder: Holder,
  from: number,
  to: number,
  lines: readonly (readonly Node[])[],
  source: { readonly from: number; readonly to: number } | null,
  splits: "p" | "li" = "p",
): void {
  const { schema } = edit;
  const stamp = stampFor(edit, holder, from, to);
  const remains = deleteInline(edit, holder, from, to, stamp);
  const content = lines.flatMap((line, index) => [...(index === 0 ? [] : [breakOf(schema, stamp, splits)]), ...pendingInline(line, stamp, schema)]);
  if (content.length > 0) putIn(edit, holder, behindStruck(holder, from, to, remains), content, source);
}

/** Take away one's own words in a stretch and strike the others. Whether anything of it remains. */
export function deleteInline(edit: TrackedEdit, { node, start }: Holder, from: number, to: number, stamp: Stamp): boolean {
  const { sheet, user, schema } = edit;
  const mark = deletionMark(schema, stamp);
  let remains = false;
  node.forEach((child, offset) => {
    const position = start + offset;
    const [first, last] = [Math.max(from, position), Math.min(to, position + child.nodeSize)];
    if (first >= last) return;
    if (ownInsertion(child, user) !== undefined || (!child.isText && isOwnNode(child, user) && holdsOnlyOwn(child, user))) {
      sheet.remove(first, last);
      return;
    }
    remains = true;
    if (isStruck(child)) return;
    if (child.isText) sheet.addMark(first, last, mark);
    else sheet.setAttribute(position, "tcDel", stampText(stamp));
  });
  return remains;
}

/** New words never stand inside a struck stretch but behind it (T1). */
function behindStruck({ node, start }: Holder, from: number, to: number, remains: boolean): number {
  const before = node.childBefore(from - start).node;
  if (!remains && (before === null || !isStruck(before))) return to;
  let at = to - start;
  for (;;) {
    const { node: behind, offset } = node.childAfter(at);
    if (behind === null || !isStruck(behind)) return start + at;
    at = offset + behind.nodeSize;
  }
}

/** One's own act that a change continues: of the words that it replaces, or of those it stands beside. */
function stampFor({ user, acts, isOneAct, composing }: TrackedEdit, { node, start }: Holder, from: number, to: number): Stamp {
  if (composing !== undefined) return stampOfMark(composing);
  const before = node.childBefore(from - start).node;
  const behind = node.childAfter(to - start).node;
  const replaced = from < to ? node.childAfter(from - start).node : null;
  const beside = ownInsertion(replaced, user) ?? ownInsertion(before, user) ?? ownInsertion(behind, user);
  const found = beside ?? (from < to ? (ownDeletion(before, user) ?? ownDeletion(behind, user)) : undefined);
  if (found !== undefined) return stampOfMark(found);
  return newParagraphOf(node, user) ?? (isOneAct ? acts.shared() : acts.fresh());
}

/** Put content into a textblock. A record that lies on both sides of it and not on it goes on under an id of its own (T2). */
function putIn(
  edit: TrackedEdit,
  holder: Holder,
  at: number,
  content: readonly Node[],
  source: { readonly from: number; readonly to: number } | null,
): void {
  edit.sheet.insert(at, content, source);
  for (const { from, to, mark, next } of continuedRuns(
    holder,
    at,
    (mark) => isOwnInsertion(mark, edit.user) || content.every((one) => mark.isInSet(one.marks)),
    (id) => edit.acts.continued(id),
  )) {
    edit.sheet.removeMark(from, to, mark);
    edit.sheet.addMark(from, to, next);
  }
}

/** Nobody else ends one's own records, so they can go on as they are; what another puts in there at that moment ends them as it knows them. */
const isOwnInsertion = (mark: Mark, user: string): boolean => mark.type.name === "ins" && mark.attrs["user"] === user;

/** The stretches right of a position whose records are cut off from their left half by what is put in there, and the marks that continue them. */
export function continuedRuns(
  { node, start }: Holder,
  at: number,
  carries: (mark: Mark) => boolean,
  continued: (id: string) => string,
): readonly { readonly from: number; readonly to: number; readonly mark: Mark; readonly next: Mark }[] {
  const before = node.childBefore(at - start).node;
  const behind = node.childAfter(at - start).node;
  if (before === null || behind === null) return [];
  const cut = before.marks.filter((mark) => isRecord(mark) && mark.isInSet(behind.marks) && !carries(mark));
  return cut.map((mark) => {
    let end = at - start;
    for (let next = node.childAfter(end); next.node !== null && mark.isInSet(next.node.marks); next = node.childAfter(end)) {
      end = next.offset + next.node.nodeSize;
    }
    return { from: at, to: start + end, mark, next: mark.type.create({ ...mark.attrs, id: continued(String(mark.attrs["id"])) }) };
  });
}
