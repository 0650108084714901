/** What the doctor can find. A `problem` makes the folder not whole; a `note` is worth knowing. */
const findingWeights = {
  officeDamaged: "problem",
  reportDamaged: "problem",
  notificationsDamaged: "problem",
  reportMissing: "problem",
  reportElsewhere: "problem",
  copyDamaged: "problem",
  folderUnknown: "note",
  logTorn: "problem",
  logDamaged: "problem",
  snapshotDamaged: "problem",
  spareDamaged: "problem",
  roomDamaged: "problem",
  roomUnfit: "problem",
  roomMissing: "problem",
  roomLeftOver: "note",
  rebuildingInterrupted: "problem",
  auditBroken: "problem",
  auditBrokenKnown: "note",
  auditUnsealed: "problem",
  secretMissing: "problem",
  keptIndexDamaged: "problem",
  keptMissing: "problem",
  keptAltered: "problem",
  keptUnknown: "note",
  modeOpen: "problem",
  spaceLow: "problem",
  unreadable: "problem",
  keptCopies: "note",
  unlocked: "note",
} as const satisfies Record<string, "note" | "problem">;

export type FindingKind = keyof typeof findingWeights;

/** What `--repair` does about a finding. Paths are relative to the data folder. No remedy removes bytes: what it replaces is moved to a folder beside it. */
export type Remedy =
  | { readonly kind: "restoreCopy"; readonly path: string }
  | { readonly kind: "cutTail"; readonly reportId: string }
  | { readonly kind: "rebuildText"; readonly reportId: string }
  | { readonly kind: "setAside"; readonly path: string }
  | { readonly kind: "markAudit"; readonly lines: readonly number[] }
  | { readonly kind: "narrowMode"; readonly path: string; readonly mode: number };

/** One thing that the doctor has to say. `what`: what lies there. `means`: what that is for the people who write. */
export interface Finding {
  readonly kind: FindingKind;
  /** Relative to the data folder. */
  readonly path: string;
  readonly what: string;
  readonly means: string;
  readonly remedy: Remedy | null;
}

export const isProblem = ({ kind }: Finding): boolean => findingWeights[kind] === "problem";

/** A moment as it stands on the administrator's clock: `2026-11-24 09:41:03`. */
export const clockTime = (milliseconds: number): string => new Date(milliseconds).toLocaleString("sv-SE");
