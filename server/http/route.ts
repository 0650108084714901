import type { Request, RequestHandler, Response } from "express";
import { z } from "zod";
import { type ErrorCode, ReportError } from "../../extensions/wire/errors.ts";
import type { LoginSession, User } from "../domain/model.ts";
import type { AnswerName } from "./answers.ts";

type Method = "get" | "post" | "put" | "patch" | "delete";

/** A request as a route gets it: parsed, and of a signed-in person unless the route is open. */
export interface Call<Body> {
  readonly body: Body;
  readonly request: Request;
  readonly response: Response;
  /** A part of the path by its name. */
  param(name: string): string;
}

export interface SignedInCall<Body> extends Call<Body> {
  readonly actor: User;
  readonly session: LoginSession;
}

/** A file as an answer. With a name it is one to download. */
export class FileAnswer {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string | null;

  constructor(bytes: Uint8Array, mediaType: string, name: string | null) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.name = name;
  }
}

interface FileDescription {
  readonly status: 200;
  readonly mediaTypes: readonly [string, ...string[]];
  readonly description: string;
}

interface NoContent {
  readonly status: 204;
  readonly description: string;
}

interface Description {
  readonly method: Method;
  /** As Express writes it: `/api/reports/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly answer: { readonly status: 200 | 201; readonly json: AnswerName; readonly description: string } | FileDescription | NoContent;
  /** Expected failures besides those that every route has. */
  readonly errors: readonly ErrorCode[];
}

/** A file as it is, of that media type and of at most so many bytes. */
export interface BinaryBody {
  readonly accepts: string;
  readonly maxBytes: number;
}

interface Row extends Description {
  readonly body: z.ZodType | "text" | BinaryBody | null;
  readonly query: Readonly<Record<string, string>>;
  readonly before: readonly RequestHandler[];
}

/** A row of the route table. The table registers the routes and describes them; there is no other way to add one. */
export type Route =
  | (Row & { readonly open: true; handle(call: Call<undefined>): unknown })
  | (Row & { readonly open: false; handle(call: SignedInCall<undefined>): unknown });

interface Parts<Body, OwnCall> extends Description {
  readonly body?: z.ZodType<Body>;
  /** Names of query parameters with their meaning. */
  readonly query?: Readonly<Record<string, string>>;
  readonly before?: readonly RequestHandler[];
  readonly handle: (call: OwnCall) => unknown;
}

/** A route for signed-in people. */
export function route<Body = undefined>({ body, handle, query = {}, before = [], ...description }: Parts<Body, SignedInCall<Body>>): Route {
  const parse = (call: SignedInCall<undefined>): SignedInCall<Body> => ({ ...call, body: parseBody(body, call.request) });
  return { ...description, open: false, body: body ?? null, query, before, handle: (call) => handle(parse(call)) };
}

/** A route for everybody. */
export function openRoute<Body = undefined>({ body, handle, query = {}, before = [], ...description }: Parts<Body, Call<Body>>): Route {
  const parse = (call: Call<undefined>): Call<Body> => ({ ...call, body: parseBody(body, call.request) });
  return { ...description, open: true, body: body ?? null, query, before, handle: (call) => handle(parse(call)) };
}

/** A route for signed-in people that takes plain UTF-8 text. */
export function textRoute(parts: Omit<Parts<string, SignedInCall<string>>, "body">): Route {
  const { handle, query = {}, before = [], ...description } = parts;
  return { ...description, open: false, body: "text", query, before, handle: (call) => handle({ ...call, body: textOf(call.request) }) };
}

/** A route for signed-in people that takes a file as it is. */
export function fileRoute(parts: Omit<Parts<Uint8Array, SignedInCall<Uint8Array>>, "body"> & { readonly body: BinaryBody }): Route {
  const { body, handle, query = {}, before = [], ...description } = parts;
  return { ...description, open: false, body, query, before, handle: (call) => handle({ ...call, body: fileOf(call.request, body) }) };
}

function parseBody<Body>(schema: z.ZodType<Body> | undefined, request: Request): Body {
  if (schema === undefined) return undefined as Body;
  const parsed = schema.safeParse(request.body ?? {});
  if (!parsed.success) throw new ReportError("invalid", z.prettifyError(parsed.error));
  return parsed.data;
}

function fileOf({ body }: Request, { accepts }: BinaryBody): Uint8Array {
  if (!(body instanceof Uint8Array) || body.length === 0) throw new ReportError("invalid", `Send the file as ${accepts}.`);
  return body;
}

export const isBinary = (body: Row["body"]): body is BinaryBody => body !== null && body !== "text" && "maxBytes" in body;

function textOf({ body }: Request): string {
  if (!(body instanceof Uint8Array)) throw new ReportError("invalid", "Send the text as text/plain in UTF-8.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (cause) {
    throw new ReportError("unreadable_file", "The text is not UTF-8. Save it as UTF-8 and send it again.", { cause });
  }
}
