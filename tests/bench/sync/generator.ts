import { type ColdJob, type ColdResult, runCold } from "./coldJob.ts";
import { type HistoryJob, type HistoryResult, runHistory } from "./historyJob.ts";
import { type KillJob, type KillResult, runKill } from "./killJob.ts";
import { type ReadJob, type ReadResult, runRead } from "./readJob.ts";
import { runSlow, type SlowJob, type SlowResult } from "./slowJob.ts";
import { runStorm, type StormJob, type StormResult } from "./stormJob.ts";
import { runTyping, type TypingJob, type TypingResult } from "./typingJob.ts";

/** What the load generator can be asked for, and what it then tells. */
export interface Work {
  readonly typing: { readonly job: TypingJob; readonly result: TypingResult };
  readonly history: { readonly job: HistoryJob; readonly result: HistoryResult };
  readonly cold: { readonly job: ColdJob; readonly result: ColdResult };
  readonly storm: { readonly job: StormJob; readonly result: StormResult };
  readonly slow: { readonly job: SlowJob; readonly result: SlowResult };
  readonly kill: { readonly job: KillJob; readonly result: KillResult };
  readonly read: { readonly job: ReadJob; readonly result: ReadResult };
}

export type Kind = keyof Work;
type Job = Work[Kind]["job"];
type Result = Work[Kind]["result"];
export type Answer = { readonly result: Result } | { readonly error: string };

function run(job: Job): Promise<Result> {
  switch (job.kind) {
    case "typing":
      return runTyping(job);
    case "history":
      return runHistory(job);
    case "cold":
      return runCold(job);
    case "storm":
      return runStorm(job);
    case "slow":
      return runSlow(job);
    case "kill":
      return runKill(job);
    case "read":
      return runRead(job);
  }
}

const answer = (said: Answer): void => {
  process.send?.(said);
};

// The benchmark speaks to this process alone; both are made from the same sources.
process.on("message", (job: Job) => {
  run(job).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));
