/**
 * Counts changes until the server has them on disk. Each change made here makes the number grow; a marker carries the number to the server behind the
 * changes, and its echo says that all up to it are safe. One marker is under way at a time, so that fast typing is acknowledged in batches.
 */
export class SaveCounter {
  #made: number;
  #safe = 0;
  #asked: number | null = null;

  /** `inherited`: changes of an earlier page that the server may not have. */
  constructor(inherited = 0) {
    this.#made = inherited;
  }

  get unsaved(): number {
    return this.#made - this.#safe;
  }

  /** Changes of an earlier page became known. */
  inherit(count: number): void {
    this.#made += count;
  }

  change(): void {
    this.#made += 1;
  }

  /** The number of the marker to send now; null if one is under way or nothing is to be asked. */
  ask(): number | null {
    if (this.#asked !== null || this.unsaved === 0) return null;
    this.#asked = this.#made;
    return this.#asked;
  }

  /** The server's echo. A number that was not asked on this connection is an echo of another life and says nothing. */
  answer(marker: number): void {
    if (marker !== this.#asked) return;
    this.#safe = marker;
    this.#asked = null;
  }

  /** The connection is gone and with it the marker under way. */
  lost(): void {
    this.#asked = null;
  }
}
