import { changeSettingsBody, changeUserBody, createUserBody } from "../../../extensions/wire/http.ts";
import { type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** Users and settings, for administrators. */
export function officeRoutes({ users, settings }: Services): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/users",
      summary: "All accounts",
      answer: { status: 200, json: "Users", description: "The accounts, without their passwords" },
      errors: ["forbidden"],
      handle: ({ actor }) => users.list(actor),
    }),
    route({
      method: "post",
      path: "/api/users",
      summary: "Create an account",
      body: createUserBody,
      answer: { status: 201, json: "User", description: "The new account" },
      errors: ["forbidden", "conflict"],
      handle: ({ actor, body }) => users.create(actor, body),
    }),
    route({
      method: "patch",
      path: "/api/users/:id",
      summary: "Change or close an account",
      body: changeUserBody,
      answer: { status: 200, json: "User", description: "The changed account" },
      errors: ["forbidden", "not_found", "conflict"],
      handle: ({ actor, param, body }) => users.change(actor, param("id"), body),
    }),
    route({
      method: "get",
      path: "/api/settings",
      summary: "What documents print of the office, and its departments",
      answer: { status: 200, json: "Settings", description: "Organisation and departments" },
      errors: ["forbidden"],
      handle: ({ actor }) => settings.view(actor),
    }),
    route({
      method: "patch",
      path: "/api/settings",
      summary: "Change organisation or departments; a list that is given replaces the old one",
      body: changeSettingsBody,
      answer: { status: 200, json: "Settings", description: "Organisation and departments as they are now" },
      errors: ["forbidden", "conflict"],
      handle: ({ actor, body }) => settings.change(actor, body),
    }),
  ];
}
