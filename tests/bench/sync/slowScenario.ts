import { asTable } from "../../support/table.ts";
import { atMost, type Bar } from "./bars.ts";
import { generate } from "./generatorProcess.ts";
import { inRounds, median } from "./inRounds.ts";
import type { Options } from "./options.ts";
import { slowSeats } from "./slowJob.ts";
import { newFolder, start, type Target } from "./targets.ts";
import { firstTexts, seats } from "./texts.ts";

const grownLimitMegabytes = 60;

/** One client stops reading while others send much. */
export async function slowReader(targets: readonly Target[], { slowSeconds, slowMegabytes }: Options): Promise<readonly Bar[]> {
  const texts = firstTexts(seats(slowSeats * 2));
  const measured = await inRounds(targets, 1, async (target) => {
    const folder = newFolder();
    await target.layDown(folder, texts);
    const { child, endpoint } = await start(target, folder);
    try {
      return await generate<"slow">({ kind: "slow", endpoint, pausedSeconds: slowSeconds, megabytes: slowMegabytes });
    } finally {
      await child.stop();
    }
  });
  const rows = [...measured].flatMap(([name, results]) =>
    results.map(({ sentMegabytes, relayedMegabytes, grownMegabytes, cutOff, closeCode, lateMegabytes }) => [
      name,
      sentMegabytes.toFixed(0),
      relayedMegabytes.toFixed(0),
      grownMegabytes.toFixed(0),
      cutOff ? `yes, ${closeCode}` : "no",
      lateMegabytes.toFixed(1),
    ]),
  );
  console.log(`\nA client that does not read for ${slowSeconds} s while ${slowMegabytes} MB are sent; one round\n`);
  console.log(asTable(["", "sent MB", "relayed MB", "RSS grew MiB", "cut off", "then got MB"], rows));
  const own = measured.get("ours") ?? [];
  return [
    atMost("slow reader: growth of memory, MiB", median(own.map(({ grownMegabytes }) => grownMegabytes)), grownLimitMegabytes, (value) =>
      value.toFixed(0),
    ),
    {
      what: "slow reader: cut off",
      found: own.map(({ cutOff }) => (cutOff ? "yes" : "no")).join(", "),
      met: own.length === 0 ? null : own.every(({ cutOff }) => cutOff),
    },
  ];
}
