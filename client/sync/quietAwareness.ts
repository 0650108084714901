import { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";

/** Ten carets a second look smooth; one a keystroke would be ten times the bytes of the text. */
const caretIntervalMs = 100;

/**
 * Presence in one section that says nothing until the person puts the caret there, and nothing again when they leave: a report has twenty
 * sections and a person writes in one. Fields set quickly one after the other are sent together, the last one always.
 * `user` is never sent: the server writes who somebody is.
 */
export class QuietAwareness extends Awareness {
  #waiting: Record<string, unknown> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sentAt = 0;
  #ended = false;

  constructor(doc: Y.Doc) {
    super(doc);
    this.setLocalState(null);
  }

  override setLocalStateField(field: string, value: unknown): void {
    if (field === "user" || this.#ended) return;
    this.#waiting[field] = value;
    if (this.#timer !== undefined) return;
    const waitMs = this.#sentAt + caretIntervalMs - Date.now();
    if (waitMs <= 0) this.#flush();
    else this.#timer = setTimeout(() => this.#flush(), waitMs);
  }

  override destroy(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    super.destroy();
  }

  #flush(): void {
    this.#timer = undefined;
    this.#sentAt = Date.now();
    const next = { ...this.getLocalState(), ...this.#waiting };
    this.#waiting = {};
    const says = Object.values(next).some((value) => value !== null && value !== undefined);
    if (says) this.setLocalState(next);
    else if (this.getLocalState() !== null) this.setLocalState(null);
  }
}
