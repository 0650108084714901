import type { Anchor } from "../../../extensions/wire/comments.ts";

/** A place on the screen, in pixels of the window. */
export interface ScreenLine {
  readonly top: number;
  readonly bottom: number;
}

/** A comment that is being written: what it is about, and where that stands now. */
export interface CommentDraft {
  readonly sectionId: string;
  readonly anchor: Anchor;
  readonly quote: string;
  /** Null while it is not on the page. */
  readonly place: () => ScreenLine | null;
}

/** Why threads are shown: the mouse rests on their words, the caret came into them, or somebody asked for them. */
export type ShownBy = "hover" | "caret" | "press";

export type CommentView =
  | { readonly kind: "nothing" }
  | { readonly kind: "draft"; readonly draft: CommentDraft }
  | { readonly kind: "threads"; readonly threads: readonly string[]; readonly by: ShownBy; readonly focus: boolean };

const nothing: CommentView = { kind: "nothing" };

/** What of the comments is open on the page: at most one card, and the panel. */
export class CommentDesk {
  readonly #listeners = new Set<() => void>();
  #view: CommentView = nothing;
  #panel = false;
  #goal: string | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): CommentView => this.#view;
  /** Whether the panel with all threads is on the screen: then no card covers the paper. */
  readonly panelShown = (): boolean => this.#panel;
  /** The thread whose place shall come into view; it stays until the place was found. */
  readonly goal = (): string | null => this.#goal;

  write(draft: CommentDraft): void {
    this.#set({ kind: "draft", draft });
  }

  /** Show threads; a comment that is being written is never put away by a mere glance. */
  show(threads: readonly string[], by: ShownBy, focus = false): void {
    const view = this.#view;
    if (by !== "press" && (view.kind === "draft" || (view.kind === "threads" && view.by === "press"))) return;
    if (view.kind === "threads" && view.by === by && view.focus === focus && view.threads.join() === threads.join()) return;
    this.#set(threads.length === 0 ? nothing : { kind: "threads", threads, by, focus });
  }

  /** Put away what was shown for that reason; without one whatever is open. */
  close(by?: ShownBy): void {
    if (by === undefined || (this.#view.kind === "threads" && this.#view.by === by)) this.#set(nothing);
  }

  goTo(thread: string): void {
    this.#goal = thread;
    this.#tell();
  }

  arrived(): void {
    if (this.#goal === null) return;
    this.#goal = null;
    this.#tell();
  }

  setPanelShown(shown: boolean): void {
    if (this.#panel === shown) return;
    this.#panel = shown;
    this.#tell();
  }

  #set(view: CommentView): void {
    if (this.#view === view) return;
    this.#view = view;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
