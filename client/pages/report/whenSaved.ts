import type { ReportConnection } from "../../sync/connection.ts";

/** Longer than any healthy disk needs, short enough for somebody who waits at a button. */
const patienceMs = 10_000;

/** Resolves with true as soon as everything typed is on the server's disk, with false if the line is cut or it takes too long. */
export function whenSaved(connection: ReportConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (saved: boolean): void => {
      clearTimeout(timer);
      leave();
      resolve(saved);
    };
    const look = (): void => {
      const { state } = connection.saveState();
      if (state === "saved") settle(true);
      else if (state === "offline") settle(false);
    };
    const timer = setTimeout(() => settle(false), patienceMs);
    const leave = connection.subscribe(look);
    look();
  });
}
