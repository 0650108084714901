import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type ContentNode, contentRoot, type SectionContent } from "../../extensions/sectionContent.ts";
import { type RawClient, rawClient, type StockClient, stockClient } from "../support/syncClients.ts";
import { type SyncServer, startSyncServer } from "../support/syncServer.ts";

const figure: ContentNode = { type: "figure", attrs: { code: "thu", value: "96", unit: "%" } };
const text: SectionContent = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Thu ngân sách đạt " }, figure, { type: "text", text: " kế hoạch." }] }],
};

let server: SyncServer;
let sections = 0;
let sectionId = "";
const clients: { terminate(): void }[] = [];

beforeAll(async () => {
  server = await startSyncServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  sections += 1;
  sectionId = `s${sections}`;
  await server.sync.texts.seed("r1", sectionId, text);
  for (const user of ["an", "vanphong"]) server.office.grant(user, sectionId, "write");
  server.office.audited.splice(0);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.terminate();
});

const cutOff = () => server.office.lockFigures((userId) => (userId === "vanphong" ? "Chi cục Thuế báo lại" : null));
const onServer = async () => JSON.stringify(await server.sync.texts.read("r1", sectionId));
const audited = () => server.office.audited.map(({ userId, action, sectionId: at, detail }) => [userId, action, at, detail]);

async function connect(user: string): Promise<RawClient> {
  const client = rawClient(server.url, `/sync/r1/${sectionId}`, user, { live: true });
  clients.push(client);
  await expect.poll(() => client.synced).toBe(true);
  return client;
}

function stock(user: string): StockClient {
  const client = stockClient(server.url, `r1/${sectionId}`, user);
  clients.push({ terminate: () => client.close() });
  return client;
}

function figureIn(doc: Y.Doc): Y.XmlElement {
  const paragraph = doc.getXmlFragment(contentRoot).get(0);
  const found = paragraph instanceof Y.XmlElement ? paragraph.toArray().find((one) => one instanceof Y.XmlElement) : undefined;
  if (!(found instanceof Y.XmlElement)) throw new Error("The figure is not there.");
  return found;
}

describe("[A43] after the data cut-off, over the wire", () => {
  beforeEach(cutOff);

  it("no client changes a figure: it is closed, nothing is kept, the log has it", async () => {
    const client = await connect("an");
    figureIn(client.doc).setAttribute("value", "97");
    await expect.poll(() => client.closed).toEqual({ code: 4403, reason: "figures_locked" });
    expect(await onServer()).toContain('"value":"96"');
    expect(audited()).toMatchObject([["an", "update.refused", sectionId, expect.stringContaining("figures_locked")]]);
  });

  it("words go through", async () => {
    const client = await connect("an");
    const paragraph = client.doc.getXmlFragment(contentRoot).get(0);
    const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (words instanceof Y.XmlText) words.insert(0, "Tổng: ");
    await expect.poll(onServer).toContain("Tổng: Thu");
    expect([client.closed, audited()]).toEqual([undefined, []]);
  });

  it("a correction of the office goes through, and the log has the old number, the new one and the reason", async () => {
    const client = await connect("vanphong");
    figureIn(client.doc).setAttribute("value", "97");
    await expect.poll(audited).toEqual([["vanphong", "figure.correct", sectionId, "thu: 96 % → 97 %\nChi cục Thuế báo lại"]]);
    expect(await onServer()).toContain('"value":"97"');
  });
});

describe("[A43] a figure that was changed without a line", () => {
  it("before the cut-off, and arrives behind it, is refused", async () => {
    server.office.lockFigures(() => "");
    const client = stock("an");
    await expect.poll(() => client.provider.synced).toBe(true);
    client.provider.disconnect();
    figureIn(client.doc).setAttribute("value", "97");
    cutOff();
    client.provider.connect();
    await expect.poll(() => client.ended).toMatchObject({ code: 4403 });
    expect(await onServer()).toContain('"value":"96"');
  });
});
