import type { EditorState } from "@tiptap/pm/state";
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Anchor } from "../../../extensions/wire/comments.ts";

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What is selected, as the server understands it: words, or the whole section if nothing is. */
export function anchorOfSelection(state: EditorState): Anchor {
  const { ranges, empty } = state.selection;
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (empty || first === undefined || last === undefined) return { about: "section" };
  return anchorOfRange(state, { from: first.$from.pos, to: last.$to.pos });
}

/** Words between two positions of an editor, as places that move with them. */
function anchorOfRange(state: EditorState, { from, to }: TextRange): Anchor {
  const bound = boundText(state);
  if (bound === null) return { about: "section" };
  const place = (position: number) => Y.relativePositionToJSON(absolutePositionToRelativePosition(position, bound.type, bound.mapping));
  return { about: "words", from: place(from), to: place(to) };
}

/** Where an anchor's words are now; null if they are gone, or it is about more than words. */
export function rangeOfAnchor(state: EditorState, anchor: Anchor): TextRange | null {
  const bound = boundText(state);
  if (bound === null || anchor.about !== "words") return null;
  const position = (json: unknown) =>
    relativePositionToAbsolutePosition(bound.doc, bound.type, Y.createRelativePositionFromJSON(json), bound.mapping);
  const [from, to] = [position(anchor.from), position(anchor.to)];
  return from === null || to === null || from >= to || to > state.doc.content.size ? null : { from, to };
}

type Mapping = Parameters<typeof absolutePositionToRelativePosition>[2];

interface BoundText {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly mapping: Mapping;
}

function boundText(state: EditorState): BoundText | null {
  const sync: { doc: Y.Doc | null; type: Y.XmlFragment; binding: { mapping: Mapping } | null } | undefined = ySyncPluginKey.getState(state);
  if (sync === undefined || sync.doc === null || sync.binding === null) return null;
  return { doc: sync.doc, type: sync.type, mapping: sync.binding.mapping };
}
