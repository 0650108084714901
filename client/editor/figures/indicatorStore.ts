import type { IndicatorsView } from "../../../extensions/indicators/requests.ts";

/** The report's catalogue of indicators as the server gave it last, for the paper and its forms. */
export class IndicatorStore {
  readonly #listeners = new Set<() => void>();
  #view: IndicatorsView = { indicators: [], history: {} };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object as long as the server gave no other. */
  readonly view = (): IndicatorsView => this.#view;

  set(view: IndicatorsView): void {
    if (this.#view === view) return;
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
