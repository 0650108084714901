import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IndicatorsView } from "../../extensions/indicators/requests.ts";
import type { HistoryEntry } from "../../extensions/wire/http.ts";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";

const report = "/api/reports/bao-cao-thang-11-2026";
const code = "ngheo.ho";

let server: TestServer;
let [one, other]: TestClient[] = [];
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  [one, other] = [await server.signIn("vanphong"), await server.signIn("vanphong")];
});
afterAll(() => server.stop());

const office = (client: TestClient | undefined): TestClient => {
  if (client === undefined) throw new Error("The office should be signed in.");
  return client;
};
const named = async (): Promise<string | undefined> =>
  (await office(one).get<IndicatorsView>(`${report}/indicators`)).indicators.find((indicator) => indicator.code === code)?.name;

describe("two people of the office at one catalogue", () => {
  it("do not write over each other's changes, of an indicator or of what is known of it", async () => {
    const before = await named();
    await office(one).json("PATCH", `${report}/indicators/${code}`, { name: { from: before, to: "Hộ nghèo đa chiều" } });
    const late = { name: { from: before, to: "Số hộ nghèo" } };
    expect(await office(other).refusal("PATCH", `${report}/indicators/${code}`, late)).toBe("409 conflict");
    expect(await named()).toBe("Hộ nghèo đa chiều");
    await office(other).json("PATCH", `${report}/indicators/${code}`, { unit: { from: "hộ", to: "gia đình" } });
    await office(one).json("PATCH", `${report}/indicator-history`, { history: { [code]: { plan: { from: null, to: "40" } } } });
    const values = { history: { [code]: { plan: { from: null, to: "45" } } } };
    expect(await office(other).refusal("PATCH", `${report}/indicator-history`, values)).toBe("409 conflict");
  });

  it("find what was changed in the history", async () => {
    const entries = await office(one).get<readonly HistoryEntry[]>(`${report}/history`);
    expect(entries.filter(({ action }) => action.startsWith("indicator.")).map(({ action, detail }) => [action, detail])).toEqual([
      ["indicator.change", `${code}: name`],
      ["indicator.change", `${code}: unit`],
      ["indicator.values", code],
    ]);
  });

  it("add each code once, and are told why one that is in use stays", async () => {
    const indicator = { code: "tre.em", name: "Trẻ em được khám", unit: "trẻ" };
    await office(one).json("POST", `${report}/indicators`, indicator);
    expect(await office(other).refusal("POST", `${report}/indicators`, indicator)).toBe("409 conflict");
    await office(other).json("PUT", `${report}/indicators/tre.em/place`, { after: null });
    const { indicators } = await office(one).json<IndicatorsView>("DELETE", `${report}/indicators/tre.em`);
    expect(indicators.some((left) => left.code === "tre.em")).toBe(false);
    expect(await office(one).refusal("DELETE", `${report}/indicators/${code}`)).toBe("409 conflict");
  });
});
