import { useSyncExternalStore } from "react";
import type { ReportConnection } from "../../sync/connection.ts";

/** A part of the live connection's state; the component is drawn again when it changes. `read` must give the same object while nothing changed. */
export function useLive<Value>(connection: ReportConnection, read: (connection: ReportConnection) => Value): Value {
  return useSyncExternalStore(
    (listener) => connection.subscribe(listener),
    () => read(connection),
  );
}
