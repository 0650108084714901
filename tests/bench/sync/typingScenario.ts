import { atMost, type Bar } from "./bars.ts";
import { generate } from "./generatorProcess.ts";
import { inRounds, type Measured, median } from "./inRounds.ts";
import type { Options } from "./options.ts";
import { type Column, decimal, medianTable, milliseconds, percent, ratioTable, whole } from "./tables.ts";
import { newFolder, start, type Target, type TargetName } from "./targets.ts";
import { firstTexts, seats } from "./texts.ts";
import type { TypingResult } from "./typingJob.ts";

const columns: readonly Column<TypingResult>[] = [
  { title: "p50 ms", of: ({ p50 }) => p50, show: milliseconds, ratio: true },
  { title: "p95 ms", of: ({ p95 }) => p95, show: milliseconds, ratio: true },
  { title: "p99 ms", of: ({ p99 }) => p99, show: milliseconds, ratio: false },
  { title: "delivered", of: ({ delivered }) => delivered, show: percent, ratio: true },
  { title: "saved p50 ms", of: ({ savedP50 }) => savedP50, show: milliseconds, ratio: false },
  { title: "CPU s / 1k edits", of: ({ cpuPerThousand }) => cpuPerThousand, show: decimal, ratio: true },
  { title: "RSS KiB / client", of: ({ residentKiBPerClient }) => residentKiBPerClient, show: whole, ratio: true },
  { title: "B up / edit", of: ({ bytesUpPerEdit }) => bytesUpPerEdit, show: whole, ratio: true },
  { title: "B down / delivery", of: ({ bytesDownPerDelivery }) => bytesDownPerDelivery, show: whole, ratio: true },
  { title: "frames / edit", of: ({ framesPerEdit }) => framesPerEdit, show: decimal, ratio: true },
  { title: "server", of: ({ serverShare }) => serverShare, show: percent, ratio: false },
  { title: "generator", of: ({ generatorShare }) => generatorShare, show: percent, ratio: false },
  { title: "idle", of: ({ idleShare }) => idleShare, show: percent, ratio: false },
  { title: "late p95 ms", of: ({ lateP95 }) => lateP95, show: milliseconds, ratio: false },
  { title: "closed", of: ({ closed }) => closed, show: whole, ratio: false },
  { title: "asked again", of: ({ askedAgain }) => askedAgain, show: whole, ratio: false },
];

/** People who type in one report, two thirds of them in one section. Gives what the server is held to there. */
export async function typing(
  targets: readonly Target[],
  { rounds, typists, cursorTypists, seconds }: Options,
  cursors: boolean,
): Promise<readonly Bar[]> {
  const bars: Bar[] = [];
  for (const count of cursors ? cursorTypists : typists) {
    const texts = firstTexts(seats(count));
    const measured = await inRounds(targets, rounds, async (target) => {
      const folder = newFolder();
      await target.layDown(folder, texts);
      const { child, endpoint } = await start(target, folder);
      try {
        return await generate<"typing">({ kind: "typing", endpoint, typists: count, seconds, cursors });
      } finally {
        await child.stop();
      }
    });
    console.log(`\n${count} typists for ${seconds} s${cursors ? ", with cursors" : ""}; medians of ${rounds} rounds [least–most]\n`);
    console.log(`${medianTable(measured, columns)}\n\n${ratioTable(measured, columns)}`);
    bars.push(...(cursors ? cursorBars(count, measured) : typingBars(count, measured)));
  }
  return bars;
}

type Reading = (result: TypingResult) => number;
const of = (measured: Measured<TypingResult>, name: TargetName, read: Reading): number => median((measured.get(name) ?? []).map(read));

function typingBars(count: number, measured: Measured<TypingResult>): readonly Bar[] {
  const own = (read: Reading) => of(measured, "ours", read);
  const ratioTo = (name: TargetName, read: Reading) => own(read) / of(measured, name, read);
  const missed = 1 - own(({ delivered }) => delivered);
  const what = (words: string) => `${count} typists: ${words}`;
  const bars = [atMost(what("not delivered"), missed, 0, percent)];
  if (count === 25) {
    bars.push(
      atMost(
        what("CPU beside y-websocket"),
        ratioTo("y-websocket", ({ cpuPerThousand }) => cpuPerThousand),
        1.6,
        decimal,
      ),
      atMost(what("p50 more than y-websocket, ms"), own(({ p50 }) => p50) - of(measured, "y-websocket", ({ p50 }) => p50), 4, decimal),
    );
  }
  if (count === 100 || count === 200) {
    bars.push(
      atMost(
        what("p50 beside Hocuspocus 4"),
        ratioTo("hocuspocus 4", ({ p50 }) => p50),
        2,
        decimal,
      ),
      atMost(
        what("p95 beside Hocuspocus 4"),
        ratioTo("hocuspocus 4", ({ p95 }) => p95),
        2,
        decimal,
      ),
      atMost(
        what("CPU beside Hocuspocus 4"),
        ratioTo("hocuspocus 4", ({ cpuPerThousand }) => cpuPerThousand),
        1,
        decimal,
      ),
    );
  }
  return bars;
}

function cursorBars(count: number, measured: Measured<TypingResult>): readonly Bar[] {
  if (count !== 100) return [];
  const ratio = (read: Reading) => of(measured, "ours", read) / of(measured, "hocuspocus 4", read);
  return [
    atMost(
      "100 cursors: CPU beside Hocuspocus 4",
      ratio(({ cpuPerThousand }) => cpuPerThousand),
      0.8,
      decimal,
    ),
    atMost(
      "100 cursors: p50 beside Hocuspocus 4",
      ratio(({ p50 }) => p50),
      1,
      decimal,
    ),
  ];
}
