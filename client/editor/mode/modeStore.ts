import type { EditMode } from "../../../extensions/suggestions/tracking/Tracking.ts";
import type { UserView } from "../../../extensions/wire/http.ts";
import { asEditMode, startingMode } from "./editModes.ts";

/** The way of working that a person chose, for all sections of all reports; the browser remembers it for each person. */
export class ModeStore {
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #chosen: EditMode;

  constructor({ id, role }: Pick<UserView, "id" | "role">) {
    this.#key = `ban-thao.mode.${id}`;
    this.#chosen = asEditMode(localStorage.getItem(this.#key)) ?? startingMode[role];
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly chosen = (): EditMode => this.#chosen;

  choose(mode: EditMode): void {
    if (this.#chosen === mode) return;
    this.#chosen = mode;
    localStorage.setItem(this.#key, mode);
    for (const listener of this.#listeners) listener();
  }
}
