import { useSyncExternalStore } from "react";

type Expiry = { readonly expired: boolean; readonly generation: number };

const listeners = new Set<() => void>();
let current: Expiry = { expired: false, generation: 0 };

function become(next: Expiry): void {
  current = next;
  for (const listener of listeners) listener();
}

/** The server no longer knows this browser: ask for the password over the open page, so that nothing on it is lost. */
export function raiseSessionExpired(): void {
  if (!current.expired) become({ ...current, expired: true });
}

/** Signed in again: whatever lived with the old session (the live connection) is opened anew by its new `generation`. */
export function renewSession(): void {
  become({ expired: false, generation: current.generation + 1 });
}

export function useSessionExpiry(): Expiry {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
