import * as Y from "yjs";
import { type LateChanges, lateChanges, noLateChanges } from "../../extensions/cutOff/figureChanges.ts";
import { newSharedSection } from "../../extensions/keptFormats.ts";
import { contentRoot } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { Author } from "./author.ts";
import { checkCommentClaims } from "./commentClaims.ts";
import { checkBlock, checkElement } from "./elementCheck.ts";
import { newItems, placeChanges } from "./placement.ts";
import { BlockNodes } from "./suggesting/blockNodes.ts";
import { checkSuggesting } from "./suggesting/checkSuggesting.ts";
import { type Decision, decisionsIn } from "./suggesting/decisions.ts";
import { KnownActs } from "./suggesting/knownActs.ts";
import { blocksOf } from "./suggesting/sharedBlocks.ts";

/** So many changes that it missed are taken into a twin at once, at the latest. */
const maxMissed = 500;

/** What an update that was tried does. */
export interface Tried {
  readonly changes: readonly Uint8Array[];
  readonly decisions: readonly Decision[];
  /** What it corrects in the figures after the data cut-off. */
  readonly late: LateChanges;
}

type Examined = Pick<Tried, "decisions" | "late">;

/** The mirror as the origin of its transactions that are on trial. */
const trial = Symbol("trial");

/**
 * A twin of a live document on which updates are tried. What is wrong with an update shows here; the live document only ever gets what passed. A mirror that
 * took something wrong is thrown away.
 */
export class Mirror {
  readonly #live: Y.Doc;
  readonly #maxNesting: number;
  #twin: Y.Doc | null = null;
  /** Changes of the live document that were not tried here, and that the twin does not have yet. */
  #missed: Uint8Array[] = [];
  #nodes = new BlockNodes();
  #acts: KnownActs | null = null;

  constructor(live: Y.Doc, maxNesting: number) {
    this.#live = live;
    this.#maxNesting = maxNesting;
  }

  /**
   * Apply a client's update to the twin and look at all it does. Gives the changes in their plainest form, and what they decide of others' suggestions. Fails
   * with `bad_update` or `resync`, with `suggest_only` if its author may do nothing else and did, and with `figures_locked` if they changed figures that are
   * closed to them.
   */
  try(update: Uint8Array, author: Author): Tried {
    const acts = this.#knownActs();
    let examined: Examined = { decisions: [], late: noLateChanges };
    const changes = this.#onTwin((twin) => {
      let failure: unknown = null;
      const examine = (transaction: Y.Transaction) => {
        if (transaction.origin !== trial || failure !== null) return;
        try {
          examined = this.#examine(transaction, author, acts);
        } catch (error) {
          failure = error;
        }
      };
      twin.on("beforeObserverCalls", examine);
      try {
        Y.applyUpdate(twin, update, trial);
      } catch (cause) {
        throw failure instanceof ReportError ? failure : new ReportError("bad_update", "The update cannot be applied.", { cause });
      } finally {
        twin.off("beforeObserverCalls", examine);
      }
      if (failure !== null) throw failure;
      if (twin.store.pendingStructs !== null || twin.store.pendingDs !== null) {
        throw new ReportError("resync", "The update builds on what is not here.");
      }
    });
    return { changes, ...examined };
  }

  /** Let the server itself change the text. Gives the changes; fails with what `write` fails with. */
  change(write: (root: Y.XmlFragment, twin: Y.Doc) => void): { readonly changes: readonly Uint8Array[]; readonly client: number } {
    const changes = this.#onTwin((twin) => twin.transact(() => write(twin.getXmlFragment(contentRoot), twin)));
    return { changes, client: this.#twin?.clientID ?? 0 };
  }

  /** Hear of a change that was made to the live document without a trial. */
  follow(change: Uint8Array): void {
    // A twin that is yet to be made is made of the live document as it is then.
    if (this.#twin === null) return;
    this.#missed.push(change);
    if (this.#missed.length >= maxMissed) this.#catchUp(this.#twin);
  }

  #knownActs(): KnownActs {
    const acts = this.#acts ?? new KnownActs(this.#live);
    this.#acts = acts;
    return acts;
  }

  #catchUp(twin: Y.Doc): void {
    const missed = this.#missed;
    this.#missed = [];
    twin.transact(() => {
      for (const change of missed) Y.applyUpdate(twin, change);
    });
  }

  #examine(transaction: Y.Transaction, author: Author, acts: KnownActs): Examined {
    const placed = placeChanges(transaction, transaction.doc.getXmlFragment(contentRoot), this.#maxNesting);
    const { items, elements, blocks } = placed;
    for (const block of blocks) checkBlock(block);
    for (const element of elements) checkElement(element);
    checkCommentClaims(items, this.#live);
    acts.check(items, author);
    const trial = { transaction, placed, live: this.#live, user: author.userId };
    if (author.suggests) checkSuggesting(trial, this.#nodes);
    const decisions = author.suggests || acts.isEmpty ? [] : decisionsIn(trial);
    const late = this.#lateChanges(transaction.doc, author);
    acts.add(items);
    return { decisions, late };
  }

  /** Blocks that stay are read once: the cost is that of what changed. */
  #lateChanges(twin: Y.Doc, { userId, suggests, figureLock }: Author): LateChanges {
    // Suggested figures are not in force.
    if (suggests || figureLock === null) return noLateChanges;
    const before = blocksOf(this.#live).map((block) => this.#nodes.before(block));
    const after = blocksOf(twin).map((block) => this.#nodes.after(block));
    const late = lateChanges(before, after, figureLock, userId);
    if (late !== "locked") return late;
    throw new ReportError(
      "figures_locked",
      "The figures are closed since the data cut-off. Suggest the new number; the office corrects it once it has said why.",
    );
  }

  #onTwin(work: (twin: Y.Doc) => void): readonly Uint8Array[] {
    const twin = this.#twin ?? this.#make();
    this.#twin = twin;
    if (this.#missed.length > 0) this.#catchUp(twin);
    const changes: Uint8Array[] = [];
    const keep = (change: Uint8Array) => changes.push(change);
    twin.on("update", keep);
    try {
      work(twin);
    } catch (error) {
      this.#twin = null;
      this.#missed = [];
      throw error;
    } finally {
      twin.off("update", keep);
    }
    return changes;
  }

  #make(): Y.Doc {
    const twin = newSharedSection();
    twin.getXmlFragment(contentRoot);
    Y.applyUpdate(twin, Y.encodeStateAsUpdate(this.#live));
    const nodes = new BlockNodes();
    this.#nodes = nodes;
    twin.on("beforeObserverCalls", (transaction: Y.Transaction) => {
      nodes.follow(transaction);
      if (transaction.origin !== trial) this.#acts?.add(newItems(transaction));
    });
    return twin;
  }
}
