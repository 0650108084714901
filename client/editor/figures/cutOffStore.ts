import { type FigureLock, isCutOff } from "../../../extensions/cutOff/cutOff.ts";
import type { HistoryEntry, MeView, ReportView } from "../../../extensions/wire/http.ts";

type Around = Pick<ReportView, "figuresLockedAt" | "abilities"> & {
  readonly sections: readonly Pick<ReportView["sections"][number], "id" | "lateReasons">[];
};
type Reader = Pick<MeView, "user" | "people">;

/** A late correction that waits for its reason, and how it goes on. */
interface Waiting {
  readonly sectionId: string;
  readonly act: () => void;
}

/** The server, as far as late corrections ask it. */
export interface CutOffLine {
  /** Say why one corrects figures of a section. Null once the page knows it, otherwise why it failed, in the reader's language. */
  giveReason(sectionId: string, reason: string): Promise<string | null>;
  /** The report's history as it is now; none if it cannot be read. */
  history(): Promise<readonly HistoryEntry[]>;
}

/** Whether the figures of the report are closed, as far as this page knows, and which corrections wait for a reason. */
export class CutOffStore {
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #known: { readonly report: Around; readonly me: Reader } | null = null;
  #waiting: readonly Waiting[] = [];
  #line: CutOffLine | null = null;

  /** `now`: milliseconds since 1970, by the server's clock. */
  constructor(now: () => number) {
    this.#now = now;
  }

  follow(report: Around, me: Reader): void {
    this.#known = { report, me };
  }

  connect(line: CutOffLine): void {
    this.#line = line;
  }

  readonly giveReason: CutOffLine["giveReason"] = async (sectionId, reason) => (await this.#line?.giveReason(sectionId, reason)) ?? null;

  readonly history: CutOffLine["history"] = async () => (await this.#line?.history()) ?? [];

  /** Who may still correct the figures of a section, and why; null before the data cut-off. */
  lock(sectionId: string): FigureLock | null {
    const { report, me } = this.#known ?? {};
    if (report === undefined || me === undefined || !isCutOff(report.figuresLockedAt, this.#now())) return null;
    const given = report.sections.find(({ id }) => id === sectionId)?.lateReasons ?? [];
    const offices = new Set(me.people.filter(({ role }) => role === "office").map(({ id }) => id));
    const may = (userId: string): boolean => (userId === me.user.id ? report.abilities["figure.correct"] : offices.has(userId));
    return { reasonOf: (userId) => (may(userId) ? (given.find(({ by }) => by === userId)?.reason ?? null) : null) };
  }

  /** Why this person corrects the figures of a section late, empty as long as they have not said it. Null where that is not asked: before the cut-off, and of those who may not correct at all. */
  reason(sectionId: string): string | null {
    const { report, me } = this.#known ?? {};
    const lock = this.lock(sectionId);
    if (lock === null || report === undefined || me === undefined || !report.abilities["figure.correct"]) return null;
    return lock.reasonOf(me.user.id) ?? "";
  }

  /** Whether this person's other numbers can only be suggestions. */
  readonly onlySuggests = (): boolean => {
    if (this.#known === null) return false;
    const { report } = this.#known;
    return isCutOff(report.figuresLockedAt, this.#now()) && !report.abilities["figure.correct"];
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What waits for a reason. The same list as long as nothing was added to it. */
  readonly waiting = (): readonly Waiting[] => this.#waiting;

  /** Ask for the reason of a late correction; `act` is called once it is given. */
  ask(sectionId: string, act: () => void): void {
    this.#wait([...this.#waiting, { sectionId, act }]);
  }

  /** The reason is given, or it is not going to be: what waited goes on, or is forgotten. */
  answer(isGiven: boolean): void {
    const waiting = this.#waiting;
    this.#wait([]);
    if (isGiven) for (const { act } of waiting) act();
  }

  #wait(waiting: readonly Waiting[]): void {
    this.#waiting = waiting;
    for (const listener of this.#listeners) listener();
  }
}
