import { asTable } from "../../support/table.ts";
import { atMost, type Bar } from "./bars.ts";
import { generate } from "./generatorProcess.ts";
import { killText } from "./killJob.ts";
import type { Options } from "./options.ts";
import { newFolder, start, type Target } from "./targets.ts";

/** What became of the words of all rounds. */
interface Toll {
  rounds: number;
  written: number;
  seen: number;
  saved: number;
  lostOfSeen: number;
  lostOfSaved: number;
  doubled: number;
}

/** Short and long lives before the kill, in milliseconds: the long ones are past the time after which Hocuspocus has stored. */
const livesMs = [2_000, 3_100, 4_300, 12_500];
/** The peers lose by design; a few rounds show how much. */
const peerRounds = 4;

/** `kill -9` in the middle of typing, a new start, and a new client that reads what is there. */
export async function killing(targets: readonly Target[], { killRounds }: Options): Promise<readonly Bar[]> {
  const tolls: [string, Toll][] = [];
  for (const target of targets) {
    if (target.dialect === "relay") continue;
    const rounds = target.dialect === "ours" ? killRounds : Math.min(killRounds, peerRounds);
    tolls.push([target.name, await killInRounds(target, rounds)]);
  }
  const rows = tolls.map(([name, { rounds, written, seen, saved, lostOfSeen, lostOfSaved, doubled }]) =>
    [name, rounds, written, seen, saved, share(lostOfSeen, seen), share(lostOfSaved, saved), doubled].map(String),
  );
  console.log("\nkill -9 in the middle of ten people's typing; words of all rounds\n");
  console.log(asTable(["", "rounds", "written", "seen by others", "called saved", "seen, lost", "saved, lost", "doubled"], rows));
  const own = tolls.find(([name]) => name === "ours")?.[1];
  return [
    atMost(`kill -9, ${own?.rounds ?? 0} rounds: saved edits lost`, own?.lostOfSaved ?? Number.NaN, 0, String),
    atMost(`kill -9, ${own?.rounds ?? 0} rounds: seen edits lost`, own?.lostOfSeen ?? Number.NaN, 0, String),
  ];
}

const share = (lost: number, all: number): string => (all === 0 ? "–" : `${lost} (${((lost / all) * 100).toFixed(lost === 0 ? 0 : 1)} %)`);

async function killInRounds(target: Target, rounds: number): Promise<Toll> {
  const toll: Toll = { rounds: 0, written: 0, seen: 0, saved: 0, lostOfSeen: 0, lostOfSaved: 0, doubled: 0 };
  const folder = newFolder();
  await target.layDown(folder, new Map([["s0", killText()]]));
  const kept = new Set<string>();
  let running = await start(target, folder);
  let { state } = await generate<"read">({ kind: "read", endpoint: running.endpoint, sectionId: "s0" });
  try {
    for (let round = 0; round < rounds; round += 1) {
      const afterMs = livesMs[round % livesMs.length] ?? 2_000;
      const { written, seen, saved } = await generate<"kill">({ kind: "kill", endpoint: running.endpoint, round, afterMs, state });
      running = await start(target, folder);
      const read = await generate<"read">({ kind: "read", endpoint: running.endpoint, sectionId: "s0" });
      state = read.state;
      const there = new Set(read.words);
      toll.rounds += 1;
      toll.written += written.length;
      toll.seen += seen.length;
      toll.saved += saved.length;
      toll.lostOfSeen += seen.filter((word) => !there.has(word)).length;
      // What was there after an earlier round must still be there.
      toll.lostOfSaved += saved.filter((word) => !there.has(word)).length + [...kept].filter((word) => target.keeps && !there.has(word)).length;
      toll.doubled += read.words.length - there.size;
      kept.clear();
      for (const word of there) kept.add(word);
    }
  } catch (error) {
    console.log(`${target.name}: the kill rounds ended early: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await running.child.stop();
  }
  return toll;
}
