import { z } from "zod";
import { accessSchema } from "./access.ts";
import { type ErrorCode, errorTable } from "./errors.ts";

/** The first varuint of each message in a room, as the y-websocket protocol numbers them; `marker` is ours and is echoed when everything sent before it is on disk. */
export const messageKinds = { sync: 0, awareness: 1, denied: 2, queryAwareness: 3, marker: 102 } as const;

/** Path of the socket that carries all rooms of a report: frames are `[varuint channel][message]`. */
export const channelsPath = (reportId: string): string => `/channels/${reportId}`;
/** Path of a room as a plain y-websocket endpoint, for stock clients. Without a section it is the report's own room, which clients can only read. */
export const roomPath = (reportId: string, sectionId?: string): string =>
  sectionId === undefined ? `/sync/${reportId}` : `/sync/${reportId}/${sectionId}`;

/** Name of a room. */
export const roomName = (reportId: string, sectionId?: string): string => (sectionId === undefined ? reportId : `${reportId}/${sectionId}`);

/** The channel of control messages: JSON in one var-string. Other numbers are chosen by the client, each for one room. */
export const controlChannel = 0;

export const clientControlSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("open"), channel: z.number().int().min(1).max(65_535), room: z.string().max(200) }),
  z.strictObject({ type: z.literal("close"), channel: z.number().int().min(1).max(65_535) }),
]);
export type ClientControl = z.output<typeof clientControlSchema>;

const errorCodeSchema = z.enum(Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]);

export const serverControlSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("opened"), channel: z.number(), room: z.string(), access: accessSchema, epoch: z.string() }),
  /** `code`: WebSocket close code as a stock client would have got it; `reason`: a code of the error table. */
  z.object({ type: z.literal("closed"), channel: z.number(), code: z.number(), reason: errorCodeSchema }),
]);
export type ServerControl = z.output<typeof serverControlSchema>;

/** Who somebody is to the others in a room. The server writes it into presence; what a client says of itself is overwritten. */
export interface PresenceUser {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly color: string;
}

/** The root map of a report's own room, written by the server alone: key `report` holds the public view as JSON (see `publicReportSchema`). */
export const reportRoot = "report";
