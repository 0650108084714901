import type { Node } from "@tiptap/pm/model";
import type { Change, Effect, MalformedRecord } from "./change.ts";
import type { BlockReading } from "./listing/draft.ts";
import { readBlock } from "./listing/readBlock.ts";
import { hasRecords } from "./projection/reading.ts";

export { changeKey } from "./listing/acts.ts";

/** All that is suggested in a section's text. */
export interface ChangeList {
  /** In reading order, by where each begins. */
  readonly changes: readonly Change[];
  /** Records that nobody can decide (P8), in reading order. */
  readonly malformed: readonly MalformedRecord[];
}

/** List the suggestions in a section's text (its `doc` node). Blocks that were listed before, at the same place, cost nothing and answer the same objects. */
export function listChanges(doc: Node): ChangeList {
  const changes = new Map<string, Change>();
  const malformed: MalformedRecord[] = [];
  doc.forEach((block, at) => {
    if (!hasRecords(block)) return;
    const placed = placedReading(block, doc, at);
    for (const change of placed.changes) {
      const begun = changes.get(change.key);
      changes.set(change.key, begun === undefined ? change : joined(begun, change, doc));
    }
    malformed.push(...placed.malformed);
  });
  return { changes: [...changes.values()], malformed };
}

interface Placed extends ChangeList {
  readonly at: number;
}

const readings = new WeakMap<Node, BlockReading>();
const placements = new WeakMap<Node, Placed>();

function placedReading(block: Node, doc: Node, at: number): Placed {
  const known = placements.get(block);
  if (known?.at === at) return known;
  const reading = readings.get(block) ?? readWhole(block, doc);
  readings.set(block, reading);
  const moved = <Part extends { readonly from: number; readonly to: number }>(part: Part): Part => ({
    ...part,
    from: part.from + at,
    to: part.to + at,
  });
  const placed: Placed = {
    at,
    changes: reading.parts.map((part) => ({
      ...part,
      stretches: part.stretches.map(moved),
      block: at,
    })),
    malformed: reading.malformed.map(moved),
  };
  placements.set(block, placed);
  return placed;
}

function readWhole(block: Node, doc: Node): BlockReading {
  const { parts, malformed } = readBlock(block, doc.type);
  return { parts: parts.map((part) => ({ ...part, effects: withChangedNodes(part.effects, doc) })), malformed };
}

/** An act that goes on in a later block. */
const joined = (begun: Change, more: Change, doc: Node): Change => ({
  ...begun,
  at: Math.min(begun.at, more.at),
  stretches: [...begun.stretches, ...more.stretches],
  effects: withChangedNodes([...begun.effects, ...more.effects], doc),
  records: new Set([...begun.records, ...more.records]),
});

/** A node without words that is taken out and put in again by one act has changed. */
function withChangedNodes(effects: readonly Effect[], doc: Node): readonly Effect[] {
  const told: Effect[] = [];
  for (const effect of effects) {
    const before = told.at(-1);
    const isChange = effect.kind === "insertNode" && before?.kind === "deleteNode" && before.node === effect.node;
    if (isChange && doc.type.schema.nodes[effect.node]?.isLeaf === true) told.splice(-1, 1, { kind: "changeNode", node: effect.node });
    else told.push(effect);
  }
  return told;
}
