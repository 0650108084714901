import type { Node } from "@tiptap/pm/model";
import { type Staleness, stalenessOf } from "../../../extensions/stale/staleness.ts";
import type { CarriedParagraph, CarriedView } from "../../../extensions/wire/rollForward.ts";
import type { ReportIndex } from "../text/reportIndex.ts";

interface Compared {
  readonly node: Node;
  readonly carried: readonly CarriedParagraph[];
  readonly staleness: Staleness;
}

type Texts = Pick<ReportIndex, "subscribe" | "text">;

const nothing: readonly CarriedParagraph[] = [];
const fresh: Staleness = { stale: [], onlyDates: false };

/** What the report still has of the last one, section by section, as its texts stand on this page. */
export class StaleStore {
  readonly #listeners = new Set<() => void>();
  readonly #compared = new Map<string, Compared>();
  #texts: Texts | null = null;
  #view: CarriedView = { from: null, sections: {} };

  /** Told when a text or what is remembered of the last report changed. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Compare the texts that this index reads, until the answer is called. */
  follow(index: Texts): () => void {
    this.#texts = index;
    const stop = index.subscribe(() => this.#tell());
    this.#tell();
    return () => {
      stop();
      this.#texts = null;
    };
  }

  readonly view = (): CarriedView => this.#view;

  /** What a section took over. The same list as long as nobody confirms anything in it. */
  carried(sectionId: string): readonly CarriedParagraph[] {
    return this.#view.sections[sectionId] ?? nothing;
  }

  setView(view: CarriedView): void {
    this.#view = view;
    this.#tell();
  }

  /** How a section stands; the same object as long as neither its text nor what it took over changed. */
  section(sectionId: string): Staleness {
    const carried = this.carried(sectionId);
    const text = carried.length === 0 ? undefined : this.#texts?.text(sectionId);
    if (text?.state !== "read") return fresh;
    const known = this.#compared.get(sectionId);
    if (known !== undefined && known.node === text.node && known.carried === carried) return known.staleness;
    const staleness = stalenessOf(text.node, carried);
    this.#compared.set(sectionId, { node: text.node, carried, staleness });
    return staleness;
  }
  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
