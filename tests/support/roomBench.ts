import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { FigureLock } from "../../extensions/cutOff/cutOff.ts";
import { contentRoot, nodeOf, readSection, type SectionContent, seedSection } from "../../extensions/sectionContent.ts";
import { openFileUpdateLogs } from "../../server/storage/fileUpdateLogs.ts";
import { Tally } from "../../server/sync/counters.ts";
import { defaultLimits, type SyncLimits } from "../../server/sync/limits.ts";
import { type Member, Room } from "../../server/sync/room.ts";
import { restoreRoom } from "../../server/sync/roomState.ts";
import type { Decision } from "../../server/sync/suggesting/decisions.ts";
import { type MemoryDisk, memoryDisk } from "./memoryDisk.ts";
import { type Dice, randomEdit } from "./randomEdits.ts";

/** A room without sockets, on a disk in memory. */
export interface RoomBench {
  readonly room: Room;
  readonly disk: MemoryDisk;
  /** Hand an update in as that person, who may write or only suggest. Gives what it decides; fails as the room does. */
  take(userId: string, update: Uint8Array, access?: "write" | "suggest"): readonly Decision[];
  /** All that the room holds. */
  state(): Promise<Uint8Array>;
  /** The room as a new start of the server would find it. */
  reopened(): Promise<Y.Doc>;
}

export async function roomBench(content: SectionContent, limits: Partial<SyncLimits> = {}, figureLock: FigureLock | null = null): Promise<RoomBench> {
  const disk = memoryDisk();
  const logs = await openFileUpdateLogs({ directory: "/data", disk });
  const log = await logs.open("r1");
  const failures: unknown[] = [];
  const keeper = {
    log,
    limits: { ...defaultLimits, ...limits },
    tally: new Tally(),
    now: () => 0,
    grown: () => {},
    failed: (error: unknown) => failures.push(error),
  };
  const room = new Room("s1", keeper, restoreRoom(await log.load("s1"), "s1"));
  await room.rewrite((_root, shared) => seedSection(shared, content));
  const members = new Map<string, Member>();
  const tolerance = keeper.limits.clockToleranceMs;
  const member = (userId: string): Member => {
    const known = members.get(userId) ?? { userId, deliver: () => {}, deliverPresence: () => {} };
    members.set(userId, known);
    return known;
  };
  return {
    room,
    disk,
    take: (userId, update, access = "write") => {
      const inspection = room.inspect(update, userId);
      const author = { userId, suggests: access === "suggest", figureLock, since: -tolerance, until: tolerance };
      const isNews = inspection.adds || inspection.removes !== "nothing";
      const decisions = isNews ? room.merge(member(userId), update, inspection, author).decisions : [];
      if (failures.length > 0) throw new Error("The room failed.", { cause: failures[0] });
      return decisions;
    },
    state: () => room.read((shared) => Y.encodeStateAsUpdate(shared)),
    reopened: async () => {
      await room.durable();
      const again = await (await openFileUpdateLogs({ directory: "/data", disk })).open("r1");
      return restoreRoom(await again.load("s1"), "s1").document;
    },
  };
}

/** A person with an editor: a document of their own, changed as the binding changes it. */
export interface Writer {
  readonly userId: string;
  readonly doc: Y.Doc;
  /** Updates made since they were last sent. */
  readonly unsent: Uint8Array[];
  edit(roll: Dice): void;
}

export function writer(userId: string, state: Uint8Array): Writer {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state, "server");
  const unsent: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server") unsent.push(update);
  });
  return {
    userId,
    doc,
    unsent,
    edit: (roll) => {
      const before = nodeOf(readSection(doc));
      const after = randomEdit(before, roll);
      if (after.eq(before)) return;
      doc.transact(() => updateYFragment(doc, doc.getXmlFragment(contentRoot), after, { mapping: new Map(), isOMark: new Map() }));
    },
  };
}
