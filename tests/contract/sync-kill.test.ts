import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { dice } from "../support/randomEdits.ts";
import { paragraphs, type RawClient, rawClient, type as typeText, wordsOf, write } from "../support/syncClients.ts";

const rounds = process.env["LONG"] === "1" ? 60 : 5;
const users = ["an", "binh", "chi", "dung", "giang"];
const roll = dice(29);

let directory: string;
const processes: ChildProcess[] = [];
const clients: RawClient[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "kill-"));
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.terminate();
  for (const child of processes.splice(0)) child.kill("SIGKILL");
  await rm(directory, { recursive: true, force: true });
});

async function startProcess(): Promise<{ readonly url: string; kill(): Promise<void> }> {
  const script = new URL("../support/syncServerMain.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "tsx", script, directory, users.join(",")], { stdio: ["ignore", "pipe", "inherit"] });
  processes.push(child);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", (line) => resolve(line.split(" ")[0] ?? ""));
    child.once("exit", () => reject(new Error("The server did not start.")));
  });
  return {
    url: `ws://127.0.0.1:${port}`,
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

async function enter(url: string, user: string, state?: Uint8Array): Promise<RawClient> {
  const client = rawClient(url, "/sync/r1/s1", user, { live: true });
  clients.push(client);
  if (state !== undefined) Y.applyUpdate(client.doc, state, "server");
  await expect.poll(() => client.synced, { timeout: 20_000 }).toBe(true);
  return client;
}

const occurrences = (text: string, token: string): number => text.split(token).length - 1;

it(`[A29] kill -9 while five people type, ${rounds} times: what was shown as saved or seen by others is there, once`, {
  timeout: 60_000 * rounds,
}, async () => {
  let server = await startProcess();
  write((await enter(server.url, "an")).doc, paragraphs("Bắt đầu."));
  const states = new Map<string, Uint8Array>();
  const expected = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const people = await Promise.all(users.map((user) => enter(server.url, user, states.get(user))));
    const [watcher] = people;
    if (watcher === undefined) throw new Error("Nobody is there.");
    await expect.poll(() => people.every(({ doc }) => wordsOf(doc).length > 0)).toBe(true);
    const sent: string[][] = users.map(() => []);
    const killAfterSaved = 10 + roll(150);
    const saved = () => people.reduce((sum, { markers }) => sum + Math.max(0, ...markers), 0);
    let killed: Promise<void> | null = null;
    for (let count = 0; killed === null; count += 1) {
      const index = count % people.length;
      const person = people[index];
      const token = `<${users[index]}${round}.${count}>`;
      if (person === undefined || person.closed !== undefined) throw new Error(`Somebody was dropped: ${JSON.stringify(person?.closed)}`);
      if (count % people.length === 0) await new Promise((resolve) => setImmediate(resolve));
      if (saved() >= killAfterSaved) killed = server.kill();
      // Like people, who type on before the last words are saved, but not endlessly.
      if ((sent[index]?.length ?? 0) - Math.max(0, ...person.markers) > 8) continue;
      typeText(person.doc, token);
      sent[index]?.push(token);
      person.sendMarker(sent[index]?.length ?? 0);
    }
    await killed;
    await expect.poll(() => people.every(({ closed }) => closed !== undefined)).toBe(true);
    for (const [index, person] of people.entries())
      for (const token of sent[index]?.slice(0, Math.max(0, ...person.markers)) ?? []) expected.add(token);
    for (const [index, tokens] of sent.entries()) {
      const other = people[(index + 1) % people.length];
      for (const token of tokens) if (other !== undefined && wordsOf(other.doc).includes(token)) expected.add(token);
    }
    server = await startProcess();
    const fresh = await enter(server.url, "an");
    const text = wordsOf(fresh.doc);
    expect([...expected].filter((token) => occurrences(text, token) !== 1)).toEqual([]);
    for (const [index, user] of users.entries()) {
      const person = people[index];
      if (person !== undefined) states.set(user, Y.encodeStateAsUpdate(person.doc));
    }
  }
  expect(expected.size).toBeGreaterThan(rounds * 10);
  // Those who were cut off bring the rest: in the end everybody has every word once.
  const back = await Promise.all(users.map((user) => enter(server.url, user, states.get(user))));
  await expect.poll(() => new Set(back.map(({ doc }) => wordsOf(doc))).size).toBe(1);
  const text = wordsOf(back[0]?.doc ?? new Y.Doc());
  expect([...expected].filter((token) => occurrences(text, token) !== 1)).toEqual([]);
});
