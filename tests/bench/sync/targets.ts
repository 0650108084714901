import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { projectRoot } from "../../../server/root.ts";
import { type ChildServer, type Command, removeAtExit, startChild } from "./childServer.ts";
import { type DialectName, type Endpoint, roomOf } from "./dialects.ts";
import { layDownOurs } from "./ourData.ts";
import { peerFile, peersFolder } from "./peers.ts";

export type TargetName = "ours" | "ours (one socket)" | "hocuspocus 4" | "hocuspocus 3" | "y-websocket" | "relay" | `build ${string}`;

/** A server that is measured. */
export interface Target {
  readonly name: TargetName;
  readonly dialect: DialectName;
  /** Which package, and what it does to keep what was written. */
  readonly about: string;
  /** Why it cannot be measured here; null if it can. */
  readonly missing: string | null;
  /** Whether it remembers anything after its process has ended. */
  readonly keeps: boolean;
  layDown(directory: string, texts: ReadonlyMap<string, Uint8Array>): Promise<void>;
  command(directory: string): Command;
}

/** A target that runs, and what clients need of it. */
export interface RunningTarget {
  readonly child: ChildServer;
  readonly endpoint: Endpoint;
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sync-bench-"));
  removeAtExit(folder);
  return folder;
}

export async function start(target: Target, directory: string): Promise<RunningTarget> {
  const child = await startChild(target.command(directory));
  return { child, endpoint: { dialect: target.dialect, port: child.port, pid: child.pid } };
}

/** Build the server as it is started in an office. */
export function buildOurs(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, ".ci", "bundle.mjs")], { cwd: projectRoot, encoding: "utf8" });
  if (status !== 0) throw new Error(`The server can't be built:\n${stderr}`);
}

/** What is to be measured of our server. */
interface OurBuilds {
  /** Where Node is to put a profile of its processor time; null for none. */
  readonly profile: string | null;
  /** Other checkouts with a server that is built, to be measured beside this one. */
  readonly against: readonly string[];
}

export function allTargets({ profile, against }: OurBuilds): readonly Target[] {
  return [
    ours("ours", "ours", projectRoot, profile),
    ours("ours (one socket)", "channels", projectRoot, profile),
    ...against.map((checkout) => ours(`build ${basename(checkout)}`, "ours", resolve(checkout), profile)),
    hocuspocus("hocuspocus 4", "hocuspocus-4", "@hocuspocus/server 4.7.0 on Node 22", peerFile("node", "bin", "node")),
    hocuspocus("hocuspocus 3", "hocuspocus-3", "@hocuspocus/server 3.4.4", process.execPath),
    peer("y-websocket", "y-websocket", "y-websocket.js", "@y/websocket-server 0.1.5 on Yjs 13; in memory", peerFile("@y", "websocket-server")),
    peer("relay", "relay", "relay.js", "ws 8 alone; no documents", peerFile("ws")),
  ];
}

/** 400 people in one report are more than a server takes if it is not told. */
const maxSockets = 1_000;

function ours(name: TargetName, dialect: DialectName, checkout: string, profileFolder: string | null): Target {
  const profile =
    profileFolder === null
      ? []
      : ["--cpu-prof", `--cpu-prof-dir=${profileFolder}`, `--cpu-prof-name=${name.replace(/\W+/g, "-")}-${Date.now()}.cpuprofile`];
  return {
    name,
    dialect,
    about: `our server; on disk (fdatasync) before anybody is told${dialect === "channels" ? "; all rooms over one socket" : ""}`,
    missing: null,
    keeps: true,
    layDown: layDownOurs,
    command: (directory) => ({
      program: process.execPath,
      words: [...profile, join(checkout, "build", "bundle", "banthao.js"), "serve"],
      folder: checkout,
      settings: { PORT: "0", DATA_DIR: directory, SYNC_MAX_SOCKETS_PER_REPORT: String(maxSockets), LOG_LEVEL: "error", NODE_ENV: "production" },
      listening: /Bản Thảo: http\S+:(\d+)/,
    }),
  };
}

const hocuspocus = (name: TargetName, folder: string, about: string, program: string | null): Target => ({
  ...peer(name, "hocuspocus", "hocuspocus.js", `${about}; a file 2 s after the last change, 10 s after the first`, peerFile(folder), program, [
    folder,
  ]),
  keeps: true,
});

function peer(
  name: TargetName,
  dialect: DialectName,
  script: string,
  about: string,
  found: string | null,
  program: string | null = process.execPath,
  more: readonly string[] = [],
): Target {
  const missing = found === null || program === null ? "its packages are not installed" : null;
  return {
    name,
    dialect,
    about,
    missing,
    keeps: false,
    async layDown(directory, texts) {
      for (const [sectionId, state] of texts) writeFileSync(join(directory, `${roomOf(sectionId).replaceAll("/", "_")}.bin`), state);
    },
    command: (directory) => ({
      program: program ?? process.execPath,
      words: [join(peersFolder, script), ...more],
      folder: peersFolder,
      settings: { DATA_DIR: directory, NODE_ENV: "production" },
      listening: /listening (\d+)/,
    }),
  };
}
