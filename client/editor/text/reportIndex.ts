import type { Node } from "@tiptap/pm/model";
import type * as Y from "yjs";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import type { HeldFigure } from "../../../extensions/heldFigure.ts";
import type { FigureAttributes } from "../../../extensions/nodes/figure.ts";
import { type Difference, differencesOf } from "../../../extensions/sectionChecks/heldFigures.ts";
import { contentRoot, nodeOf, readSection } from "../../../extensions/sectionContent.ts";
import { emptyDigest, type SectionDigest, sameDigest, sectionDigest } from "./sectionDigest.ts";

/** What the index needs of the outline: order, and who may read what, so that a reference never shows a number to more readers than its figure has. */
export interface IndexedSection {
  readonly id: string;
  readonly title: string;
  readonly confidentialTo: readonly string[];
  /** What its references print whatever their sources say now, because it was accepted; none if it is open. */
  readonly held?: readonly HeldFigure[];
}

/** One section's text as it was read last. `broken` means: the shared text does not fit the schema and cannot be shown. */
export type ReadText = { readonly state: "unread" } | { readonly state: "broken" } | { readonly state: "read"; readonly node: Node };

export interface NumberedFootnote {
  readonly number: number;
  readonly sectionId: string;
  readonly node: Node;
}

/** A figure that a reference can point at. */
export interface IndexedFigure {
  readonly code: string;
  readonly sectionId: string;
  readonly sectionTitle: string;
  readonly attributes: FigureAttributes;
}

/** A figure with the code of another one that stands before it. */
export interface RepeatedFigure extends IndexedFigure {
  /** The how manieth figure of that code it is in its section, from 0. */
  readonly nth: number;
  /** Whether it says something else than the first one. */
  readonly differs: boolean;
}

/** What a reference to a code prints in a section. */
export type Reference =
  | {
      readonly state: "found";
      readonly text: string;
      readonly sectionTitle: string;
      /** With a reference that is held and whose source says something else: what that says, empty if it is gone. */
      readonly differsFrom?: string;
    }
  | { readonly state: "hidden" }
  | { readonly state: "unknown" };

/** A reference as text, where it cannot be more. */
export const printedReference = (reference: Reference): string => (reference.state === "found" ? reference.text : "•••");

interface Entry {
  readonly doc: Y.Doc;
  text: ReadText;
  digest: SectionDigest;
  timer: ReturnType<typeof setTimeout> | null;
  readonly detach: () => void;
}

/** Long enough that a fast typist is read a few times a second only, short enough that the others' notes and numbers look live. */
const readDelayMs = 200;

/**
 * The report read across its sections, on the page: numbers of footnotes, values of figures by code, and the text of sections that no editor shows.
 * It reads each section's shared text some time after it changed; a key press costs nothing here but a timer.
 */
export class ReportIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #outline: readonly IndexedSection[] = [];
  #footnotes: readonly NumberedFootnote[] = [];
  #firstFootnotes: ReadonlyMap<string, number> = new Map();
  #figures: ReadonlyMap<string, IndexedFigure> = new Map();
  #repeats: ReadonlyMap<string, readonly RepeatedFigure[]> = new Map();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** All footnotes of the report in the paper's order. The same list as long as nothing in it changed. */
  readonly footnotes = (): readonly NumberedFootnote[] => this.#footnotes;

  /** All figures with a code. The same map as long as nothing in it changed. */
  readonly figures = (): ReadonlyMap<string, IndexedFigure> => this.#figures;

  /** By code, the figures that stand behind the first one with that code, in the paper's order. The same map as long as nothing in it changed. */
  readonly repeats = (): ReadonlyMap<string, readonly RepeatedFigure[]> => this.#repeats;

  text(sectionId: string): ReadText {
    return this.#entries.get(sectionId)?.text ?? unread;
  }

  /** The number of the first footnote of a section, if it has one. */
  firstFootnote(sectionId: string): number {
    return this.#firstFootnotes.get(sectionId) ?? 1;
  }

  /** What a reference in `sectionId` to `code` prints. A confidential figure is shown only where the same people read. */
  reference(sectionId: string, code: string): Reference {
    const held = this.held(sectionId).find(({ attributes }) => attributes.code === code);
    if (held !== undefined) return this.#heldReference(sectionId, held);
    const figure = this.#figures.get(code);
    if (figure === undefined) return { state: "unknown" };
    const readers = (id: string) => [...(this.#outline.find((section) => section.id === id)?.confidentialTo ?? [])].sort().join();
    const needed = readers(figure.sectionId);
    if (needed !== "" && needed !== readers(sectionId)) return { state: "hidden" };
    return { state: "found", text: formatFigure(figure.attributes), sectionTitle: figure.sectionTitle };
  }

  /** What a section's references print since it was accepted. */
  held(sectionId: string): readonly HeldFigure[] {
    return this.#outline.find(({ id }) => id === sectionId)?.held ?? [];
  }

  /** The references of an accepted section that say something else than their sources do now. */
  differences(sectionId: string): readonly Difference[] {
    const held = this.held(sectionId);
    // A source that is on its way, or that this reader does not read, is no other one.
    return differencesOf(
      held.filter(({ sectionId: source, attributes }) => this.#figures.has(attributes.code) || this.text(source).state === "read"),
      this.#figures,
    );
  }

  #heldReference(sectionId: string, { sectionId: sourceId, attributes }: HeldFigure): Reference {
    const difference = this.differences(sectionId).find(({ code }) => code === attributes.code);
    const sectionTitle = this.#outline.find(({ id }) => id === (difference?.sourceId ?? sourceId))?.title ?? "";
    return { state: "found", text: formatFigure(attributes), sectionTitle, ...(difference === undefined ? {} : { differsFrom: difference.now }) };
  }

  setOutline(outline: readonly IndexedSection[]): void {
    this.#outline = outline;
    this.#renumber();
  }

  /** Follow a section's shared text. Returns what ends it. */
  attach(sectionId: string, doc: Y.Doc): () => void {
    this.#entries.get(sectionId)?.detach();
    const fragment = doc.getXmlFragment(contentRoot);
    const schedule = () => {
      entry.timer ??= setTimeout(() => {
        entry.timer = null;
        this.#read(sectionId, entry);
      }, readDelayMs);
    };
    const detach = () => {
      fragment.unobserveDeep(schedule);
      if (entry.timer !== null) clearTimeout(entry.timer);
      if (this.#entries.get(sectionId) === entry) this.#entries.delete(sectionId);
    };
    const entry: Entry = { doc, text: unread, digest: emptyDigest, timer: null, detach };
    this.#entries.set(sectionId, entry);
    fragment.observeDeep(schedule);
    this.#read(sectionId, entry);
    return detach;
  }

  #read(sectionId: string, entry: Entry): void {
    entry.text = readText(entry.doc);
    const digest = entry.text.state === "read" ? sectionDigest(entry.text.node) : emptyDigest;
    if (!sameDigest(entry.digest, digest)) {
      entry.digest = digest;
      this.#renumber();
    } else if (this.#entries.get(sectionId) === entry) {
      this.#tell();
    }
  }

  #renumber(): void {
    const footnotes: NumberedFootnote[] = [];
    const firstFootnotes = new Map<string, number>();
    const figures = new Map<string, IndexedFigure>();
    const repeats = new Map<string, RepeatedFigure[]>();
    for (const { id, title } of this.#outline) {
      const digest = this.#entries.get(id)?.digest ?? emptyDigest;
      firstFootnotes.set(id, footnotes.length + 1);
      for (const node of digest.footnotes) footnotes.push({ number: footnotes.length + 1, sectionId: id, node });
      for (const attributes of [...digest.figures.values(), ...digest.repeats]) {
        const { code } = attributes;
        const figure = { code, sectionId: id, sectionTitle: title, attributes };
        const first = figures.get(code);
        if (first === undefined) figures.set(code, figure);
        else
          repeats.set(code, [
            ...(repeats.get(code) ?? []),
            { ...figure, nth: nthIn(id, first, repeats.get(code)), differs: !saySame(first, figure) },
          ]);
      }
    }
    this.#footnotes = footnotes;
    this.#firstFootnotes = firstFootnotes;
    this.#figures = figures;
    this.#repeats = repeats;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const nthIn = (sectionId: string, first: IndexedFigure, repeats: readonly RepeatedFigure[] = []): number =>
  [first, ...repeats].filter((figure) => figure.sectionId === sectionId).length;

const saySame = ({ attributes: one }: IndexedFigure, { attributes: other }: IndexedFigure): boolean =>
  one.value === other.value && one.ratioOf === other.ratioOf && one.unit === other.unit;

const unread: ReadText = { state: "unread" };

function readText(doc: Y.Doc): ReadText {
  try {
    return { state: "read", node: nodeOf(readSection(doc)) };
  } catch {
    // Nothing is lost: the shared text stays as it is, and the page says that this section needs repair.
    return { state: "broken" };
  }
}
