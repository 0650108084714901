import type { RequestHandler } from "express";
import { changePasswordBody, type MeView, signInBody } from "../../../extensions/wire/http.ts";
import type { User } from "../../domain/model.ts";
import { abilitiesInOffice } from "../../domain/permissions.ts";
import { userView } from "../../domain/users.ts";
import { type CookieRules, giveCookie, takeCookie, tokenOf } from "../authenticate.ts";
import { openRoute, type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** Signing in and out, and what belongs to the person who is signed in. */
export function sessionRoutes({ sessions, office, demo }: Services, cookie: CookieRules, signInLimits: readonly RequestHandler[]): readonly Route[] {
  const meView = (user: User): MeView => {
    const { departments, organisation, users } = office.read();
    const people = users.map(({ id, name, departmentId, role }) => ({ id, name, departmentId, role }));
    return { user: userView(user), people, departments, organisation, abilities: abilitiesInOffice(user), demo };
  };
  return [
    openRoute({
      method: "post",
      path: "/api/session",
      summary: "Sign in",
      body: signInBody,
      before: signInLimits,
      answer: { status: 200, json: "Me", description: "The person, the office and what the person may do in it; the session's cookie is set" },
      errors: ["bad_credentials", "rate_limited"],
      async handle({ body, request, response }) {
        const visitor = { address: request.ip ?? "", agent: request.headers["user-agent"] ?? "" };
        const { user, token } = await sessions.signIn(body.username, body.password, visitor);
        giveCookie(response, token, cookie);
        return meView(user);
      },
    }),
    route({
      method: "delete",
      path: "/api/session",
      summary: "Sign out",
      answer: { status: 204, description: "The session has ended" },
      errors: [],
      async handle({ actor, session, response }) {
        await sessions.end(actor, session.id);
        takeCookie(response, cookie);
      },
    }),
    route({
      method: "get",
      path: "/api/me",
      summary: "Who am I, and what may I do",
      answer: { status: 200, json: "Me", description: "The person, the office and what the person may do in it" },
      errors: [],
      handle({ actor, request, response }) {
        const token = tokenOf(request.headers.cookie ?? "");
        if (token !== null) giveCookie(response, token, cookie);
        return meView(actor);
      },
    }),
    route({
      method: "post",
      path: "/api/me/password",
      summary: "Change one's own password; all other sessions end",
      body: changePasswordBody,
      before: signInLimits,
      answer: { status: 204, description: "The password is changed" },
      errors: ["bad_credentials", "rate_limited"],
      handle: ({ actor, session, body }) => sessions.changePassword(actor, session.id, body.current, body.next),
    }),
    route({
      method: "get",
      path: "/api/sessions",
      summary: "One's own sessions",
      answer: { status: 200, json: "Sessions", description: "Where the person is signed in" },
      errors: [],
      handle: ({ actor, session }) => sessions.list(actor, session.id),
    }),
    route({
      method: "delete",
      path: "/api/sessions/:id",
      summary: "End one of one's own sessions",
      answer: { status: 204, description: "The session has ended" },
      errors: ["not_found"],
      handle: ({ actor, param }) => sessions.end(actor, param("id")),
    }),
  ];
}
