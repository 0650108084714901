import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../support/startServer.ts";
import type { TestClient } from "../support/testClient.ts";

const rounds = process.env["LONG"] === "1" ? 30_000 : 800;

let server: TestServer;
let people: readonly TestClient[] = [];
beforeAll(async () => {
  server = await startTestServer({ demo: true, settings: { SIGN_IN_FAILURES: "10000" } });
  people = await Promise.all(["vanphong", "admin", "lanhdao", "vanthu", "kinhte-truong"].map((username) => server.signIn(username)));
});
afterAll(() => server.stop());

interface Described {
  readonly paths: Record<string, Record<string, object>>;
}

const report = "bao-cao-thang-11-2026";
const ids = fc.oneof(
  fc.constantFrom(report, `${report}-dau`, `${report}-ket`, "bao-cao-thang-10-2026", "user-kinhte", "..", "%2e%2e", "__proto__", "constructor"),
  fc
    .string({ maxLength: 40 })
    .map(encodeURIComponent)
    .filter((text) => text !== "" && text !== "." && text !== ".."),
);
/** Fields that routes know, with values that they expect and values that nobody would. */
const known = fc.record(
  {
    title: fc.oneof(fc.string({ unit: "grapheme", maxLength: 310 }), fc.anything()),
    reason: fc.oneof(fc.string({ unit: "grapheme" }), fc.anything()),
    number: fc.oneof(fc.nat().map(String), fc.string()),
    date: fc.oneof(fc.constantFrom("2026-11-24", "2026-02-30", "0000-00-00"), fc.string()),
    deadline: fc.oneof(fc.constantFrom("2026-11-24", null), fc.string()),
    owners: fc.oneof(fc.array(fc.constantFrom("ktht", "vhxh", "nowhere")), fc.anything()),
    confidentialTo: fc.oneof(fc.array(fc.constantFrom("quansu")), fc.anything()),
    order: fc.oneof(fc.array(fc.string()), fc.anything()),
    from: fc.oneof(fc.nat(100), fc.double()),
    after: ids,
    kind: fc.constantFrom("part", "section", "letterhead"),
    level: fc.constantFrom(1, 2, 3),
    format: fc.constantFrom("docx", "pdf"),
    templateId: fc.constantFrom("bao-cao-thang", "ke-hoach", "__proto__"),
    period: fc.oneof(
      fc.record({ kind: fc.constant("month"), year: fc.integer({ min: 1990, max: 2110 }), month: fc.integer({ min: 0, max: 13 }) }),
      fc.anything(),
    ),
    username: fc.string(),
    password: fc.string(),
    role: fc.constantFrom("admin", "drafter", "king"),
    name: fc.string({ unit: "grapheme" }),
    departmentId: fc.constantFrom("ktht", null, "nowhere"),
    organisation: fc.anything(),
    departments: fc.anything(),
  },
  { requiredKeys: [] },
);
const bodies = fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: fc.anything() });

it("whatever is sent to whichever route, the server answers with an expected code and goes on working", async () => {
  const { paths } = await server.visitor().get<Described>("/api/openapi.json");
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
  );
  // Signing out and closing accounts would end the run, not the server.
  const open = operations.filter(({ path, method }) => !(method === "DELETE" && path.startsWith("/api/session")) && !path.startsWith("/api/users/"));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...open),
      fc.nat(people.length - 1),
      fc.tuple(ids, ids),
      bodies,
      async ({ path, method }, who, [first, second], body) => {
        const address = path.replace("{id}", first).replace("{sectionId}", second);
        const client = people[who] ?? server.visitor();
        const response = await client.send(method, address, method === "GET" ? undefined : (body ?? null));
        const text = await response.text();
        expect([method, address, response.status < 500 ? "expected" : text]).toEqual([method, address, "expected"]);
      },
    ),
    { numRuns: rounds },
  );
  expect(await server.visitor().get("/healthz")).toMatchObject({ status: "ok", auditLog: "unbroken" });
  await server.restart();
  expect(await (await server.signIn("vanphong")).get<object[]>("/api/reports")).not.toEqual([]);
});
