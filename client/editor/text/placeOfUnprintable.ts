import type { Node } from "@tiptap/pm/model";
import type { Unprintable } from "../../../extensions/wire/unprintable.ts";

/** A stretch of a section's document, in ProseMirror positions. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** So many letters on each side of a sign have to be those that were told. */
const compared = 6;

/** Where in a section's text stands what cannot be printed; null if it is not there any more. Of several such signs, the one among the told words comes first. */
export function placeOfUnprintable(doc: Node, { kind, character = "", near }: Unprintable): Place | null {
  return kind === "table" ? placeOfTable(doc, near) : placeOfCharacter(doc, character, near);
}

function placeOfCharacter(doc: Node, character: string, near: string): Place | null {
  if (character === "") return null;
  let first: Place | null = null;
  let told: Place | null = null;
  doc.descendants((node, at) => {
    const text = node.text ?? "";
    for (let found = text.indexOf(character); found >= 0 && told === null; found = text.indexOf(character, found + character.length)) {
      const place = { from: at + found, to: at + found + character.length };
      first ??= place;
      const around = text.slice(Math.max(0, found - compared), found + character.length + compared).normalize("NFC");
      if (near.includes(around)) told = place;
    }
    return told === null;
  });
  return told ?? first;
}

function placeOfTable(doc: Node, near: string): Place | null {
  let place: Place | null = null;
  doc.descendants((node, at) => {
    if (place === null && node.type.name === "table" && node.textContent.normalize("NFC").includes(near)) place = firstWordsIn(node, at);
    return place === null;
  });
  return place;
}

function firstWordsIn(table: Node, at: number): Place {
  let place: Place = { from: at, to: at };
  table.descendants((node, inside) => {
    if (place.from === at && node.isText) place = { from: at + 1 + inside, to: at + 1 + inside + node.nodeSize };
    return place.from === at;
  });
  return place;
}
