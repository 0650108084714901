import type { Mark, Node, NodeType } from "@tiptap/pm/model";
import type { BlockStyle, MalformedRecord } from "../change.ts";
import { readMarkOn } from "../projection/inline.ts";
import { hasRecords, isRecordMark, type MarkRecord, readFlag, readMark, readProposals } from "../projection/reading.ts";
import { atomSign, type RecordKind, recordAttributes, type Stamp } from "../records.ts";
import { changeKey } from "./acts.ts";
import { ActDraft, type BlockReading } from "./draft.ts";
import { isStruck, nodeOfSign, printedInline, wordsOf } from "./printed.ts";

/** What a top-level block of a section's text holds of each act, in reading order. */
export function readBlock(block: Node, parent: NodeType): BlockReading {
  const reader = new BlockReader();
  reader.readNode(block, 0, parent, new Set());
  return { parts: [...reader.drafts.values()].map((draft) => draft.finish()), malformed: reader.malformed };
}

type Flag = "tcIns" | "tcDel";
const flagDirections = { tcIns: "insert", tcDel: "delete" } as const;
const wholeEffects = { tcIns: "insertNode", tcDel: "deleteNode" } as const;
const edgeEffects = { tcIns: "split", tcDel: "join" } as const;
const markOfFlag = { tcIns: "ins", tcDel: "del" } as const;

/** `told`: acts of which an outer node says all that its content would say again. */
type Told = ReadonlySet<string>;

class BlockReader {
  readonly drafts = new Map<string, ActDraft>();
  readonly malformed: (MalformedRecord & { to: number })[] = [];
  private passage = 0;

  readNode(node: Node, from: number, parent: NodeType, told: Told): void {
    if (!hasRecords(node)) return;
    const inside = this.readFlags(node, from, told);
    this.readProposals(node, from, parent);
    if (node.inlineContent) this.readLine(node, from + 1, inside);
    else {
      node.forEach((child, offset) => {
        this.readNode(child, from + 1 + offset, node.type, inside);
      });
    }
  }

  private readLine(holder: Node, start: number, told: Told): void {
    this.passage += 1;
    holder.forEach((node, offset) => {
      if (!isSuggested(node)) this.passage += 1;
      if (hasRecords(node)) this.readInline(node, start + offset, holder.type, told);
    });
    this.passage += 1;
  }

  private readInline(node: Node, from: number, holder: NodeType, told: Told): void {
    for (const mark of node.marks) this.readMark(mark, node, from, holder, told);
    if (node.isText) return;
    const inside = this.readFlags(node, from, told);
    if (!node.isLeaf) this.readLine(node, from + 1, inside);
  }

  private readMark(mark: Mark, node: Node, from: number, holder: NodeType, told: Told): void {
    const record = readMarkOn(mark, node, holder);
    const to = from + node.nodeSize;
    if (record === null) return;
    if (record === "malformed") {
      if (isRecordMark(mark)) this.reportMark(mark, node, from, to);
      return;
    }
    const draft = this.draftOf(record.stamp);
    draft.lies(record.kind, record.stamp, from, to);
    if (told.has(draft.key)) return;
    if (record.kind === "fmt") draft.addFormat({ mark: record.emphasis, on: record.put !== null }, this.passage, printedInline(node));
    else this.readWords(draft, record, node);
  }

  private readWords(draft: ActDraft, record: Exclude<MarkRecord, { kind: "fmt" }>, node: Node): void {
    const kind = record.kind === "ins" ? "insert" : "delete";
    const stood = nodeOfSign(node);
    const isWhole = stood !== null && !isPrinted(stood);
    if (!isWhole) {
      const isFigure = (node.isText ? stood : node)?.type.name === "figure";
      draft.addWords(kind, this.passage, { text: printedInline(node), struck: isStruck(node, draft.key), isFigure });
      return;
    }
    for (const character of node.text ?? "") {
      if (character !== atomSign) draft.addWords(kind, this.passage, { text: character, struck: isStruck(node, draft.key), isFigure: false });
      else draft.addWhole({ kind: `${kind}Node`, node: stood.type.name, text: wordsOf(stood, draft.key) }, this.passage);
    }
  }

  private readFlags(node: Node, from: number, told: Told): Told {
    let inside = told;
    for (const name of ["tcIns", "tcDel"] as const) {
      const stamp = readFlag(node, name);
      if (stamp === null) continue;
      if (stamp === "malformed") this.report(name, node, from);
      else inside = this.readFlag(name, stamp, node, from, inside);
    }
    return inside;
  }

  private readFlag(name: Flag, stamp: Stamp, node: Node, from: number, told: Told): Told {
    const draft = this.draftOf(stamp);
    const isEdge = node.isTextblock && !isAllOf(node, name, draft.key);
    draft.lies(name, stamp, from, isEdge ? from + 1 : from + node.nodeSize);
    if (told.has(draft.key)) return told;
    if (isEdge) draft.addWhole({ kind: edgeEffects[name] }, this.passage);
    else if (isPrinted(node)) {
      const words = { text: printedInline(node), struck: isStruck(node, draft.key), isFigure: node.type.name === "figure" };
      draft.addWords(flagDirections[name], this.passage, words);
    } else draft.addWhole({ kind: wholeEffects[name], node: node.type.name, text: wordsOf(node, draft.key) }, this.passage);
    return isEdge ? told : new Set([...told, draft.key]);
  }

  private readProposals(node: Node, from: number, parent: NodeType): void {
    const proposals = readProposals(node, parent);
    if (proposals === "malformed") {
      this.report("tcProp", node, from);
      return;
    }
    for (const proposal of proposals) {
      const draft = this.draftOf(proposal);
      draft.lies("tcProp", proposal, from, from + node.nodeSize);
      draft.addWhole({ kind: "restyle", from: styleOf(node), to: { type: proposal.type, attrs: proposal.attrs } }, this.passage);
    }
  }

  private draftOf(stamp: Stamp): ActDraft {
    const key = changeKey(stamp);
    const known = this.drafts.get(key);
    if (known !== undefined) return known;
    const draft = new ActDraft(stamp);
    this.drafts.set(key, draft);
    return draft;
  }

  private report(kind: RecordKind, node: Node, from: number): void {
    this.malformed.push({ kind, from, to: from + node.nodeSize, text: wordsOf(node, "") });
  }

  private reportMark(mark: Mark, node: Node, from: number, to: number): void {
    const kind = markKinds.find((name) => name === mark.type.name);
    if (kind !== undefined) this.malformed.push({ kind, from, to, text: node.isText ? (node.text ?? "") : printedInline(node) });
  }
}

const markKinds = ["ins", "del", "fmt"] as const;

/** Whether somebody puts in or takes out an inline node: such nodes do not divide other people's words. */
const isSuggested = (node: Node): boolean =>
  readFlag(node, "tcIns") !== null ||
  readFlag(node, "tcDel") !== null ||
  node.marks.some((mark) => mark.type.name !== "fmt" && readMark(mark) !== null);

/** Inline nodes that read as words of the text around them. */
const isPrinted = (node: Node): boolean => node.type.name === "figure" || node.type.name === "hardBreak";

/** Whether all that a textblock holds, and it holds something, is put in or taken out by one act. */
const isAllOf = (block: Node, flag: Flag, key: string): boolean =>
  block.childCount > 0 &&
  block.children.every((child) => {
    const stamp = readFlag(child, flag);
    if (stamp !== null && stamp !== "malformed" && changeKey(stamp) === key) return true;
    return child.marks.some((mark) => {
      const record = mark.type.name === markOfFlag[flag] ? readMark(mark) : null;
      return record !== null && record !== "malformed" && changeKey(record.stamp) === key;
    });
  });

const recordNames: ReadonlySet<string> = new Set(recordAttributes);

function styleOf(block: Node): BlockStyle {
  const attrs: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(block.attrs)) {
    if (!recordNames.has(name) && (typeof value === "string" || typeof value === "number")) attrs[name] = value;
  }
  return { type: block.type.name === "heading" ? "heading" : "paragraph", attrs };
}
