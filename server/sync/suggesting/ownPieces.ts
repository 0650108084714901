import * as Y from "yjs";
import { isSameValue } from "../../../extensions/binding/markAttributes.ts";
import { contentRoot } from "../../../extensions/sectionContent.ts";
import { baseId } from "../../../extensions/suggestions/records.ts";
import { ReportError } from "../../../extensions/wire/errors.ts";
import { markNameOf } from "../elementCheck.ts";
import type { ConcurrentFlags } from "./concurrentFlags.ts";
import { isFlag, isOwnElement, isOwnStamp, othersIn, saidBy } from "./flags.ts";
import { type Formats, fatesOf, isInserted, isInsertedBy, type Run, recordOwner, runsOf } from "./letters.ts";
import { childrenOf } from "./sharedBlocks.ts";
import { changedTexts, counterpart, goneTypes, type Trial, typeAt } from "./trial.ts";

/**
 * Check piece by piece what a suggesting person's update took away and put in: letters and elements that went were their own and pending, those that came are,
 * and those that stayed look as they did but for the person's own records. So nothing can be replaced by what only reads the same. Fails with `suggest_only`.
 * Gives whether an emphasis of the person's own words ran over pending words of others, which is let pass.
 */
export function checkPieces(trial: Trial, concurrent: ConcurrentFlags): { readonly runsOver: boolean } {
  let runsOver = false;
  for (const text of changedTexts(trial)) if (checkLetters(trial, text)) runsOver = true;
  for (const id of goneTypes(trial)) checkGone(trial, id);
  for (const { content } of trial.placed.items) {
    if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement) checkNewElement(trial, content.type);
  }
  for (const [type, names] of trial.transaction.changed) {
    if (type instanceof Y.XmlElement && type._item?.deleted === false) checkAttributes(trial, type, names, concurrent);
  }
  return { runsOver };
}

/** Whether an emphasis ran over. */
function checkLetters({ live, user }: Trial, text: Y.XmlText): boolean {
  const old = counterpart(live, text);
  const [own, others] = [new Set<string>(), new Set<string>()];
  for (const { before: was, after: is } of fatesOf(old instanceof Y.XmlText ? runsOf(old) : [], runsOf(text))) {
    if (was === null) mustBeOwn(is, user, "The update puts in words that are no suggestion.");
    else if (is === null) mustBeOwn(was, user, "The update takes away words that are there for everybody.");
    else if (!isSameLook(was.formats, is.formats)) {
      mustLookTheSame(was.formats, is.formats, user);
      const isPending = !isInsertedBy(was.formats, user) && isInserted(was.formats);
      if (isPending || isInsertedBy(was.formats, user))
        for (const name of emphasesChanged(was.formats, is.formats)) (isPending ? others : own).add(name);
    }
  }
  // Words that somebody puts among those of another while the other makes these bold become bold with them. Nothing else does that.
  if (![...others].every((name) => own.has(name))) throw refused("The update changes how pending words of others look.");
  return others.size > 0;
}

/** Most letters of a text that changes look as before, down to the ids of records. */
function isSameLook(one: Formats, other: Formats): boolean {
  for (const key in other) if (!(key in one)) return false;
  for (const key in one) if (!(key in other) || !isSameValue(one[key], other[key])) return false;
  return true;
}

function mustLookTheSame(was: Formats, is: Formats, user: string): void {
  if (othersOn(was, user) !== othersOn(is, user)) throw refused("The update changes what others wrote or suggest on words that are there.");
}

function mustBeOwn({ formats }: Run, user: string, reason: string): void {
  if (!isInsertedBy(formats, user)) throw refused(reason);
}

const emphases: ReadonlySet<string> = new Set(["bold", "italic", "underline"]);

/** All that lies on letters but that person's own records and the emphases of pending words. */
function othersOn(formats: Formats, user: string): string {
  const isPending = isInserted(formats);
  const others = Object.entries(formats).flatMap(([key, value]) => {
    const name = markNameOf(key);
    const owner = recordOwner(key, value);
    if (owner === user || (isPending && emphases.has(name)) || (owner !== null && isOfSign(value, formats))) return [];
    return [`${name} ${owner === null ? JSON.stringify(value) : sameRecord(value)}`];
  });
  return [...new Set(others)].sort().join("\n") + (isInsertedBy(formats, user) ? "\nown" : "");
}

/** Whether a record says that a sign is among the words of its own act: it adds nothing to the sign's own record. */
function isOfSign(value: unknown, formats: Formats): boolean {
  const words = signOf(value);
  if (words?.k !== "") return false;
  return Object.values(formats).some((other) => {
    const sign = signOf(other);
    return sign !== null && sign.k !== "" && sign.user === words.user && baseId(sign.id) === baseId(words.id);
  });
}

/** What an `ins` record says of itself; null for anything else. */
function signOf(value: unknown): { readonly k: string; readonly user: string; readonly id: string } | null {
  if (typeof value !== "object" || value === null || !("k" in value && "user" in value && "id" in value)) return null;
  return { k: String(value.k), user: String(value.user), id: String(value.id) };
}

const emphasesChanged = (was: Formats, is: Formats): readonly string[] => [...emphases].filter((name) => name in was !== name in is);

/** A record with its base id. */
function sameRecord(value: unknown): string {
  const attrs: Readonly<Record<string, unknown>> = typeof value === "object" && value !== null ? { ...value } : {};
  const entries = Object.entries({ ...attrs, id: baseId(String(attrs["id"])) });
  return JSON.stringify(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function checkGone({ live, user, transaction }: Trial, id: Y.ID): void {
  const old = typeAt(live, id);
  if (old === null) return;
  const isOwn = old instanceof Y.XmlText || isOwnElement(old, user) || isFirstParagraph(old, transaction.doc);
  if (!isOwn) throw refused("The update takes away a block that is there for everybody.");
  if (!holdsOnlyOwn(old, user)) throw refused("The update takes away a block in which others have written.");
}

/** Whether nothing in an element is anybody else's. */
function holdsOnlyOwn(type: Y.XmlElement | Y.XmlText, user: string): boolean {
  if (type instanceof Y.XmlText) return runsOf(type).every(({ formats }) => isInsertedBy(formats, user));
  if (othersIn("tcIns", saidBy(type, "tcIns"), user) !== "") return false;
  return childrenOf(type).every((child) => holdsOnlyOwn(child, user));
}

/** The empty paragraph that an editor puts into an empty text, and that its undo takes out again, is nobody's suggestion. `doc`: where nothing else stands. */
const isFirstParagraph = (type: Y.XmlElement, doc: Y.Doc): boolean =>
  type.nodeName === "paragraph" && type.parent?._item === null && doc.getXmlFragment(contentRoot).length === 0;

function checkNewElement({ live, user, transaction }: Trial, element: Y.XmlElement): void {
  if (element._item?.deleted === true || isOwnElement(element, user)) return;
  const isFirst = element.nodeName === "paragraph" && element.parent === transaction.doc.getXmlFragment(contentRoot);
  if (isFirst && live.getXmlFragment(contentRoot).length === 0) return;
  throw refused("The update puts in a block that is no suggestion.");
}

function checkAttributes({ live, user }: Trial, element: Y.XmlElement, names: ReadonlySet<string | null>, concurrent: ConcurrentFlags): void {
  const old = counterpart(live, element);
  if (!(old instanceof Y.XmlElement)) return;
  const isOwn = isOwnElement(old, user);
  for (const name of names) {
    if (name === null || concurrent.has(element, name)) continue;
    const [was, is] = [saidBy(old, name), saidBy(element, name)];
    if (was !== is && !maySay(name, was, is, user, isOwn)) throw refused(`The update changes the ${name} of a block that is there for everybody.`);
  }
}

function maySay(name: string, was: string, is: string, user: string, isOwn: boolean): boolean {
  if (!isFlag(name)) return isOwn;
  if (othersIn(name, was, user) !== othersIn(name, is, user)) return false;
  return name !== "tcIns" || isOwn === isOwnStamp(is, user) || (isOwn && !isOwnStamp(was, user));
}

export const refused = (reason: string): ReportError => new ReportError("suggest_only", reason);
