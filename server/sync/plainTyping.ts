import * as Y from "yjs";
import { reportSchema } from "../../extensions/schema.ts";

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** A larger update is no keystroke; it takes the long way. */
const maxPieces = 64;
/** So many pieces may have come between the two that somebody typed between. */
const maxBetween = 64;

/**
 * Whether an update that passed `inspectUpdate` does nothing but put letters into texts that are there, and take letters out of them, where the schema allows any
 * letters and where no formats lie. Such an update cannot make a section unfit for the schema, and says nothing in anybody's name: it needs no trial. In every
 * doubt the answer is no.
 */
export function isPlainTyping({ structs, ds }: DecodedUpdate, document: Y.Doc): boolean {
  if (structs.length > maxPieces) return false;
  const texts = new PlainTexts(document);
  return structs.every((struct) => texts.takesLetters(struct)) && texts.losesLetters(ds);
}

/** The texts that an update writes to, found piece by piece in the order in which it is applied. */
class PlainTexts {
  readonly #document: Y.Doc;
  /** New pieces and the text in which each of them will stand. */
  readonly #placed: { readonly struct: Y.Item; readonly text: Y.XmlText }[] = [];

  constructor(document: Y.Doc) {
    this.#document = document;
  }

  takesLetters(struct: DecodedUpdate["structs"][number]): boolean {
    const { client, clock } = struct.id;
    const state = Y.getState(this.#document.store, client);
    // What is known, or comes before what it follows, is for those who apply it: it may say of itself what is not so.
    const follows = this.#placed.findLast((placed) => placed.struct.id.client === client);
    if (clock !== (follows === undefined ? state : follows.struct.id.clock + follows.struct.length)) return false;
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString) || struct.parentSub !== null) return false;
    const text = this.#textOf(struct);
    if (text === null) return false;
    this.#placed.push({ struct, text });
    return true;
  }

  losesLetters({ clients }: DecodedUpdate["ds"]): boolean {
    for (const [client, ranges] of clients) {
      const structs = this.#document.store.clients.get(client) ?? [];
      const state = Y.getState(this.#document.store, client);
      for (const { clock, len } of ranges) {
        // What is removed of the update itself is letters, too.
        const end = Math.min(clock + len, state);
        if (clock >= end) continue;
        for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
          const struct = structs[index];
          if (struct === undefined || struct.id.clock >= end) break;
          if (!struct.deleted && !isLetters(struct)) return false;
        }
      }
    }
    return true;
  }

  /** The one text in which everything that a new piece says of its place lies, in that order; null if there is no such. */
  #textOf({ origin, rightOrigin, parent }: Y.Item): Y.XmlText | null {
    if (origin === null) return rightOrigin === null ? this.#textNamed(parent) : textOf(this.#itemAt(rightOrigin));
    const before = this.#placed.find(({ struct }) => isLastOf(struct, origin));
    if (before !== undefined) return isSame(before.struct.rightOrigin, rightOrigin) ? before.text : null;
    const left = this.#itemAt(origin);
    if (rightOrigin === null) return textOf(left);
    const right = this.#itemAt(rightOrigin);
    return left !== null && right !== null && isFollowedBy(left, origin, right, rightOrigin) ? textOf(left) : null;
  }

  /** The piece of the document at a place; null for what is not there any more or not yet. */
  #itemAt(id: Y.ID): Y.Item | null {
    if (id.clock >= Y.getState(this.#document.store, id.client)) return null;
    const item: unknown = Y.getItem(this.#document.store, id);
    return item instanceof Y.Item ? item : null;
  }

  /** `parent`: as it was decoded, a root's name or the place of the item that made the type. */
  #textNamed(parent: unknown): Y.XmlText | null {
    const item = parent instanceof Y.ID ? this.#itemAt(parent) : null;
    return item !== null && item.content instanceof Y.ContentType ? plainText(item.content.type) : null;
  }
}

const isSame = (one: Y.ID | null, other: Y.ID | null): boolean => one?.client === other?.client && one?.clock === other?.clock;

const isLastOf = ({ id, length }: Y.Item, { client, clock }: Y.ID): boolean => id.client === client && id.clock + length - 1 === clock;

/** Whether `right` stands behind `left`, not far: what says the opposite would not be in the same place for everybody. */
function isFollowedBy(left: Y.Item, leftId: Y.ID, right: Y.Item, rightId: Y.ID): boolean {
  if (left === right) return rightId.clock > leftId.clock;
  let at = left.right;
  for (let step = 0; at !== null && at !== right && step < maxBetween; step += 1) at = at.right;
  return at === right;
}

const textOf = (item: Y.Item | null): Y.XmlText | null => (item === null || item.parentSub !== null ? null : plainText(item.parent));

const isLetters = (struct: Y.Item | Y.GC): boolean =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentString && textOf(struct) !== null;

/** The text, if it stands in an element that takes any letters and if it never held a format. */
function plainText(text: unknown): Y.XmlText | null {
  if (!(text instanceof Y.XmlText) || text._item === null || text._item.deleted || text._hasFormatting) return null;
  const element: unknown = text.parent;
  if (!(element instanceof Y.XmlElement) || element._item === null || element._item.deleted) return null;
  return takesAnyLetters.has(element.nodeName) ? text : null;
}

/** Elements that may hold text wherever they hold anything, as often as one likes, and also none. */
const takesAnyLetters: ReadonlySet<string> = new Set(
  Object.values(reportSchema.nodes)
    .filter(({ contentMatch }) => {
      const edges = Array.from({ length: contentMatch.edgeCount }, (_, index) => contentMatch.edge(index));
      const takesText = edges.some(({ type }) => type.isText);
      return takesText && contentMatch.validEnd && edges.every(({ next }) => next === contentMatch);
    })
    .map(({ name }) => name),
);
