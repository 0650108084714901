import * as Y from "yjs";
import { baseId, type PropertyProposal, parseProposals, parseStamp, type Stamp, stampShape } from "../../../extensions/suggestions/records.ts";
import { markNameOf } from "../elementCheck.ts";
import { isFlag, saidBy } from "./flags.ts";
import { type Formats, fatesOf, recordOwner, runsOf } from "./letters.ts";
import { childrenOf } from "./sharedBlocks.ts";
import { changedTexts, counterpart, goneTypes, type Trial, typeAt } from "./trial.ts";

/** What a writer made of suggestions: so many acts of one person accepted or rejected. */
export interface Decision {
  readonly verdict: Verdict;
  readonly user: string;
  readonly count: number;
}
type Verdict = "accepted" | "rejected";

/**
 * What an update decides, read from what it does: acts that are no longer there, and whether what they proposed was made. Withdrawing one's own is no decision.
 * Looks only at what changed: an act that goes on elsewhere counts once there, too.
 */
export function decisionsIn(trial: Trial): readonly Decision[] {
  const fresh = trial.placed.items.flatMap(({ content }) =>
    content instanceof Y.ContentType && content.type instanceof Y.XmlElement ? [content.type] : [],
  );
  const changed = [...trial.transaction.changed].flatMap(([type, names]) =>
    type instanceof Y.XmlElement && type._item?.deleted === false ? [{ element: type, names }] : [],
  );
  // An element that is put in the place of another one of its kind may have become that one.
  const made = [...fresh, ...changed.filter(({ names }) => saysElse(names)).map(({ element }) => element)];
  const acts = new Acts(new Set(made.map(({ nodeName }) => nodeName)));
  for (const text of changedTexts(trial)) lookAtText(acts, trial, text);
  for (const id of goneTypes(trial)) {
    const gone = typeAt(trial.live, id);
    if (gone !== null) lookAtGone(acts, gone);
  }
  for (const { element, names } of changed) lookAtAttributes(acts, trial, element, names);
  for (const element of fresh) lookAtFlags(acts, element);
  return acts.decided(trial.user);
}

/** Whether attributes other than flags changed. */
const saysElse = (names: ReadonlySet<string | null>): boolean => [...names].some((name) => name !== null && !isFlag(name));

interface Act {
  readonly user: string;
  accepted: number;
  rejected: number;
  remains: boolean;
}

class Acts {
  readonly #acts = new Map<string, Act>();
  /** The names of elements that are new or became another: what a sign stands for is among them if it was accepted. */
  readonly made: ReadonlySet<string>;

  constructor(made: ReadonlySet<string>) {
    this.made = made;
  }

  note(stamp: Stamp, what: Verdict | "remains"): void {
    const key = JSON.stringify([stamp.user, baseId(stamp.id)]);
    const act = this.#acts.get(key) ?? { user: stamp.user, accepted: 0, rejected: 0, remains: false };
    this.#acts.set(key, act);
    if (what === "remains") act.remains = true;
    else act[what] += 1;
  }

  decided(by: string): readonly Decision[] {
    const decisions = new Map<string, Decision>();
    for (const { user, accepted, rejected, remains } of this.#acts.values()) {
      const verdict: Verdict = accepted > rejected ? "accepted" : "rejected";
      if (remains || accepted + rejected === 0 || (user === by && verdict === "rejected")) continue;
      const key = `${verdict} ${user}`;
      decisions.set(key, { verdict, user, count: (decisions.get(key)?.count ?? 0) + 1 });
    }
    return [...decisions.values()];
  }
}

function lookAtText(acts: Acts, { live }: Trial, text: Y.XmlText): void {
  const old = counterpart(live, text);
  for (const { before, after } of fatesOf(old instanceof Y.XmlText ? runsOf(old) : [], runsOf(text))) {
    if (after !== null) for (const record of recordsOn(after.formats)) acts.note(record.stamp, "remains");
    if (before === null || before.formats === after?.formats) continue;
    const kept = new Set(after === null ? [] : recordsOn(after.formats).map(({ key }) => key));
    for (const record of recordsOn(before.formats)) if (!kept.has(record.key)) noteGone(acts, record, after?.formats ?? null);
  }
}

interface RecordOnLetters {
  readonly kind: string;
  readonly key: string;
  readonly stamp: Stamp;
  readonly value: unknown;
}

const recordsOn = (formats: Formats): readonly RecordOnLetters[] =>
  Object.entries(formats).flatMap(([key, value]) => {
    const stamp = recordOwner(key, value) === null ? undefined : stampShape.safeParse(value).data;
    const kind = markNameOf(key);
    return stamp === undefined ? [] : [{ kind, key: `${kind} ${stamp.user} ${baseId(stamp.id)}`, stamp, value }];
  });

/** `after`: what lies on the letters now; null if they went. */
function noteGone(acts: Acts, { kind, stamp, value }: RecordOnLetters, after: Formats | null): void {
  if (kind === "ins") acts.note(stamp, after !== null || isMadeOf(value, acts.made) ? "accepted" : "rejected");
  else if (kind === "del") acts.note(stamp, after === null ? "accepted" : "rejected");
  else if (after !== null && typeof value === "object" && value !== null && "mark" in value && "new" in value) {
    acts.note(stamp, String(value.mark) in after === (value.new !== "") ? "accepted" : "rejected");
  }
}

/** Whether a sign that went has become what it stands for. */
function isMadeOf(value: unknown, made: ReadonlySet<string>): boolean {
  if (typeof value !== "object" || value === null || !("k" in value) || !("d" in value)) return false;
  if (value.k === "brk") return textblocks.some((name) => made.has(name));
  return value.k === "node" && [...made].some((name) => String(value.d).includes(`"type":"${name}"`));
}

const textblocks = ["paragraph", "heading", "recipient"] as const;

function lookAtGone(acts: Acts, type: Y.XmlElement | Y.XmlText): void {
  if (type instanceof Y.XmlText) {
    for (const { formats } of runsOf(type)) for (const record of recordsOn(formats)) noteGone(acts, record, null);
    return;
  }
  for (const stamp of stampsIn(saidBy(type, "tcIns"))) acts.note(stamp, "rejected");
  for (const stamp of stampsIn(saidBy(type, "tcDel"))) acts.note(stamp, "accepted");
  for (const proposal of proposalsIn(saidBy(type, "tcProp"))) if (proposal.type !== type.nodeName) acts.note(proposal, "accepted");
  for (const child of childrenOf(type)) lookAtGone(acts, child);
}

function lookAtAttributes(acts: Acts, { live }: Trial, element: Y.XmlElement, names: ReadonlySet<string | null>): void {
  const old = counterpart(live, element);
  if (!(old instanceof Y.XmlElement)) return;
  lookAtFlags(acts, element);
  const gone = <One extends Stamp>(name: string, read: (value: string) => readonly One[]): readonly One[] => {
    if (!names.has(name)) return [];
    const left = new Set(read(saidBy(element, name)).map(({ user, id }) => `${user} ${baseId(id)}`));
    return read(saidBy(old, name)).filter(({ user, id }) => !left.has(`${user} ${baseId(id)}`));
  };
  for (const stamp of gone("tcIns", stampsIn)) acts.note(stamp, "accepted");
  for (const stamp of gone("tcDel", stampsIn)) acts.note(stamp, saysElse(names) ? "accepted" : "rejected");
  for (const proposal of gone("tcProp", proposalsIn)) acts.note(proposal, isMade(proposal, element) ? "accepted" : "rejected");
}

/** What an element is flagged with now goes on. */
function lookAtFlags(acts: Acts, element: Y.XmlElement): void {
  for (const name of ["tcIns", "tcDel"]) for (const stamp of stampsIn(saidBy(element, name))) acts.note(stamp, "remains");
  for (const proposal of proposalsIn(saidBy(element, "tcProp"))) acts.note(proposal, "remains");
}

const isMade = ({ type, attrs }: PropertyProposal, element: Y.XmlElement): boolean =>
  element.nodeName === type && Object.entries(attrs).every(([name, value]) => saidBy(element, name) === String(value));

function stampsIn(value: string): readonly Stamp[] {
  const stamp = parseStamp(value);
  return stamp === null || stamp === "malformed" ? [] : [stamp];
}

function proposalsIn(value: string): readonly PropertyProposal[] {
  const proposals = parseProposals(value);
  return proposals === "malformed" ? [] : proposals;
}
