import { type FigureLock, isCutOff } from "../../../extensions/cutOff/cutOff.ts";
import type { MeView, ReportView } from "../../../extensions/wire/http.ts";

type Around = Pick<ReportView, "figuresLockedAt" | "abilities">;
type Reader = Pick<MeView, "user" | "people">;

/** Whether the figures of the report are closed, as far as this page knows. */
export class CutOffStore {
  readonly #now: () => number;
  #known: { readonly report: Around; readonly me: Reader } | null = null;

  /** `now`: milliseconds since 1970, by the server's clock. */
  constructor(now: () => number) {
    this.#now = now;
  }

  follow(report: Around, me: Reader): void {
    this.#known = { report, me };
  }

  /** Who may still correct figures; null before the data cut-off. */
  readonly lock = (): FigureLock | null => {
    if (this.#known === null) return null;
    const { report, me } = this.#known;
    if (!isCutOff(report.figuresLockedAt, this.#now())) return null;
    const offices = new Set(me.people.filter(({ role }) => role === "office").map(({ id }) => id));
    return { mayCorrect: (userId) => (userId === me.user.id ? report.abilities["figure.correct"] : offices.has(userId)) };
  };

  /** Whether this person's other numbers can only be suggestions. */
  readonly onlySuggests = (): boolean => {
    const user = this.#known?.me.user.id;
    return user !== undefined && this.lock()?.mayCorrect(user) === false;
  };
}
