import type { Node } from "@tiptap/pm/model";
import type { CheckContext } from "../../../extensions/checks/passage.ts";
import type { IndicatorsView } from "../../../extensions/indicators/requests.ts";
import { heldFindings } from "../../../extensions/sectionChecks/heldFigures.ts";
import type { PlacedText, ReportPlace } from "../../../extensions/sectionChecks/overReport.ts";
import { inOrder, relationFindings, withRelations } from "../../../extensions/sectionChecks/relationFindings.ts";
import { withOver } from "../../../extensions/sectionChecks/reportPlaces.ts";
import { dismissalOf, type SectionFinding } from "../../../extensions/sectionChecks/sectionFinding.ts";
import { sectionText } from "../../../extensions/sectionChecks/sectionText.ts";
import type { SectionText } from "../../../extensions/sectionChecks/textPieces.ts";
import { placedNumbers } from "../../../extensions/sectionChecks/twoValues.ts";
import type { Dismissal } from "../../../extensions/wire/dismissals.ts";
import { printedReference, type ReportIndex } from "../text/reportIndex.ts";
import { movedFindings } from "./movedFinding.ts";

/** How texts are checked: a section's by itself, all of a report over one another, and how long the page waits with the latter. */
export interface Checks {
  text(text: string, context: CheckContext): Promise<readonly SectionFinding[]>;
  over(texts: readonly PlacedText[], context: CheckContext): Promise<ReadonlyMap<string, readonly SectionFinding[]>>;
  pause(): Promise<void>;
}

/** A section as it was checked last. */
export interface CheckedSection {
  readonly node: Node;
  readonly text: SectionText;
  /** What was found, in the order of the text. */
  readonly all: readonly SectionFinding[];
  /** What of it nobody has dismissed. */
  readonly open: readonly SectionFinding[];
  readonly dismissed: readonly DismissedFinding[];
}

/** A finding that somebody answers for. */
interface DismissedFinding {
  readonly finding: SectionFinding;
  readonly dismissal: Dismissal;
}

/**
 * What the checks found in the texts that this person reads. A section is read and checked again when its text changed, one after the other, while the page
 * has nothing else to do; what only shows over the whole report is looked for when nobody has typed for a while.
 */
export class FindingStore {
  readonly #checks: Checks;
  readonly #idle: () => Promise<void>;
  readonly #listeners = new Set<() => void>();
  readonly #checked = new Map<string, CheckedSection>();
  readonly #stale = new Set<string>();
  /** What the checks of the text alone found, by section. */
  readonly #inText = new Map<string, readonly SectionFinding[]>();
  /** What the rules over the report found, by section, and in which text. */
  readonly #over = new Map<string, { readonly text: string; readonly findings: readonly SectionFinding[] }>();
  #places: readonly ReportPlace[] = [];
  /** Counts the times that something changed which the rules over the report look at. */
  #round = 0;
  #catalogue: IndicatorsView = { indicators: [], history: {} };
  #followed: { readonly index: ReportIndex; readonly sectionIds: readonly string[] } | null = null;
  #dismissals: readonly Dismissal[] = [];
  #context: CheckContext = {};
  #isRunning = false;

  constructor(checks: Checks, idle: () => Promise<void>) {
    this.#checks = checks;
    this.#idle = idle;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A section as it was checked last; the same object as long as nothing in it changed. Undefined before the first time. */
  readonly section = (sectionId: string): CheckedSection | undefined => this.#checked.get(sectionId);

  /** Check the relations that this catalogue declares as well. */
  setCatalogue(catalogue: IndicatorsView): void {
    this.#catalogue = catalogue;
    if (this.#followed === null) return;
    for (const id of this.#followed.sectionIds) this.#stale.add(id);
    void this.#run(this.#followed.index);
  }

  /** The sections of the report, in its order: the rules over it go by that. */
  setPlaces(places: readonly ReportPlace[]): void {
    this.#places = places;
    void this.#checkOver();
  }

  /** Take these dismissals into account. */
  dismiss(dismissals: readonly Dismissal[]): void {
    this.#dismissals = dismissals;
    for (const [id, checked] of this.#checked) this.#checked.set(id, this.#divided(id, checked));
    this.#tell();
  }

  /** Check these sections' texts as the index reads them. Returns what ends it. */
  follow(index: ReportIndex, sectionIds: readonly string[], context: CheckContext): () => void {
    const nodes = new Map<string, Node>();
    const isNew = JSON.stringify(context) !== JSON.stringify(this.#context);
    this.#context = context;
    const wanted = new Set(sectionIds);
    for (const id of [...this.#checked.keys()]) if (isNew || !wanted.has(id)) this.#checked.delete(id);
    if (isNew) this.#over.clear();
    const followed = { index, sectionIds };
    this.#followed = followed;
    let figures = index.figures();
    const look = (): void => {
      const otherFigures = index.figures() !== figures;
      figures = index.figures();
      for (const id of sectionIds) {
        const text = index.text(id);
        if (text.state !== "read" || (nodes.get(id) === text.node && !otherFigures)) continue;
        nodes.set(id, text.node);
        this.#stale.add(id);
      }
      void this.#run(index);
    };
    const stop = index.subscribe(look);
    look();
    return () => {
      stop();
      for (const id of sectionIds) this.#stale.delete(id);
      if (this.#followed === followed) this.#followed = null;
    };
  }

  async #run(index: ReportIndex): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (let [id] = this.#stale; id !== undefined; [id] = this.#stale) {
        await this.#idle();
        this.#stale.delete(id);
        await this.#checkSection(index, id);
      }
    } finally {
      this.#isRunning = false;
    }
    await this.#checkOver();
  }

  /** Look at the whole report, unless something changes in the meantime: then that looks again. */
  async #checkOver(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    await this.#checks.pause();
    const texts = this.#places.flatMap((place): readonly PlacedText[] => {
      const checked = this.#checked.get(place.id);
      if (checked === undefined) return [];
      const { node, text } = checked;
      return [{ ...place, text: text.text, numbers: placedNumbers(node, text) }];
    });
    if (round !== this.#round || texts.length === 0) return;
    const context = this.#context;
    const found = await this.#checks.over(texts, context);
    if (context !== this.#context) return;
    for (const { id, text } of texts) this.#setOver(id, text, found.get(id) ?? []);
  }

  #setOver(id: string, text: string, findings: readonly SectionFinding[]): void {
    const before = this.#over.get(id);
    // Nothing is drawn again where nothing is new.
    if (before?.text === text && JSON.stringify(before.findings) === JSON.stringify(findings)) return;
    this.#over.set(id, { text, findings });
    const checked = this.#checked.get(id);
    if (checked === undefined || (findings.length === 0 && !checked.all.some(({ over }) => over === true))) return;
    const all = withOver(
      checked.all.filter(({ over }) => over !== true),
      movedFindings(findings, text, checked.text.text),
    );
    this.#checked.set(id, this.#divided(id, { ...checked, all }));
    this.#tell();
  }

  async #checkSection(index: ReportIndex, id: string): Promise<void> {
    const read = index.text(id);
    if (read.state !== "read") return;
    const context = this.#context;
    const text = sectionText(read.node, (code) => printedReference(index.reference(id, code)));
    const before = this.#checked.get(id);
    const known = before?.text.text === text.text ? this.#inText.get(id) : undefined;
    const inText = known ?? (await this.#checks.text(text.text, context));
    if (context !== this.#context) {
      this.#stale.add(id);
      return;
    }
    this.#inText.set(id, inText);
    const relations = relationFindings({ id, node: read.node, text }, index.figures(), this.#catalogue);
    const over = this.#over.get(id);
    const ofText = withOver(inText, over === undefined ? [] : movedFindings(over.findings, over.text, text.text));
    const all = inOrder([...withRelations(ofText, relations), ...heldFindings(read.node, text, index.differences(id))]);
    this.#checked.set(id, this.#divided(id, { node: read.node, text, all }));
    this.#tell();
  }

  /** What is open and what is dismissed. The list of the open ones is the one before if it is the same, so that nothing is drawn again. */
  #divided(id: string, checked: Pick<CheckedSection, "node" | "text" | "all">): CheckedSection {
    const { node, text, all } = checked;
    const ofSection = this.#dismissals.filter(({ sectionId }) => sectionId === id);
    const dismissed = all.flatMap((finding): readonly DismissedFinding[] => {
      const dismissal = dismissalOf(finding, ofSection);
      return dismissal === undefined ? [] : [{ finding, dismissal }];
    });
    const left = dismissed.length === 0 ? all : all.filter((finding) => !dismissed.some((one) => one.finding === finding));
    const before = this.#checked.get(id)?.open;
    const open = before?.length === left.length && before.every((finding, index) => finding === left[index]) ? before : left;
    return { node, text, all, open, dismissed };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The findings of a checked section that are as grave as that. */
export const countOf = (checked: CheckedSection | undefined, severity: SectionFinding["severity"]): number =>
  checked?.open.filter((finding) => finding.severity === severity).length ?? 0;
