import { Finder } from "./finder.ts";
import { patternOf, type SearchOptions } from "./matchWords.ts";

/** A place that was found: the one of that index in its section, where it stood when it was found. */
export interface HitPlace {
  readonly sectionId: string;
  readonly index: number;
  readonly from: number;
}

export interface Search {
  readonly bar: "closed" | "find" | "replace";
  /** Grows each time that somebody calls the bar. */
  readonly calls: number;
  readonly text: string;
  readonly replacement: string;
  readonly options: SearchOptions;
  /** Null if nothing is looked for. The same as long as the same is looked for. */
  readonly finder: Finder | null;
  /** The place that one looks at. */
  readonly current: HitPlace | null;
}

const idle: Search = {
  bar: "closed",
  calls: 0,
  text: "",
  replacement: "",
  options: { accents: false, words: false },
  finder: null,
  current: null,
};

/** What is looked for in the report. */
export class SearchStore {
  readonly #listeners = new Set<() => void>();
  #search: Search = idle;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): Search => this.#search;

  /** Call the bar, with words to look for if there are some. */
  open(bar: "find" | "replace", text = ""): void {
    this.#look({ bar, calls: this.#search.calls + 1, ...(text === "" ? {} : { text }) });
  }

  /** Show or hide what replaces; the same is looked for. */
  turn(bar: "find" | "replace"): void {
    this.#set({ bar });
  }

  close(): void {
    this.#look({ bar: "closed", current: null });
  }

  look(text: string): void {
    if (text !== this.#search.text) this.#look({ text });
  }

  choose(options: Partial<SearchOptions>): void {
    this.#look({ options: { ...this.#search.options, ...options } });
  }

  replaceBy(replacement: string): void {
    this.#set({ replacement });
  }

  /** Look at a place. */
  point(place: HitPlace | null): void {
    const { current } = this.#search;
    const isSame = current?.sectionId === place?.sectionId && current?.index === place?.index && current?.from === place?.from;
    if (!isSame) this.#set({ current: place });
  }

  #look(change: Partial<Search>): void {
    const { bar, text, options } = { ...this.#search, ...change };
    const pattern = bar === "closed" ? null : patternOf(text, options);
    this.#set({ ...change, finder: pattern === null ? null : new Finder(pattern) });
  }

  #set(change: Partial<Search>): void {
    this.#search = { ...this.#search, ...change };
    for (const listener of this.#listeners) listener();
  }
}
