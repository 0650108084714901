import type { FigureLock } from "../../extensions/cutOff/cutOff.ts";

/** Whose an update is, and what they may do just now. Times in milliseconds since 1970, UTC. */
export interface Author {
  readonly userId: string;
  /** They may make suggestions, and nothing else. */
  readonly suggests: boolean;
  /** Null while figures may change. */
  readonly figureLock: FigureLock | null;
  /** A new suggestion of theirs was made from `since` to `until`. */
  readonly since: number;
  readonly until: number;
}
