import type { PersonView } from "../../extensions/wire/http.ts";
import { foldText } from "../ui/foldText.ts";

/** A name that is being typed behind an `@`. */
export interface MentionQuery {
  /** Where the `@` stands. */
  readonly at: number;
  readonly query: string;
}

/** The name that is being typed at the caret; null if none is. */
export function mentionAt(text: string, caret: number): MentionQuery | null {
  const match = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(text.slice(0, caret));
  const query = match?.[1];
  return query === undefined ? null : { at: caret - query.length - 1, query };
}

const mostOffered = 6;

/** The people whose names fit what is typed, with or without accents; those first whose own name (it stands last) begins so. */
export function peopleFor(query: string, people: readonly PersonView[]): readonly PersonView[] {
  const wanted = foldText(query);
  const fits = people.filter(({ name }) => foldText(name).includes(wanted));
  const byOwnName = (person: PersonView): number => (foldText(person.name.split(" ").at(-1) ?? "").startsWith(wanted) ? 0 : 1);
  return fits.toSorted((one, other) => byOwnName(one) - byOwnName(other)).slice(0, mostOffered);
}

/** The text with the whole name in place of what was typed, and where the caret stands then. */
export function withMention(text: string, { at, query }: MentionQuery, name: string): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(at + 1 + query.length).replace(/^ /, ""), caret: before.length };
}

/** Which of these people the text still names. */
export const namedIn = (text: string, people: readonly PersonView[]): readonly string[] => [
  ...new Set(people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)),
];

export interface TextPiece {
  /** Where it begins. */
  readonly at: number;
  readonly text: string;
  readonly isName: boolean;
}

/** A comment's text in pieces, so that the names in it can be shown as such. The longest name wins where one begins another. */
export function piecesOf(text: string, names: readonly string[]): readonly TextPiece[] {
  const marks = names.map((name) => `@${name}`).toSorted((one, other) => other.length - one.length);
  const pieces: TextPiece[] = [];
  let rest = text;
  while (rest !== "") {
    const next = marks
      .map((mark) => ({ mark, at: rest.indexOf(mark) }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, other) => one.at - other.at || other.mark.length - one.mark.length)[0];
    const start = text.length - rest.length;
    if (next === undefined) return [...pieces, { at: start, text: rest, isName: false }];
    if (next.at > 0) pieces.push({ at: start, text: rest.slice(0, next.at), isName: false });
    pieces.push({ at: start + next.at, text: next.mark, isName: true });
    rest = rest.slice(next.at + next.mark.length);
  }
  return pieces;
}
