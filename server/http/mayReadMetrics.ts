import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Headers of proxies: a request that carries one comes from elsewhere, even if the proxy runs on this machine. */
const forwarding = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];
const ownNames = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const ownAddresses = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;

/** Whether a request may see the numbers: with the token, or straight from this machine. */
export function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (given !== undefined) return token !== null && isSame(given, token);
  const isForwarded = forwarding.some((name) => request.headers[name] !== undefined);
  return !isForwarded && ownNames.test(request.headers.host ?? "") && ownAddresses.test(request.socket.remoteAddress ?? "");
}

/** Takes the same time wherever the two differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
