import type { Page, WebSocketRoute } from "@playwright/test";

/** The page's line to the server, to be cut while HTTP goes on. */
export interface CuttableLine {
  /** Close the socket and let no other through. */
  cut(): Promise<void>;
  /** Keep the socket open, but let nothing through: what a cable does that is pulled. What was sent meanwhile arrives when the line is mended. */
  swallow(): void;
  mend(): void;
}

/** Stand between a page's sockets and the server; before the page is opened. */
export async function cuttableLine(page: Page): Promise<CuttableLine> {
  const open = new Set<WebSocketRoute>();
  let state: "whole" | "cut" | "swallowing" = "whole";
  const held: (() => void)[] = [];
  const carry = (act: () => void): void => {
    if (state === "swallowing") held.push(act);
    else act();
  };
  await page.routeWebSocket(/\/channels\//, (socket) => {
    if (state === "cut") {
      void socket.close();
      return;
    }
    const server = socket.connectToServer();
    open.add(socket);
    socket.onMessage((message) => carry(() => server.send(message)));
    server.onMessage((message) => carry(() => socket.send(message)));
  });
  return {
    async cut() {
      state = "cut";
      await Promise.all([...open].map((socket) => socket.close()));
      open.clear();
    },
    swallow() {
      state = "swallowing";
    },
    mend() {
      state = "whole";
      for (const act of held.splice(0)) act();
    },
  };
}
