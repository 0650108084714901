/** Counts what comes in against a rate with a burst: full at first, refilled as time goes by. */
export class RateMeter {
  readonly #perSecond: number;
  readonly #burst: number;
  #left: number;
  #at: number;

  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#left = burst;
    this.#at = now;
  }

  /** Whether `amount` more is within the rate. */
  take(amount: number, now: number): boolean {
    this.#left = Math.min(this.#burst, this.#left + (Math.max(0, now - this.#at) / 1000) * this.#perSecond) - amount;
    this.#at = now;
    return this.#left >= 0;
  }
}
