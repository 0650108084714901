/**
 * Our sync server beside others that carry the y-websocket protocol, on the same machine in the same run: people who type, with and without cursors; all coming
 * back at once; the first opening after a start; a client that does not read; `kill -9`. The load comes from a process of its own, and only 127.0.0.1 is used.
 * Read ratios within a table, not absolute times; at the end stands which bars are met. `--full` measures more, for over an hour. The peers are installed into `tests/bench/peers` when the benchmark first runs.
 */
import { mkdirSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { type Bar, barTable } from "./sync/bars.ts";
import { coldOpen, prepareHistory, storm } from "./sync/historyScenario.ts";
import { killing } from "./sync/killScenario.ts";
import { readOptions } from "./sync/options.ts";
import { installPeers } from "./sync/peers.ts";
import { printProfiles } from "./sync/profileTop.ts";
import { slowReader } from "./sync/slowScenario.ts";
import { allTargets, buildOurs } from "./sync/targets.ts";
import { typing } from "./sync/typingScenario.ts";

const options = readOptions(process.argv.slice(2));
const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");

buildOurs();
const trouble = installPeers();
if (trouble !== null) console.log(trouble);
if (options.profile !== null) mkdirSync(options.profile, { recursive: true });

const isNamed = (name: string) => options.servers.length === 0 || options.servers.includes(name) || name.startsWith("build ");
const wanted = allTargets(options).filter(({ name }) => isNamed(name));
for (const { name, about, missing } of wanted) console.log(missing === null ? `${name}: ${about}` : `${name} is left out: ${missing}.`);
const targets = wanted.filter(({ missing }) => missing === null);
console.log(`\nNode ${process.version}, ${cpus().length} processors; load before: ${load()}`);

const bars: Bar[] = [];
const isWanted = (name: (typeof options.only)[number]) => options.only.includes(name);
if (isWanted("typing")) bars.push(...(await typing(targets, options, false)));
if (isWanted("cursors")) bars.push(...(await typing(targets, options, true)));
if (isWanted("cold") || isWanted("storm")) {
  const prepared = await prepareHistory(targets, options.historyEdits);
  if (isWanted("cold")) bars.push(...(await coldOpen(targets, prepared, options)));
  if (isWanted("storm")) bars.push(...(await storm(targets, prepared, options)));
}
if (isWanted("slow")) bars.push(...(await slowReader(targets, options)));
if (isWanted("kill")) bars.push(...(await killing(targets, options)));

console.log(`\nload after: ${load()}\n\n${barTable(bars)}`);
if (options.profile !== null) printProfiles(options.profile);
