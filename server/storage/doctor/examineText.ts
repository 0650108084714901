import type * as Y from "yjs";
import { readSection } from "../../../extensions/sectionContent.ts";
import { ReportError } from "../../../extensions/wire/errors.ts";
import type { Report } from "../../domain/model.ts";
import { type ReportLog, reportRoomKey, type StoredRoom } from "../../domain/updateLogs.ts";
import { openFileUpdateLogs } from "../fileUpdateLogs.ts";
import { clockTime, type Finding, type Remedy } from "./finding.ts";
import { looksOnly } from "./looksOnly.ts";
import { unfinishedRebuilding } from "./rebuilding.ts";
import { type Salvage, type SalvagedRoom, salvage } from "./salvage.ts";
import { readTextPieces, type TextPieces } from "./textPieces.ts";

/** How the server makes a room's document of what is stored; fails with `storage_damaged`. */
export type RestoreRoom = (stored: StoredRoom, place: string) => { readonly document: Y.Doc };

interface TextPlace {
  readonly dataDirectory: string;
  readonly reportId: string;
  /** The report's metadata; null if that can't be read. */
  readonly report: Report | null;
  readonly restoreRoom: RestoreRoom;
}

/** What the server answers when it is asked for each room of a report. */
interface ServersWord {
  /** Why the whole report stays closed; null if it opens. */
  readonly closed: string | null;
  /** Why single rooms stay closed. */
  readonly rooms: ReadonlyMap<string, string>;
  /** Why the text of an open room can't be read. */
  readonly unfit: ReadonlyMap<string, string>;
  /** Rooms that hold something. */
  readonly filled: ReadonlySet<string>;
}

export interface TextExamination {
  readonly findings: readonly Finding[];
  readonly rooms: number;
}

/** Examine the words of one report: first as the server would open them, then, if it would not, what is left. */
export async function examineText(place: TextPlace): Promise<TextExamination> {
  const { dataDirectory, reportId, report } = place;
  const path = `reports/${reportId}/text`;
  const pieces = await readTextPieces(`${dataDirectory}/${path}`, reportId);
  const named = nameOf(report, reportId);
  if (pieces === null || isEmpty(pieces)) {
    if (textSections(report).length === 0) return { findings: [], rooms: 0 };
    const means = `No word of ${named} is in this folder. Put ${path} back from a backup before the server is started: it would begin the report empty.`;
    return { findings: [{ kind: "roomMissing", path, what: "There is neither a log nor a snapshot.", means, remedy: null }], rooms: 0 };
  }
  const findings: Finding[] = [];
  if (await unfinishedRebuilding(`${dataDirectory}/${path}`)) {
    const means = `The repair of ${named} was cut off, for example by a power cut. Nothing is lost.`;
    const remedy: Remedy = { kind: "rebuildText", reportId };
    findings.push({ kind: "rebuildingInterrupted", path, what: "A repair was begun here and did not come to its end.", means, remedy });
  }
  const word = await serversWord(place, pieces);
  const left = salvage(pieces, textSections(report));
  findings.push(...(isOpen(word) ? oddities(path, pieces, named, reportId) : damages(path, pieces, left, word, place)));
  findings.push(...contents(path, word, place));
  if (pieces.kept.length > 0) {
    const what = `${pieces.kept.length} kept copies of what was cut off or damaged before: ${pieces.kept.join(", ")}.`;
    findings.push({ kind: "keptCopies", path, what, means: "Nobody needs them to work; they may go when nothing is missed.", remedy: null });
  }
  return { findings, rooms: left.rooms.length };
}

async function serversWord({ dataDirectory, reportId, report, restoreRoom }: TextPlace, pieces: TextPieces): Promise<ServersWord> {
  const rooms = new Map<string, string>();
  const unfit = new Map<string, string>();
  const filled = new Set<string>();
  let log: ReportLog;
  try {
    log = await (await openFileUpdateLogs({ directory: dataDirectory, disk: looksOnly() })).open(reportId);
  } catch (error) {
    return { closed: wordsOf(error), rooms, unfit, filled };
  }
  const asked = new Set([...salvage(pieces).rooms.map(({ room }) => room), ...(report?.sections ?? []).map(({ id }) => id)]);
  for (const room of asked) {
    try {
      const stored = await log.load(room);
      if (stored.snapshot === null && stored.entries.length === 0) continue;
      filled.add(room);
      const { document } = restoreRoom(stored, room);
      if (room !== reportRoomKey) tryReading(document, room, unfit);
    } catch (error) {
      rooms.set(room, wordsOf(error));
    }
  }
  await log.close();
  return { closed: null, rooms, unfit, filled };
}

function tryReading(document: Y.Doc, room: string, unfit: Map<string, string>): void {
  try {
    readSection(document);
  } catch (error) {
    unfit.set(room, error instanceof Error ? error.message : String(error));
  }
}

const isOpen = ({ closed, rooms }: ServersWord): boolean => closed === null && rooms.size === 0;

const isEmpty = ({ logs, snapshots, badSnapshots, strangers, unreadable }: TextPieces): boolean =>
  logs.length + snapshots.length + badSnapshots.length + strangers.length + unreadable.length === 0;

/** The server opens everything; some of what lies beside it may still not be whole. */
function oddities(path: string, pieces: TextPieces, named: string, reportId: string): readonly Finding[] {
  const findings: Finding[] = [];
  const torn = pieces.logs.at(-1);
  for (const { from, to } of torn?.bad ?? []) {
    const what = `${torn?.name}: the last write was cut off (${to - from} bytes from byte ${from}).`;
    const means = `Nothing of ${named} that people saw as saved is in it. The server cuts it away when it opens the report, and keeps the bytes.`;
    findings.push({ kind: "logTorn", path, what, means, remedy: { kind: "cutTail", reportId } });
  }
  for (const { name, bad } of pieces.logs.slice(0, -1)) {
    if (bad.length === 0) continue;
    const what = `${name}: the end of this older log file is not readable.`;
    findings.push({ kind: "spareDamaged", path, what, means: `Nothing of ${named} is missing.`, remedy: { kind: "rebuildText", reportId } });
  }
  const spares = [...pieces.badSnapshots.map(({ name }) => name), ...pieces.strangers];
  for (const name of spares) {
    const what = `${name}: a snapshot before the present one, which is not whole or not of this report.`;
    const means = `Nothing of ${named} is missing: it is a spare, and nobody reads it.`;
    findings.push({ kind: "spareDamaged", path, what, means, remedy: { kind: "setAside", path: `${path}/${name}` } });
  }
  return findings;
}

/** The server keeps something closed: which files, which rooms, and what is left of them. */
function damages(path: string, pieces: TextPieces, left: Salvage, word: ServersWord, place: TextPlace): readonly Finding[] {
  const { reportId, report } = place;
  const refused = left.rooms.filter(({ room }) => word.closed !== null || word.rooms.has(room));
  // A repair has made what can be made: the log asks no more for the texts of which nothing is left. Another one would make the same.
  const carried = pieces.logs.at(-1)?.header?.carried.map(([room]) => room) ?? [];
  const isHopeless = word.closed === null && refused.length > 0 && refused.every(({ room, state }) => state === null && !carried.includes(room));
  const remedy: Remedy | null = isHopeless ? null : { kind: "rebuildText", reportId };
  const named = nameOf(report, reportId);
  const means =
    word.closed === null
      ? `The other sections of ${named} open.`
      : `${named} stays closed as a whole: nobody can read or write it until it is repaired.`;
  const findings: Finding[] = [];
  const tell = (kind: "logDamaged" | "snapshotDamaged" | "unreadable", what: string): void => {
    findings.push({ kind, path, what, means, remedy });
  };
  for (const { name, bad, header, bytes } of pieces.logs) {
    if (header === null) tell("logDamaged", `${name}: its head is not readable.`);
    for (const { from, to } of bad) tell("logDamaged", `${name}: bytes ${from} to ${to} of ${bytes} are not readable.`);
  }
  for (const { name } of pieces.badSnapshots) tell("snapshotDamaged", `${name}: this snapshot is not whole.`);
  for (const name of pieces.strangers) tell("logDamaged", `${name}: this file is of another report, or of another copy of this one.`);
  for (const { name, why } of pieces.unreadable) tell("unreadable", `${name}: the disk does not give it (${why}).`);
  if (findings.length === 0) tell("logDamaged", [word.closed ?? "", ...word.rooms.values()].join(" ").trim());
  if (left.lost.length > 0) {
    const what = `Not there any more: ${left.lost.map(([from, to]) => (from === to ? `entry ${from}` : `entries ${from} to ${to}`)).join(", ")} of the log.`;
    findings.push({ kind: "logDamaged", path, what, means: "Below is what that is for each section.", remedy });
  }
  const { suspects } = left;
  const isHurt = ({ room, state, lacks, recent, leftOut }: SalvagedRoom) =>
    state === null || leftOut.length > 0 || (lacks && (suspects === null ? recent : suspects.has(room)));
  const told = refused.length <= fewRooms ? refused : refused.filter(isHurt);
  for (const room of told) {
    findings.push({
      kind: "roomDamaged",
      path,
      what: `${roomNameOf(room.room, report)}: ${roomState(room, left)}`,
      means: roomMeans(room, path),
      remedy,
    });
  }
  const others = refused.filter((room) => !told.includes(room));
  if (others.length > 0) {
    const sure = suspects !== null || others.every(({ lacks }) => !lacks);
    const what = `${count(others.length, "other text")}: everything that was saved is there${sure ? "" : ", as far as can be told"}.`;
    const why = sure ? "Repaired, they open as they were." : "Nobody wrote in them since their last snapshot, unless in the damaged part.";
    findings.push({ kind: "roomDamaged", path, what, means: why, remedy });
  }
  return findings;
}

/** So many are told one by one, hurt or not. */
const fewRooms = 3;

function roomState({ state, lacks, wholeUntil, leftOut }: SalvagedRoom, { lostCount, suspects }: Salvage): string {
  if (state === null) return "nothing whole is left of it in this folder.";
  if (!lacks && leftOut.length === 0) return "everything that was saved is there.";
  const until = wholeUntil === null ? "An older state of it is whole" : `It is whole up to ${clockTime(wholeUntil)}`;
  const lost = lostCount === null ? "what came after the missing file" : count(lostCount, "later change");
  const builds = leftOut.length === 0 ? "" : ` ${count(leftOut.length, "whole change")} built on what is lost and can't be put back into the text.`;
  return `${until}; ${lost} stood in the damaged part and ${suspects === null ? "may have been of it" : "was of it"}.${builds}`;
}

function roomMeans({ state, lacks, leftOut }: SalvagedRoom, path: string): string {
  if (state === null)
    return `It stays closed after a repair too, so that nobody takes it for empty. Put ${path} back from a backup; if there is none, remove its file, and it begins empty.`;
  if (leftOut.length > 0) return "The words of those changes are written to left-out.json beside the damaged files, with time and author.";
  return lacks ? "Repaired, it opens with everything readable, also what came after the damage." : "Repaired, it opens as it was.";
}

/** Rooms against sections. */
function contents(path: string, word: ServersWord, { report, reportId }: TextPlace): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [room, why] of word.unfit) {
    const what = `${roomNameOf(room, report)}: its text is whole but does not fit the schema (${why}).`;
    const means = "People can write it, but it can't be handed in or exported. Put the report back from a backup, or tell the makers.";
    findings.push({ kind: "roomUnfit", path, what, means, remedy: null });
  }
  if (report === null || word.closed !== null) return findings;
  const sections = new Set(report.sections.map(({ id }) => id));
  for (const { id, kind } of report.sections) {
    if (kind === "part" || word.filled.has(id) || word.rooms.has(id)) continue;
    const what = `${roomNameOf(id, report)}: no text was ever written for it, or its log is gone.`;
    const means = `People see it empty. Look into a backup of reports/${reportId}.`;
    findings.push({ kind: "roomMissing", path, what, means, remedy: null });
  }
  const over = [...word.filled].filter((room) => room !== reportRoomKey && !sections.has(room));
  if (over.length > 0) {
    const what = `${count(over.length, "text")} without a section: ${over.join(", ")}.`;
    findings.push({
      kind: "roomLeftOver",
      path,
      what,
      means: "Left by sections that were removed, or by an addition that was cut off.",
      remedy: null,
    });
  }
  return findings;
}

/** Sections that have a text of their own. */
export const textSections = (report: Report | null): readonly string[] =>
  (report?.sections ?? []).filter(({ kind }) => kind !== "part").map(({ id }) => id);

const nameOf = (report: Report | null, reportId: string): string => (report === null ? `the report ${reportId}` : `"${report.title}"`);

function roomNameOf(room: string, report: Report | null): string {
  if (room === reportRoomKey) return "The report's outline as browsers see it (the server writes it anew)";
  const title = report?.sections.find(({ id }) => id === room)?.title;
  return title === undefined ? `The text ${room}, which no section shows` : `Section "${title}" (${room})`;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;

const wordsOf = (error: unknown): string => {
  if (error instanceof ReportError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
};
