import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { writeSection } from "../../../extensions/binding/writeNode.ts";
import { newSharedSection } from "../../../extensions/keptFormats.ts";
import { ContentError, contentRoot, nodeOf, readSection } from "../../../extensions/sectionContent.ts";
import { listChanges } from "../../../extensions/suggestions/listChanges.ts";
import { suggestText } from "../../../extensions/suggestions/tracking/suggestText.ts";
import type { SuggestingAuthor } from "../../domain/ports.ts";

type Author = Omit<SuggestingAuthor, "confirm">;

/** Suggestions that say what somebody's changes would have made of a text. */
export interface Landing {
  /** The update that brings them in; null if the text has all of the changes. */
  readonly update: Uint8Array | null;
  readonly count: number;
}

/**
 * What changes that were made elsewhere, and could not be taken as they are, would make of a text, as suggestions of their author. `state`: the text as it is;
 * `changes`: updates that were tried on it. Nothing of this touches a live document. Null if it cannot be told as suggestions.
 */
export function landChanges(state: Uint8Array, changes: readonly Uint8Array[], author: Author): Landing | null {
  const [here, meant] = [copyOf(state), copyOf(state)];
  for (const change of changes) Y.applyUpdate(meant, change);
  const before = nodeOf(readSection(here));
  if (actsOf(before, author).length > 0) return { update: null, count: 0 };
  const wanted = meantIn(meant);
  if (wanted === null) return null;
  const made = suggestText(before, wanted, author);
  if (made === null) return null;
  if (made === before) return { update: null, count: 0 };
  const known = Y.encodeStateVector(here);
  here.transact(() => writeSection(here.getXmlFragment(contentRoot), made));
  return { update: Y.encodeStateAsUpdate(here, known), count: actsOf(made, author).length };
}

function copyOf(state: Uint8Array): Y.Doc {
  const copy = newSharedSection();
  Y.applyUpdate(copy, state);
  return copy;
}

/** The text that the changes make; null if that is none. */
function meantIn(shared: Y.Doc) {
  try {
    return nodeOf(readSection(shared));
  } catch (error) {
    if (error instanceof ContentError) return null;
    throw error;
  }
}

const actsOf = (text: Node, { user, nonce }: Author) =>
  listChanges(text).changes.filter((change) => change.user === user && change.id.startsWith(`${nonce}-`));
