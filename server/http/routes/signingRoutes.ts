import { maxSignedBytes } from "../../../extensions/wire/signing.ts";
import { FileAnswer, fileRoute, type Route, route } from "../route.ts";
import type { Services } from "../services.ts";

const pdf = "application/pdf";

/** Signed files that come back to their report. */
export function signingRoutes({ signing }: Services): readonly Route[] {
  return [
    fileRoute({
      method: "post",
      path: "/api/reports/:id/signed",
      summary: "Give back the PDF after it was signed; it is verified, and kept as it is",
      body: { accepts: pdf, maxBytes: maxSignedBytes },
      answer: { status: 201, json: "SignedFile", description: "What could be verified of it" },
      errors: ["not_found", "forbidden", "wrong_state", "conflict", "unreadable_file"],
      handle: ({ actor, param, body }) => signing.add(actor, param("id"), body),
    }),
    route({
      method: "get",
      path: "/api/reports/:id/signed",
      summary: "The signed files of a report, the newest first",
      answer: { status: 200, json: "SignedFiles", description: "What was verified of each when it came" },
      errors: ["not_found"],
      handle: ({ actor, param }) => signing.list(actor, param("id")),
    }),
    route({
      method: "get",
      path: "/api/reports/:id/signed/:fileId",
      summary: "A signed file as it came",
      answer: { status: 200, description: "The file", mediaTypes: [pdf] },
      errors: ["not_found", "forbidden", "storage_damaged"],
      async handle({ actor, param }) {
        const { bytes, title } = await signing.read(actor, param("id"), param("fileId"));
        return new FileAnswer(bytes, pdf, `${title} (đã ký).pdf`);
      },
    }),
  ];
}
