import { wordMediaType } from "../../../extensions/wire/wordImport.ts";
import { FileAnswer, type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

const oldWordMediaType = "application/msword";

/** The originals of what was imported. */
export function attachmentRoutes({ attachments }: Services): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/reports/:id/attachments",
      summary: "The originals of imported texts that the reader may have, the newest first",
      answer: { status: 200, json: "Attachments", description: "The files, each with the section that it was imported into" },
      errors: ["not_found"],
      handle: ({ actor, param }) => attachments.list(actor, param("id")),
    }),
    route({
      method: "get",
      path: "/api/reports/:id/attachments/:attachmentId",
      summary: "An original as it was brought",
      answer: { status: 200, description: "The file", mediaTypes: [wordMediaType, oldWordMediaType] },
      errors: ["not_found", "storage_damaged"],
      async handle({ actor, param }) {
        const { bytes, name } = await attachments.read(actor, param("id"), param("attachmentId"));
        return new FileAnswer(bytes, name.endsWith(".doc") ? oldWordMediaType : wordMediaType, name);
      },
    }),
    route({
      method: "delete",
      path: "/api/reports/:id/attachments/:attachmentId",
      summary: "Remove an original for good; the text that came of it stays",
      answer: { status: 204, description: "It is removed" },
      errors: ["not_found", "forbidden"],
      handle: ({ actor, param }) => attachments.remove(actor, param("id"), param("attachmentId")),
    }),
  ];
}
