import { toBase64 } from "lib0/buffer";
import * as Y from "yjs";
import { newSharedSection } from "../../extensions/keptFormats.ts";
import { mostWorthWithin, walkPairs } from "../../extensions/suggestions/diff/align.ts";
import { maxRecoveredBytes } from "../../extensions/wire/recovered.ts";
import { linesOf, type TextLine } from "./textLines.ts";

/** A line as the server has it and as its author made it; empty for one that is not there. */
export interface ChangedLine {
  readonly before: string;
  readonly after: string;
}

/** What somebody's changes would make of the server's text. */
export interface RecoveredDraft {
  /** The changes themselves, as a Yjs update in Base64; empty if they are too much to be sent. */
  readonly changes: string;
  readonly lines: readonly ChangedLine[];
}

/**
 * The changes in a document that is given up, against the server's state of the same document: only what its author did, whatever others wrote meanwhile. Null if
 * the two do not fit together.
 */
export function draftOf(given: Y.Doc, state: Uint8Array): RecoveredDraft | null {
  const [theirs, merged] = [copyOf(state), copyOf(state)];
  try {
    const changes = Y.encodeStateAsUpdate(given, Y.encodeStateVector(theirs));
    Y.applyUpdate(merged, changes);
    if (merged.store.pendingStructs !== null || merged.store.pendingDs !== null) return null;
    const lines = changedLines(linesOf(theirs), linesOf(merged));
    return { changes: changes.length > maxRecoveredBytes ? "" : toBase64(changes), lines };
  } catch {
    // What was refused may be just what cannot be read.
    return null;
  } finally {
    theirs.destroy();
    merged.destroy();
  }
}

function copyOf(state: Uint8Array): Y.Doc {
  const copy = newSharedSection();
  Y.applyUpdate(copy, state);
  return copy;
}

/** Lines that differ, in order. Of a stretch in which all lines differ they are shown side by side. */
export function changedLines(before: readonly TextLine[], after: readonly TextLine[]): readonly ChangedLine[] {
  const isSame = (one: number, other: number): boolean => before[one]?.exact === after[other]?.exact;
  const pairs = mostWorthWithin(before.length, after.length, isSame, (one, other) => (isSame(one, other) ? 1 : 0));
  const changed: ChangedLine[] = [];
  walkPairs(before.length, after.length, pairs, {
    pair: () => {},
    gap: ({ from, to, newFrom, newTo }) => {
      for (let index = 0; index < Math.max(to - from, newTo - newFrom); index += 1) {
        const line = { before: textAt(before, from + index, to), after: textAt(after, newFrom + index, newTo) };
        if (line.before !== "" || line.after !== "") changed.push(line);
      }
    },
  });
  return changed;
}

const textAt = (lines: readonly TextLine[], index: number, end: number): string => (index < end ? (lines[index]?.text ?? "") : "");
