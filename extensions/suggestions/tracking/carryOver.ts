import type { Transaction } from "@tiptap/pm/state";
import { emphasesOf } from "./pendingContent.ts";

/** Give a transaction what another said beside its steps: why it was made, whether to scroll, which marks to go on typing with. */
export function carryOver(from: Transaction, to: Transaction): Transaction {
  const metas: unknown = Reflect.get(from, "meta");
  if (typeof metas === "object" && metas !== null) {
    for (const [name, value] of Object.entries(metas)) if (!refersToSteps(value)) to.setMeta(name, value);
  }
  if (from.storedMarksSet) to.setStoredMarks(from.storedMarks === null ? null : emphasesOf(from.storedMarks));
  if (from.scrolledIntoView) to.scrollIntoView();
  return to;
}

/** An input rule remembers the steps that it took, to take them back on Backspace. They were not taken. */
const refersToSteps = (value: unknown): boolean => typeof value === "object" && value !== null && "transform" in value;
