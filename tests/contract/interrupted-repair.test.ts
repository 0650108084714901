import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { asServerFinds, examine, filesBelow, problemsIn, repair } from "../support/doctoring.ts";
import { wordsOf } from "../support/syncClients.ts";
import { type WorkedFolder, workedFolder } from "../support/workedFolder.ts";

/** Calls to the disk that change something; at the one of that number the power is cut, and nothing comes after it. */
const power = vi.hoisted(() => ({ calls: 0, cutAt: Number.POSITIVE_INFINITY }));

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  const watched = <Parameters extends readonly unknown[], Result>(call: (...parameters: Parameters) => Promise<Result>) => {
    return (...parameters: Parameters): Promise<Result> => {
      power.calls += 1;
      return power.calls >= power.cutAt ? Promise.reject(new Error("The power was cut.")) : call(...parameters);
    };
  };
  return {
    ...real,
    rename: watched(real.rename),
    rm: watched(real.rm),
    mkdir: watched(real.mkdir),
    writeFile: watched(real.writeFile),
    open: (path: string, flags?: string | number, mode?: number) =>
      flags === "w" ? watched(real.open)(path, flags, mode) : real.open(path, flags, mode),
  };
});

const samples = process.env["LONG"] === "1" ? 1 : 23;
/** So many calls at each end are cut off one by one. */
const edge = 4;

let worked: WorkedFolder;
beforeAll(async () => {
  worked = await workedFolder();
});
afterAll(() => worked.remove());

const damages = {
  /** The newest snapshot of the first section: nothing is lost by it. */
  snapshot: (path: string) => path.includes(`/${worked.sections[0]?.id}.`) && path.endsWith(".snapshot"),
  /** The newest log, in the middle: entries are lost, and the epoch is drawn anew. */
  log: (path: string) => path.includes(worked.reportId) && path.endsWith(".log"),
} as const;

async function damagedCopy(damage: keyof typeof damages): Promise<string> {
  power.cutAt = Number.POSITIVE_INFINITY;
  const folder = await worked.copy();
  const name = (await filesBelow(folder)).filter(damages[damage]).at(-1) ?? "";
  const bytes = await readFile(join(folder, name));
  const at = Math.floor(bytes.length * 0.8);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(join(folder, name), bytes);
  return folder;
}

async function wordsIn(folder: string): Promise<{ readonly words: ReadonlyMap<string, string>; readonly refused: number }> {
  const { texts, refused } = await asServerFinds(folder);
  return {
    words: new Map([...texts].map(([place, document]) => [place, place.endsWith("@report") ? "" : wordsOf(document)])),
    refused: refused.length,
  };
}

it.each(["snapshot", "log"] as const)(
  "[DR5] cut off at any call to the disk, the repair of a damaged %s leaves every text as it was or closed, never emptier; the next one is as good",
  {
    timeout: 300_000,
  },
  async (damage) => {
    const counted = await damagedCopy(damage);
    power.calls = 0;
    expect(problemsIn(await repair(counted))).toEqual([]);
    const { calls } = power;
    expect(calls).toBeGreaterThan(50);
    const whole = await wordsIn(counted);
    expect(whole.refused).toBe(0);
    // Every step of the first and the last ones, where the plan is made and cleared away, and samples of the many moves between.
    const cuts = Array.from({ length: calls }, (_, index) => index + 1).filter((cut) => cut <= edge || cut > calls - edge || cut % samples === 0);
    for (const cut of cuts) {
      const folder = await damagedCopy(damage);
      power.calls = 0;
      power.cutAt = cut;
      await expect(repair(folder), `cut at ${cut}`).rejects.toThrow("The power was cut.");
      power.cutAt = Number.POSITIVE_INFINITY;
      const server = await worked.copyOf(folder);
      const found = await wordsIn(server);
      for (const [place, words] of found.words) expect([cut, place, words]).toEqual([cut, place, whole.words.get(place)]);
      expect(found.words.size === whole.words.size || found.refused > 0).toBe(true);
      expect(problemsIn(await repair(folder)), `cut at ${cut}`).toEqual([]);
      expect((await wordsIn(folder)).words, `cut at ${cut}`).toEqual(whole.words);
      // Also if a server looked at it in between.
      expect(problemsIn(await repair(server)), `cut at ${cut}, opened by a server`).toEqual([]);
      expect((await wordsIn(server)).words).toEqual(whole.words);
      expect(problemsIn(await examine(server))).toEqual([]);
    }
  },
);
