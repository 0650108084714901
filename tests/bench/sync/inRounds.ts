import type { Target, TargetName } from "./targets.ts";

/** What each server gave in each round. */
export type Measured<Result> = ReadonlyMap<TargetName, readonly Result[]>;

/**
 * Measure all servers in turn, round after round, so that what the machine does meanwhile falls on all of them; each round begins with another one. What
 * fails is told and left out.
 */
export async function inRounds<Result>(
  targets: readonly Target[],
  rounds: number,
  measure: (target: Target, round: number) => Promise<Result>,
): Promise<Measured<Result>> {
  const measured = new Map<TargetName, Result[]>(targets.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < targets.length; turn += 1) {
      const target = targets[(turn + round) % targets.length];
      if (target === undefined) continue;
      try {
        measured.get(target.name)?.push(await measure(target, round));
      } catch (error) {
        console.log(`${target.name}, round ${round + 1}, failed: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return measured;
}

/** The middle one of the sorted values; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
