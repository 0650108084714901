import type { IncomingMessage } from "node:http";
import type { Response } from "express";
import type { Sessions, SignedIn } from "../domain/sessions.ts";

const cookieName = "ban_thao_session";

/** Who sends the request; null without a valid session. */
export function authenticate(request: IncomingMessage, sessions: Pick<Sessions, "holderOf">): SignedIn | null {
  const token = tokenOf(request.headers.cookie ?? "");
  return token === null ? null : sessions.holderOf(token);
}

/** How the session's cookie is kept by the browser. */
export interface CookieRules {
  readonly secure: boolean;
  readonly maxAgeMs: number;
}

/** Give the browser its token, out of reach of scripts and of other sites. */
export function giveCookie(response: Response, token: string, { secure, maxAgeMs }: CookieRules): void {
  response.cookie(cookieName, token, { httpOnly: true, sameSite: "strict", secure, path: "/", maxAge: maxAgeMs });
}

export function takeCookie(response: Response, { secure }: CookieRules): void {
  response.clearCookie(cookieName, { httpOnly: true, sameSite: "strict", secure, path: "/" });
}

/** The token that a request carries, to give its cookie a longer life. */
export function tokenOf(cookies: string): string | null {
  for (const pair of cookies.split(";")) {
    const [name, value] = pair.trim().split("=", 2);
    if (name === cookieName && value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return null;
}
