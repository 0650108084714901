import { afterEach, expect, it } from "vitest";
import { schemaVersion } from "../../extensions/schema.ts";
import { paragraphs, type StockClient, stockClient, type, wordsOf } from "../support/syncClients.ts";
import { type SyncServer, startSyncServer } from "../support/syncServer.ts";

let server: SyncServer;
const clients: StockClient[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

async function start(): Promise<void> {
  server = await startSyncServer({ sections: { s1: paragraphs("Thu ngân sách"), s2: paragraphs("An ninh") } });
  for (const user of ["an", "binh"]) {
    server.office.grant(user, null, "read");
    server.office.grant(user, "s1", "write");
    server.office.grant(user, "s2", "read");
  }
}

function connect(user: string, room = "r1/s1", params: Record<string, string> = {}): StockClient {
  const client = stockClient(server.url, room, user, params);
  clients.push(client);
  return client;
}

const shows = (client: StockClient, text: string) => expect.poll(() => wordsOf(client.doc), { timeout: 5_000 }).toBe(text);

it("[SY1] two stock clients see the seeded text and each other's typing", async () => {
  await start();
  const [an, binh] = [connect("an"), connect("binh")];
  await shows(an, "Thu ngân sách");
  await shows(binh, "Thu ngân sách");
  type(an.doc, " đạt 96%");
  await shows(binh, "Thu ngân sách đạt 96%");
  type(binh.doc, "I. ", 0);
  await shows(an, "I. Thu ngân sách đạt 96%");
});

it("[SY1] a stock client that typed while cut off brings its words when it comes back", async () => {
  await start();
  const [an, binh] = [connect("an"), connect("binh")];
  await shows(an, "Thu ngân sách");
  await shows(binh, "Thu ngân sách");
  an.provider.disconnect();
  type(an.doc, " (ngoại tuyến)");
  type(binh.doc, "A. ", 0);
  an.provider.connect();
  await shows(an, "A. Thu ngân sách (ngoại tuyến)");
  await shows(binh, "A. Thu ngân sách (ngoại tuyến)");
});

it("[SY1] the words are there for a new client after the server was stopped and started", async () => {
  await start();
  const an = connect("an");
  await shows(an, "Thu ngân sách");
  const binh = connect("binh");
  await shows(binh, "Thu ngân sách");
  type(an.doc, " tăng");
  await shows(binh, "Thu ngân sách tăng");
  await server.restart();
  await shows(connect("binh"), "Thu ngân sách tăng");
});

it("[A01] a stock client that writes where it may only read is stopped for good with 4403", async () => {
  await start();
  const [an, binh] = [connect("an", "r1/s2"), connect("binh", "r1/s2")];
  await shows(an, "An ninh");
  await shows(binh, "An ninh");
  type(an.doc, " giả mạo");
  await expect.poll(() => an.ended).toEqual({ code: 4403, reason: "not_yours" });
  expect(wordsOf(binh.doc)).toBe("An ninh");
  await shows(connect("an", "r1/s2"), "An ninh");
});

it("[A26] a stock client with an older schema is turned away with 4426 and has changed nothing", async () => {
  await start();
  const old = connect("an", "r1/s1", { schema: "0" });
  await expect.poll(() => old.ended).toEqual({ code: 4426, reason: "old_client" });
  await shows(connect("an", "r1/s1", { schema: String(schemaVersion) }), "Thu ngân sách");
});

it("[SY6] stock clients see who is there under the server's name, and see them leave", async () => {
  await start();
  const [an, binh] = [connect("an"), connect("binh")];
  an.provider.awareness.setLocalState({ user: { id: "lanhdao", name: "Chủ tịch" }, section: "s1" });
  const seen = () => binh.provider.awareness.getStates().get(an.doc.clientID);
  await expect.poll(seen).toEqual({ user: { id: "an", name: "Tên an", department: "KTHTĐT", color: "#1144aa" }, section: "s1" });
  an.close();
  await expect.poll(seen).toBeUndefined();
});
