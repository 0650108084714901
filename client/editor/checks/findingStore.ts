import type { Node } from "@tiptap/pm/model";
import type { CheckContext } from "../../../extensions/checks/passage.ts";
import type { IndicatorsView } from "../../../extensions/indicators/requests.ts";
import { heldFindings } from "../../../extensions/sectionChecks/heldFigures.ts";
import { inOrder, relationFindings, withRelations } from "../../../extensions/sectionChecks/relationFindings.ts";
import { dismissalOf, type SectionFinding } from "../../../extensions/sectionChecks/sectionFinding.ts";
import { type SectionText, sectionText } from "../../../extensions/sectionChecks/sectionText.ts";
import type { Dismissal } from "../../../extensions/wire/dismissals.ts";
import { printedReference, type ReportIndex } from "../text/reportIndex.ts";

/** Checks a section's plain text. */
export type CheckText = (text: string, context: CheckContext) => Promise<readonly SectionFinding[]>;

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
 * has nothing else to do.
 */
export class FindingStore {
  readonly #check: CheckText;
  readonly #idle: () => Promise<void>;
  readonly #listeners = new Set<() => void>();
  readonly #checked = new Map<string, CheckedSection>();
  readonly #stale = new Set<string>();
  /** What the checks of the text alone found, by section. */
  readonly #inText = new Map<string, readonly SectionFinding[]>();
  #catalogue: IndicatorsView = { indicators: [], history: {} };
  #followed: { readonly index: ReportIndex; readonly sectionIds: readonly string[] } | null = null;
  #dismissals: readonly Dismissal[] = [];
  #context: CheckContext = {};
  #isRunning = false;

  constructor(check: CheckText, idle: () => Promise<void>) {
    this.#check = check;
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
  }

  async #checkSection(index: ReportIndex, id: string): Promise<void> {
    const read = index.text(id);
    if (read.state !== "read") return;
    const context = this.#context;
    const text = sectionText(read.node, (code) => printedReference(index.reference(id, code)));
    const before = this.#checked.get(id);
    const known = before?.text.text === text.text ? this.#inText.get(id) : undefined;
    const inText = known ?? (await this.#check(text.text, context));
    if (context !== this.#context) {
      this.#stale.add(id);
      return;
    }
    this.#inText.set(id, inText);
    const relations = relationFindings({ id, node: read.node, text }, index.figures(), this.#catalogue);
    const all = inOrder([...withRelations(inText, relations), ...heldFindings(read.node, text, index.differences(id))]);
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
