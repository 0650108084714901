import { WebSocket } from "ws";
import * as Y from "yjs";
import type { ReportConnection, SaveState } from "../../client/sync/connection.ts";
import { type ConnectOptions, connectReport } from "../../client/sync/connectReport.ts";
import type { SocketConstructor } from "../../client/sync/socketLike.ts";
import { contentRoot } from "../../extensions/sectionContent.ts";
import type { ApiClient } from "./apiClient.ts";

/** The page's connection without a page: the real client on a real socket, signed in by the API client's cookie. */
export interface ConnectedPage {
  readonly connection: ReportConnection;
  /** Cut every line and let none through, or let them through again. */
  cut(isCut: boolean): void;
  /** Lose the present line without a word; the next one goes through. */
  breakLine(): void;
  /** Resolves as soon as `holds` is true of the connection; fails after `withinMs`. */
  when(holds: (connection: ReportConnection) => boolean, withinMs?: number): Promise<void>;
  saved(): Promise<void>;
}

export interface PageOptions extends Partial<Pick<ConnectOptions, "copies" | "store">> {
  /** Ask for another address than the page would. */
  readonly rewriteUrl?: (url: string) => string;
}

export function connectAs(client: ApiClient, reportId: string, { rewriteUrl = (url) => url, ...options }: PageOptions = {}): ConnectedPage {
  const lines = new Set<WebSocket>();
  let isCut = false;
  const WebSocketImpl: SocketConstructor = class extends WebSocket {
    constructor(url: string) {
      // A port on which nobody listens stands for a network that is not there.
      super(isCut ? "ws://127.0.0.1:9" : rewriteUrl(url), { headers: { Cookie: client.cookie, Origin: client.url } });
      lines.add(this);
      this.once("close", () => lines.delete(this));
    }
  };
  const connection = connectReport({
    reportId,
    user: client.me.user,
    url: client.url,
    WebSocketImpl,
    explain: async () => {
      const status = await fetch(`${client.url}/api/me`, { headers: { Cookie: client.cookie } }).then(
        (answer) => answer.status,
        () => 0,
      );
      return status === 401 ? "unauthenticated" : null;
    },
    ...options,
  });
  const breakLine = () => {
    for (const line of lines) line.terminate();
  };
  const when: ConnectedPage["when"] = (holds, withinMs = 10_000) => waitUntil(connection, holds, withinMs);
  return {
    connection,
    cut(next) {
      isCut = next;
      if (next) breakLine();
    },
    breakLine,
    when,
    async saved() {
      // What was written in this turn is published at its end.
      await Promise.resolve();
      await when((live) => isSaved(live.saveState()));
    },
  };
}

const isSaved = ({ state }: SaveState): boolean => state === "saved";

function waitUntil(connection: ReportConnection, holds: (connection: ReportConnection) => boolean, withinMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void): void => {
      clearTimeout(timer);
      leave();
      act();
    };
    const look = (): void => {
      if (holds(connection)) finish(resolve);
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error(`Not within ${withinMs} ms: ${holds.toString()}; save state ${JSON.stringify(connection.saveState())}`))),
      withinMs,
    );
    const leave = connection.subscribe(look);
    look();
  });
}

/** Write a paragraph at the end of a section's text, as one change. */
export function writeParagraph(doc: Y.Doc, words: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(contentRoot).push([paragraph]);
}

/** A section's words, without its marks and blocks. */
export const wordsOfDoc = (doc: Y.Doc): string =>
  doc
    .getXmlFragment(contentRoot)
    .toString()
    .replace(/<[^>]+>/g, " ");
