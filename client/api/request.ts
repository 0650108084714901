import { z } from "zod";
import { exportWarningsHeader } from "../../extensions/wire/http.ts";
import { ApiError, apiErrorOf } from "./ApiError.ts";
import { noteServerDate } from "./serverClock.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Ask the server and get its JSON answer. Fails with `ApiError` only. The server and this page are built from one source, so its answer's shape is trusted. */
export async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const response = await send(
    method,
    path,
    body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } },
  );
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

/** As `request`, with plain text as the body. */
export async function requestWithText<Answer>(path: string, text: string): Promise<Answer> {
  const response = await send("POST", path, { body: text, headers: { "content-type": "text/plain; charset=utf-8" } });
  return (await response.json()) as Answer;
}

/** As `request`, with a file as the body. */
export async function requestWithFile<Answer>(path: string, file: Blob, mediaType: string): Promise<Answer> {
  const response = await send("POST", path, { body: file, headers: { "content-type": mediaType } });
  return (await response.json()) as Answer;
}

/** Ask for bytes to show. `signal` gives it up. */
export async function requestBlob(path: string, signal: AbortSignal): Promise<{ readonly bytes: Blob; readonly headers: Headers }> {
  const response = await send("GET", path, { signal });
  return { bytes: await response.blob(), headers: response.headers };
}

/** A file as the server wrote it. `warnings`: what could not be printed as it stands, in words. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Blob;
  readonly warnings: readonly string[];
}

/** Ask for a file; its name is the one that the server gives it, or `fallbackName`. `signal` gives it up. */
export async function requestFile(path: string, body: unknown, fallbackName: string, signal?: AbortSignal): Promise<ReceivedFile> {
  const response = await send("POST", path, {
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    name: fileNameIn(response.headers.get("content-disposition")) ?? fallbackName,
    bytes: await response.blob(),
    warnings: warningsIn(response.headers.get(exportWarningsHeader)),
  };
}

/** The file's name in a Content-Disposition header, the UTF-8 form first (RFC 6266); null if there is none. */
export function fileNameIn(disposition: string | null): string | null {
  if (disposition === null) return null;
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded.trim());
    } catch {
      // A malformed escape: the plain form below still names the file.
    }
  }
  return /filename\s*=\s*"?([^";]+)"?/i.exec(disposition)?.[1]?.trim() ?? null;
}

/** The warnings in their header: a percent-encoded JSON list of texts. What is not one means that the server has more to say than this page understands. */
export function warningsIn(header: string | null): readonly string[] {
  if (header === null) return [];
  try {
    return z.array(z.string()).parse(JSON.parse(decodeURIComponent(header)));
  } catch {
    // Shown as it is: a warning that cannot be read is still one.
    return [header];
  }
}

async function send(method: Method, path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { method, credentials: "same-origin", ...init });
  } catch (cause) {
    throw new ApiError("unreachable", "The server did not answer.", undefined, { cause });
  }
  noteServerDate(response.headers.get("date"));
  if (!response.ok) throw await apiErrorOf(response);
  return response;
}
