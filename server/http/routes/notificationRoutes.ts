import { readNotificationsBody } from "../../../extensions/wire/notifications.ts";
import { type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

/** What a person is told about comments. */
export function notificationRoutes({ notifications }: Services): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/notifications",
      summary: "What was said to you or about your sections, the newest first",
      answer: { status: 200, json: "Notifications", description: "Of the sections that you may read now" },
      errors: [],
      handle: ({ actor }) => notifications.list(actor),
    }),
    route({
      method: "post",
      path: "/api/notifications/read",
      summary: "Mark notifications as read",
      body: readNotificationsBody,
      answer: { status: 204, description: "They are marked; ids that are not yours are passed over" },
      errors: ["invalid"],
      handle: ({ actor, body }) => notifications.markRead(actor, body.ids),
    }),
  ];
}
