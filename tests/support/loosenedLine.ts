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
  const waiting: Record<"in" | "out", (() => void)[]> = { in: [], out: [] };
  const open = new Set<WebSocket>();
  let isCut = false;
  const carry = (direction: "in" | "out", act: () => void): void => {
    if (held[direction]) waiting[direction].push(act);
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
      // What was said first goes first: an answer to what comes in must not overtake what waits to go out.
      for (const direction of ["out", "in"] as const) {
        for (let act = waiting[direction].shift(); act !== undefined; act = waiting[direction].shift()) act();
        held[direction] = false;
      }
    },
    cut() {
      isCut = true;
      waiting.in.length = 0;
      waiting.out.length = 0;
      for (const socket of open) socket.terminate();
    },
    mend() {
      isCut = false;
    },
  };
}
