import { WebSocket } from "ws";
import type { SocketConstructor } from "../../client/sync/socketLike.ts";

/** A person's line to the server, which a test can hold up or lose. */
export interface LoosenedLine {
  readonly WebSocketImpl: SocketConstructor;
  /** What is said in this direction arrives later, in its order. */
  hold(direction: "in" | "out"): void;
  /** Let arrive what was held, and hold nothing any more. */
  release(): void;
  /** Lose the line with all that is held on it, and get no other until it is mended. */
  cut(): void;
  mend(): void;
}

/** A line of that person, who is signed in by name. */
export function loosenedLine(userId: string): LoosenedLine {
  const held = { in: false, out: false };
  const waiting: (() => void)[] = [];
  const open = new Set<WebSocket>();
  let isCut = false;
  const carry = (direction: "in" | "out", act: () => void): void => {
    if (held[direction]) waiting.push(act);
    else act();
  };
  const WebSocketImpl: SocketConstructor = class extends WebSocket {
    constructor(url: string) {
      // A port on which nobody listens stands for a network that is not there.
      super(isCut ? "ws://127.0.0.1:9" : url, { headers: { "x-user": userId } });
      open.add(this);
      this.once("close", () => open.delete(this));
    }
    override emit(event: string | symbol, ...args: unknown[]): boolean {
      if (event !== "message") return super.emit(event, ...args);
      carry("in", () => {
        if (open.has(this)) super.emit(event, ...args);
      });
      return true;
    }
    override send(data: Uint8Array): void {
      carry("out", () => {
        if (this.readyState === WebSocket.OPEN) super.send(data);
      });
    }
  };
  return {
    WebSocketImpl,
    hold(direction) {
      held[direction] = true;
    },
    release() {
      held.in = false;
      held.out = false;
      for (const act of waiting.splice(0)) act();
    },
    cut() {
      isCut = true;
      waiting.length = 0;
      for (const socket of open) socket.terminate();
    },
    mend() {
      isCut = false;
    },
  };
}
