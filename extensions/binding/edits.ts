import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { StepMap } from "@tiptap/pm/transform";
import { nothingKnown, type Survivors, survivorsOf } from "./survivors.ts";

/** The steps that led from one document of the editor to another. */
export interface EditSince {
  readonly from: Node;
  readonly to: Node;
  readonly maps: readonly StepMap[];
}

/** The steps so far and those of one more transaction. `isWritten`: whether the document before it is written already, so that the count starts anew. */
export function withTransaction(edit: EditSince | undefined, transaction: Transaction, isWritten: boolean): EditSince {
  const { before, doc, mapping } = transaction;
  if (edit === undefined || isWritten || edit.to !== before) return { from: before, to: doc, maps: mapping.maps };
  return { from: edit.from, to: doc, maps: [...edit.maps, ...mapping.maps] };
}

/** What an edit left alone, if it led from the one document to the other. */
export const editSince = (edit: EditSince | undefined, from: Node | null, to: Node): Survivors =>
  edit !== undefined && edit.from === from && edit.to === to ? survivorsOf(edit.maps) : nothingKnown;
