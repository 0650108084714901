import * as Y from "yjs";
import { ReportError } from "../../extensions/wire/errors.ts";
import { Neighbours } from "./neighbours.ts";

type SharedType = Y.AbstractType<unknown>;

/** What a transaction did to a section's text, once every piece of it was found in its place. */
export interface Placed {
  /** New items that are still there. */
  readonly items: readonly Y.Item[];
  /** Elements whose attributes, children or text changed, and new ones. */
  readonly elements: ReadonlySet<Y.XmlElement>;
  /** New children of the text itself. */
  readonly blocks: readonly unknown[];
}

/**
 * Look at what an update did to a document, inside its transaction: everything new and everything removed lies in the section's text, no deeper than
 * blocks go, and each piece is of a kind that the binding writes at such a place. Fails with `bad_update`.
 */
export function placeChanges(transaction: Y.Transaction, root: Y.XmlFragment, maxNesting: number): Placed {
  const depths = new Map<SharedType, number>();
  const items: Y.Item[] = [];
  const elements = new Set<Y.XmlElement>();
  const blocks: unknown[] = [];
  const neighbours = new Neighbours(transaction.doc.store);
  const touch = (type: unknown) => {
    const element = type instanceof Y.XmlText ? type.parent : type;
    if (element instanceof Y.XmlElement && element._item?.deleted === false) elements.add(element);
  };
  forEachNewStruct(transaction, (struct) => {
    if (!(struct instanceof Y.Item)) return;
    const parent = parentOf(struct);
    checkDepth(parent, root, maxNesting, depths);
    neighbours.check(struct, parent);
    if (!fits(struct, parent, root)) throw misplaced();
    if (struct.deleted) return;
    items.push(struct);
    const type = struct.content instanceof Y.ContentType ? struct.content.type : null;
    if (type !== null) touch(type);
    if (type !== null && parent === root) blocks.push(type);
    touch(parent);
  });
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item) checkDepth(parentOf(struct), root, maxNesting, depths);
  });
  for (const type of transaction.changed.keys()) touch(type);
  return { items, elements, blocks };
}

/** Which kinds of content stand in which parent: text and formats in a text; elements and texts in an element; values under an element's attribute names. */
function fits({ content, parentSub }: Y.Item, parent: SharedType, root: Y.XmlFragment): boolean {
  if (content instanceof Y.ContentDeleted) return true;
  if (parent instanceof Y.XmlText) return parentSub === null && (content instanceof Y.ContentString || content instanceof Y.ContentFormat);
  if (!(parent === root || parent instanceof Y.XmlElement)) return false;
  if (parentSub !== null) return parent !== root && content instanceof Y.ContentAny && content.arr.length === 1;
  return content instanceof Y.ContentType && (content.type instanceof Y.XmlElement || (content.type instanceof Y.XmlText && parent !== root));
}

/** The pieces that a transaction put in and that are still there, once it is through. */
export function newItems(transaction: Y.Transaction): readonly Y.Item[] {
  const items: Y.Item[] = [];
  forEachNewStruct(transaction, (struct) => {
    if (struct instanceof Y.Item && !struct.deleted) items.push(struct);
  });
  return items;
}

function forEachNewStruct({ afterState, beforeState, doc }: Y.Transaction, visit: (struct: Y.Item | Y.GC) => void): void {
  for (const [client, after] of afterState) {
    const before = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (after === before || structs === undefined) continue;
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index += 1) {
      const struct = structs[index];
      if (struct !== undefined) visit(struct);
    }
  }
}

function parentOf(item: Y.Item): SharedType {
  if (item.parent instanceof Y.AbstractType) return item.parent;
  throw misplaced();
}

function checkDepth(type: SharedType, root: Y.XmlFragment, maxNesting: number, depths: Map<SharedType, number>): void {
  const path: SharedType[] = [];
  let at = type;
  let depth = depths.get(at);
  while (depth === undefined) {
    path.push(at);
    if (path.length > maxNesting) throw new ReportError("bad_update", `Blocks lie more than ${maxNesting} deep in one another.`);
    const item = at._item;
    if (item === null) {
      if (at !== root) throw new ReportError("bad_update", "The update writes outside of the section's text.");
      depth = -1;
    } else {
      at = parentOf(item);
      depth = depths.get(at);
    }
  }
  for (const passed of path.reverse()) {
    depth += 1;
    depths.set(passed, depth);
  }
  if (depth > maxNesting) throw new ReportError("bad_update", `Blocks lie more than ${maxNesting} deep in one another.`);
}

const misplaced = () => new ReportError("bad_update", "The update puts something where it cannot stand.");
