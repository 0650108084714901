import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { mayReadMetrics } from "../../../../server/http/mayReadMetrics.ts";

const token = "a-token-of-a-monitor";
const request = (remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage =>
  ({ headers: { host: "127.0.0.1:4100", ...headers }, socket: { remoteAddress } }) as unknown as IncomingMessage;

it.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])("lets %s read the numbers without a token", (address) => {
  expect(mayReadMetrics(request(address), null)).toBe(true);
});

it("lets nobody else, nor anybody behind a proxy on this machine, nor a page that calls this machine by another name", () => {
  expect(mayReadMetrics(request("192.168.1.9"), null)).toBe(false);
  expect(mayReadMetrics(request("127.0.0.1", { "x-forwarded-for": "192.168.1.9" }), null)).toBe(false);
  expect(mayReadMetrics(request("127.0.0.1", { host: "banthao.example.vn" }), null)).toBe(false);
  expect(mayReadMetrics(request("127.0.0.1", { host: "127.0.0.1.example.vn" }), null)).toBe(false);
});

it("lets the token read from anywhere, and a wrong one from nowhere", () => {
  expect(mayReadMetrics(request("192.168.1.9", { authorization: `Bearer ${token}` }), token)).toBe(true);
  expect(mayReadMetrics(request("192.168.1.9", { authorization: "Bearer something" }), token)).toBe(false);
  expect(mayReadMetrics(request("127.0.0.1", { authorization: "Bearer something" }), token)).toBe(false);
  expect(mayReadMetrics(request("192.168.1.9", { authorization: "Bearer " }), null)).toBe(false);
});
