import * as Y from "yjs";
import { atMost, type Bar } from "./bars.ts";
import { type ColdResult, piecesOf } from "./coldJob.ts";
import { generate } from "./generatorProcess.ts";
import { writeHistory } from "./history.ts";
import { inRounds, median } from "./inRounds.ts";
import type { Options } from "./options.ts";
import type { StormResult } from "./stormJob.ts";
import { type Column, decimal, medianTable, milliseconds, ratioTable, whole } from "./tables.ts";
import { newFolder, start, type Target, type TargetName } from "./targets.ts";

const sectionId = "s0";
const stormClients = 100;

/** The data folder of each server with a section that has a long history. */
interface Prepared {
  readonly folders: ReadonlyMap<TargetName, string>;
  readonly state: Uint8Array;
  readonly pieces: number;
}

/** Ours gets the history over the wire, edit by edit, and is asked to stop; the others get what they would have stored of it. */
export async function prepareHistory(targets: readonly Target[], edits: number): Promise<Prepared> {
  const { state } = writeHistory(edits);
  const folders = new Map<TargetName, string>();
  let written: string | null = null;
  for (const target of targets) {
    const isOurs = target.dialect === "ours" || target.dialect === "channels";
    // All builds of ours read the same folder, one after the other.
    const folder: string = isOurs && written !== null ? written : newFolder();
    folders.set(target.name, folder);
    if (!isOurs) await target.layDown(folder, new Map([[sectionId, state]]));
    else if (written === null) {
      await target.layDown(folder, new Map([[sectionId, Y.encodeStateAsUpdate(new Y.Doc())]]));
      const { child, endpoint } = await start(target, folder);
      await generate<"history">({ kind: "history", endpoint, sectionId, edits });
      await child.stop();
      written = folder;
    }
  }
  return { folders, state, pieces: piecesOf(Y.encodeStateVectorFromUpdate(state)) };
}

interface Opened extends ColdResult {
  readonly listeningMs: number;
  readonly isWhole: number;
}

const coldColumns: readonly Column<Opened>[] = [
  { title: "start to listening, ms", of: ({ listeningMs }) => listeningMs, show: milliseconds, ratio: true },
  { title: "connect to answer, ms", of: ({ answeredMs }) => answeredMs, show: milliseconds, ratio: true },
  { title: "connect to whole text, ms", of: ({ readyMs }) => readyMs, show: milliseconds, ratio: true },
  { title: "start to whole text, ms", of: ({ listeningMs, readyMs }) => listeningMs + readyMs, show: milliseconds, ratio: true },
  { title: "KB", of: ({ bytesDown }) => bytesDown / 1000, show: whole, ratio: true },
  { title: "whole", of: ({ isWhole }) => isWhole, show: whole, ratio: false },
];

/** A server that has just been started, and one who opens a section with a long history. */
export async function coldOpen(targets: readonly Target[], prepared: Prepared, { rounds, historyEdits }: Options): Promise<readonly Bar[]> {
  const measured = await inRounds(withDocuments(targets), rounds, async (target): Promise<Opened> => {
    const { child, endpoint } = await start(target, folderOf(prepared, target));
    try {
      const opened = await generate<"cold">({ kind: "cold", endpoint, sectionId });
      const listeningMs = child.listeningAt - child.startedAt;
      return { ...opened, listeningMs, isWhole: opened.pieces === prepared.pieces ? 1 : 0 };
    } finally {
      await child.stop();
    }
  });
  console.log(`\nCold open of a section after ${historyEdits} edits (${Math.round(prepared.state.length / 1000)} KB); medians of ${rounds} rounds\n`);
  console.log(`${medianTable(measured, coldColumns)}\n\n${ratioTable(measured, coldColumns)}`);
  const own = measured.get("ours") ?? [];
  const peers = measured.get("hocuspocus 4") ?? [];
  const whole = own.length === 0 ? Number.NaN : own.filter(({ isWhole }) => isWhole === 0).length;
  const startToWhole = ({ listeningMs, readyMs }: Opened) => listeningMs + readyMs;
  return [
    atMost("cold open: not the whole text", whole, 0, String),
    atMost("cold open: start to whole text beside Hocuspocus 4", median(own.map(startToWhole)) / median(peers.map(startToWhole)), 1, decimal),
    atMost(
      "cold open: connect to whole text beside Hocuspocus 4",
      median(own.map(({ readyMs }) => readyMs)) / median(peers.map(({ readyMs }) => readyMs)),
      1,
      decimal,
    ),
  ];
}

const stormColumns: readonly Column<StormResult>[] = [
  { title: "last answered, ms", of: ({ lastMs }) => lastMs, show: milliseconds, ratio: true },
  { title: "server CPU ms", of: ({ cpuMs }) => cpuMs, show: whole, ratio: true },
  { title: "KB each", of: ({ kilobytesEach }) => kilobytesEach, show: decimal, ratio: true },
  { title: "incomplete", of: ({ incomplete }) => incomplete, show: whole, ratio: false },
];

/** All come back at once to a server that has just been started: with nothing, and with the text they had. */
export async function storm(targets: readonly Target[], prepared: Prepared, { rounds }: Options): Promise<readonly Bar[]> {
  const bars: Bar[] = [];
  for (const state of [null, Buffer.from(prepared.state).toString("base64")]) {
    const measured = await inRounds(withDocuments(targets), rounds, async (target) => {
      const { child, endpoint } = await start(target, folderOf(prepared, target));
      try {
        return await generate<"storm">({ kind: "storm", endpoint, sectionId, clients: stormClients, state, pieces: prepared.pieces });
      } finally {
        await child.stop();
      }
    });
    const who = state === null ? "empty clients" : "clients with the text";
    console.log(`\nStorm of ${stormClients} ${who} on a cold server; medians of ${rounds} rounds\n`);
    console.log(`${medianTable(measured, stormColumns)}\n\n${ratioTable(measured, stormColumns)}`);
    const own = measured.get("ours") ?? [];
    const cpu = (name: TargetName) => median((measured.get(name) ?? []).map(({ cpuMs }) => cpuMs));
    bars.push(atMost(`storm of ${who}: server CPU beside Hocuspocus 4`, cpu("ours") / cpu("hocuspocus 4"), 0.5, decimal));
    bars.push(
      atMost(
        `storm of ${who}: clients answered with less than the text`,
        own.length === 0 ? Number.NaN : Math.max(...own.map(({ incomplete }) => incomplete)),
        0,
        String,
      ),
    );
  }
  return bars;
}

const withDocuments = (targets: readonly Target[]) => targets.filter(({ dialect }) => dialect !== "relay");

function folderOf({ folders }: Prepared, { name }: Target): string {
  const folder = folders.get(name);
  if (folder === undefined) throw new Error(`Nothing was prepared for ${name}.`);
  return folder;
}
