import type { Editor } from "@tiptap/core";
import type { SlashItem } from "./slashItems.ts";

/** The open slash menu: what matches the words behind the slash, and where it stands on the screen. */
export interface OpenSlash {
  readonly editor: Editor;
  readonly items: readonly SlashItem[];
  readonly active: number;
  readonly place: DOMRect;
  readonly choose: (item: SlashItem) => void;
}

/** The one slash menu of the page. */
export class SlashDesk {
  readonly #listeners = new Set<() => void>();
  #open: OpenSlash | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): OpenSlash | null => this.#open;

  show(open: OpenSlash | null): void {
    this.#open = open;
    for (const listener of this.#listeners) listener();
  }

  /** Move the highlight up or down, around the ends. */
  move(by: -1 | 1): void {
    if (this.#open === null || this.#open.items.length === 0) return;
    const count = this.#open.items.length;
    this.show({ ...this.#open, active: (this.#open.active + by + count) % count });
  }
}
