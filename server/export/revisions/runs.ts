import type { Node } from "@tiptap/pm/model";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import { parseFigure } from "../../../extensions/nodes/figure.ts";
import type { Stamp } from "../../../extensions/suggestions/records.ts";
import { cleanText } from "../cleanText.ts";
import type { FigureBook } from "../figureBook.ts";
import type { Side } from "./lineBook.ts";
import { isSameLook, looksOf, plainLook } from "./looks.ts";
import type { Act, RevisedNote, RevisedRun, Revision } from "./model.ts";
import { isThere, type Part, partsOf } from "./pieces.ts";
import type { Surroundings } from "./surroundings.ts";

/** A run and the comment threads that speak of it. */
export interface SpokenRun {
  readonly run: RevisedRun;
  readonly threads: readonly string[];
}

/** So many letters are still to be set in bold, on each side; 0: the lead has just ended; below: there is none. Counted down while runs are written. */
export interface Leads {
  before: number;
  after: number;
}

interface Context {
  readonly sign: (stamp: Stamp) => Act;
  readonly figures: Readonly<Record<Side, FigureBook>>;
  /** Whose act changes what nobody touched: a number that follows from others. */
  readonly consequence: () => Stamp;
}

/** Writes parts as runs, in reading order: the order in which notes are met gives them their numbers. */
export class RunWriter {
  readonly notes: RevisedNote[] = [];
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  runs(parts: readonly Part[], around: Surroundings, leads: Leads): readonly SpokenRun[] {
    const runs: SpokenRun[] = [];
    for (const part of parts) {
      const within = { ...part, inserted: around.inserted ?? part.inserted, deleted: around.deleted ?? part.deleted };
      for (const run of this.part(within, leads)) addRun(runs, run);
    }
    return runs;
  }

  revision({ inserted, deleted }: Surroundings): Revision {
    const { sign } = this.context;
    return { inserted: inserted === null ? null : sign(inserted), deleted: deleted === null ? null : sign(deleted) };
  }

  private part(part: Part, leads: Leads): readonly SpokenRun[] {
    if (part.content.kind === "text") return this.words(part.content.text, part, leads);
    const { node } = part.content;
    switch (node.type.name) {
      case "figure":
        return this.words(formatFigure(parseFigure(node.attrs)), part, leads);
      case "figureRef":
        return this.reference(String(node.attrs["code"]), part, leads);
      case "footnote":
        return [...this.gap("", part, leads), this.note(node, part)];
      default:
        return [...this.gap("", part, leads), { run: { kind: "break", revision: this.revision(part) }, threads: part.threads }];
    }
  }

  /** A reference shows what its figure says: another value before and after, if the figure changed. */
  private reference(code: string, part: Part, leads: Leads): readonly SpokenRun[] {
    const { figures, consequence } = this.context;
    const form = (side: Side): string => figures[side].formsOf(code)[0] ?? `[${code}]`;
    const [before, after] = [form("before"), form("after")];
    if (before === after || part.inserted !== null || part.deleted !== null) return this.words(isThere(part, "after") ? after : before, part, leads);
    return [...this.words(before, { ...part, deleted: consequence() }, leads), ...this.words(after, { ...part, inserted: consequence() }, leads)];
  }

  private note(node: Node, part: Part): SpokenRun {
    const number = this.notes.length + 1;
    const parts = node.children.flatMap((child) => partsOf(child, node.type));
    const place = this.notes.push({ number, runs: [] }) - 1;
    const runs = this.runs(parts, part, { before: -1, after: -1 });
    this.notes[place] = { number, runs: runs.map(({ run }) => run) };
    // Word has no comments in a note: they speak of its number in the text.
    return {
      run: { kind: "footnote", number, revision: this.revision(part) },
      threads: [...part.threads, ...runs.flatMap(({ threads }) => threads)],
    };
  }

  private words(typed: string, part: Part, leads: Leads): readonly SpokenRun[] {
    const revision = this.revision(part);
    const sides = { before: isThere(part, "before"), after: isThere(part, "after") };
    const looks = looksOf(part);
    const runs: SpokenRun[] = [];
    let text = cleanText(typed);
    while (text !== "") {
      runs.push(...this.gap(text, part, leads));
      const inLead = { before: sides.before && leads.before > 0, after: sides.after && leads.after > 0 };
      const length = Math.min(text.length, inLead.before ? leads.before : text.length, inLead.after ? leads.after : text.length);
      const look = (side: Side) => ({ ...looks[side], bold: looks[side].bold || inLead[side] });
      const now = sides.after ? look("after") : look("before");
      const differs = sides.before && sides.after && !isSameLook(look("before"), now);
      const was = differs ? { look: look("before"), by: this.context.sign(looks.by ?? this.context.consequence()) } : null;
      runs.push({ run: { kind: "text", text: text.slice(0, length), look: now, was, revision }, threads: part.threads });
      text = text.slice(length);
      if (inLead.before) leads.before -= length;
      if (inLead.after) leads.after -= length;
    }
    return runs;
  }

  /** A lead is parted from the words behind it by one blank, whether one was typed or not. */
  private gap(text: string, part: Part, leads: Leads): readonly SpokenRun[] {
    const sides = { before: isThere(part, "before"), after: isThere(part, "after") };
    const needs = (side: Side): boolean => sides[side] && leads[side] === 0 && !/^\s/.test(text);
    const needed = { before: needs("before"), after: needs("after") };
    for (const side of ["before", "after"] as const) if (sides[side] && leads[side] === 0) leads[side] = -1;
    if (!needed.before && !needed.after) return [];
    const inserted = sides.before && !needed.before ? this.context.consequence() : part.inserted;
    const deleted = sides.after && !needed.after ? this.context.consequence() : part.deleted;
    return [{ run: { kind: "text", text: " ", look: plainLook, was: null, revision: this.revision({ inserted, deleted }) }, threads: part.threads }];
  }
}

/** Neighbours that differ in nothing are one run, so that the same words give the same file however they were typed. */
function addRun(runs: SpokenRun[], next: SpokenRun): void {
  const last = runs.at(-1);
  if (last?.run.kind === "text" && next.run.kind === "text" && kindOf(last) === kindOf(next)) {
    runs[runs.length - 1] = { ...last, run: { ...last.run, text: `${last.run.text}${next.run.text}`.normalize("NFC") } };
  } else {
    runs.push(next);
  }
}

const kindOf = ({ run, threads }: SpokenRun): string => JSON.stringify([threads, run.kind === "text" ? { ...run, text: "" } : run]);
