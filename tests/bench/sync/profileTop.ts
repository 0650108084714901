import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { asTable } from "../../support/table.ts";

const profileSchema = z.object({
  nodes: z.array(z.object({ id: z.number(), callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }) })),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

const shown = 25;

/** The functions in which a profiled process itself spent most of its time, for each profile in a folder. */
export function printProfiles(folder: string): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".cpuprofile"))) {
    const { nodes, samples, timeDeltas } = profileSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
    const names = new Map(
      nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [id, `${functionName || "(anonymous)"} ${place(url, lineNumber)}`]),
    );
    const spent = new Map<string, number>();
    for (const [index, id] of samples.entries()) {
      const name = names.get(id) ?? "?";
      spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[index] ?? 0));
    }
    const busy = [...spent].filter(([name]) => !name.startsWith("(idle)")).sort(([, one], [, other]) => other - one);
    const all = busy.reduce((sum, [, time]) => sum + time, 0);
    console.log(`\n${file}: ${(all / 1e6).toFixed(2)} s busy\n`);
    console.log(
      asTable(
        ["function", "ms", "share"],
        busy.slice(0, shown).map(([name, time]) => [name, (time / 1000).toFixed(0), `${((time / all) * 100).toFixed(1)} %`]),
      ),
    );
  }
}

const place = (url: string, line: number): string => (url === "" ? "" : `${basename(url)}:${line + 1}`);
