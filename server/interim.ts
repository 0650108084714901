import type { Server } from "node:http";
import type { Logger } from "pino";
import * as Y from "yjs";
import { readSection, seedSection } from "../extensions/sectionContent.ts";
import type { SectionTexts } from "./domain/ports.ts";
import type { UpdateLogs } from "./domain/updateLogs.ts";
import type { SyncHost } from "./sync/host.ts";

interface Sync {
  readonly texts: SectionTexts;
  attach(server: Server): void;
  reportChanged(reportId: string): void;
  userChanged(userId: string): void;
  stop(): Promise<void>;
}

export function createSync({ logs }: { host: SyncHost; logs: UpdateLogs; logger: Logger }): Sync {
  const open = new Map<string, ReturnType<UpdateLogs["open"]>>();
  const logOf = (reportId: string) => {
    const log = open.get(reportId) ?? logs.open(reportId);
    open.set(reportId, log);
    return log;
  };
  const docOf = async (reportId: string, sectionId: string): Promise<Y.Doc> => {
    const doc = new Y.Doc();
    const { snapshot, entries } = await (await logOf(reportId)).load(sectionId);
    if (snapshot !== null) Y.applyUpdate(doc, snapshot.state);
    for (const { update } of entries) Y.applyUpdate(doc, update);
    return doc;
  };
  const write = async (reportId: string, sectionId: string, change: (doc: Y.Doc) => void): Promise<void> => {
    const doc = await docOf(reportId, sectionId);
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    doc.transact(() => change(doc));
    const log = await logOf(reportId);
    for (const update of updates) await log.append({ room: sectionId, userId: "", at: Date.now(), update });
  };
  return {
    texts: {
      read: async (reportId, sectionId) => readSection(await docOf(reportId, sectionId)),
      seed: (reportId, sectionId, content) => write(reportId, sectionId, (doc) => seedSection(doc, content)),
      rewrite: (reportId, sectionId, next) =>
        write(reportId, sectionId, (doc) => {
          const content = next(readSection(doc));
          const fragment = doc.getXmlFragment("content");
          fragment.delete(0, fragment.length);
          seedSection(doc, content);
        }),
    },
    attach: () => undefined,
    reportChanged: () => undefined,
    userChanged: () => undefined,
    stop: async () => {
      for (const log of open.values()) await (await log).close();
    },
  };
}
