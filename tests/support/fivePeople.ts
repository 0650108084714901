import { afterEach, expect } from "vitest";
import { paragraphs, type RawClient, rawClient, type StockClient, stockClient } from "./syncClients.ts";
import { type SyncServer, startSyncServer } from "./syncServer.ts";

/** The server of the test that runs; each test starts its own, and it is closed with its clients behind it. */
export let server: SyncServer;
const clients: { terminate(): void }[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.terminate();
  await server.close();
});

/** Start a server with one section that five people may write in. */
export async function start(settings: Parameters<typeof startSyncServer>[0] = {}): Promise<void> {
  server = await startSyncServer({ sections: { s1: paragraphs("Thu ngân sách") }, ...settings });
  for (const user of ["an", "binh", "chi", "dung", "giang"]) {
    server.office.grant(user, null, "read");
    server.office.grant(user, "s1", "write");
  }
}

export function connect(user: string): RawClient {
  const client = rawClient(server.url, "/sync/r1/s1", user, { live: true });
  clients.push(client);
  return client;
}

export async function synced(user: string): Promise<RawClient> {
  const client = connect(user);
  await expect.poll(() => client.synced).toBe(true);
  return client;
}

export function stock(user: string): StockClient {
  const client = stockClient(server.url, "r1/s1", user);
  clients.push({ terminate: client.close });
  return client;
}
