/** How proposed changes are shown on the paper: all of them, the text as if all were accepted, or as it was. */
export type ReviewView = "all" | "after" | "before";

/** A change by its section and its key. */
export interface ChangePlace {
  readonly sectionId: string;
  readonly key: string;
}

interface Review {
  readonly view: ReviewView;
  readonly active: ChangePlace | null;
}

/** What one reviews: the view of the paper, and the change that one looks at. */
export class ReviewStore {
  readonly #listeners = new Set<() => void>();
  #review: Review = { view: "all", active: null };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): ReviewView => this.#review.view;
  readonly active = (): ChangePlace | null => this.#review.active;

  show(view: ReviewView): void {
    if (view !== this.#review.view) this.#set({ ...this.#review, view });
  }

  look(active: ChangePlace | null): void {
    const { active: before } = this.#review;
    if (before?.key !== active?.key || before?.sectionId !== active?.sectionId) this.#set({ ...this.#review, active });
  }

  #set(review: Review): void {
    this.#review = review;
    for (const listener of this.#listeners) listener();
  }
}
