/** What a page's life does to a connection. */
export interface PageEvents {
  /** The network is back or somebody looks at the page again. */
  woke(): void;
  /** The browser knows that there is no network. */
  wentOffline(): void;
  /** Whether leaving now would leave something unsaved. */
  leaving(): boolean;
  /** The page may be gone any moment. */
  hidden(): void;
  /** A word is being composed in an input method, or is finished. */
  composing(isOn: boolean): void;
  /** Another tab wrote under that key of `localStorage`; null: it was emptied. */
  stored(key: string | null): void;
}

/** An editor takes a composed word in a moment after its end. */
const composedAfterMs = 60;
/** Whoever leaves a word unfinished is not kept from the others' words for ever. */
const longestCompositionMs = 10_000;

/** Listen to the browser's events; the answer stops it. Outside a browser there is nothing to hear. */
export function watchPage(events: PageEvents): () => void {
  if (typeof window === "undefined") return () => {};
  const end = new AbortController();
  const options = { signal: end.signal };
  window.addEventListener("online", () => events.woke(), options);
  window.addEventListener("offline", () => events.wentOffline(), options);
  window.addEventListener("pageshow", () => events.woke(), options);
  window.addEventListener("pagehide", () => events.hidden(), options);
  window.addEventListener("storage", (event) => events.stored(event.key), options);
  window.addEventListener(
    "beforeunload",
    (event) => {
      events.hidden();
      if (events.leaving()) event.preventDefault();
    },
    options,
  );
  watchComposition(events, end.signal);
  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? events.woke() : events.hidden()), options);
  return () => end.abort();
}

function watchComposition(events: PageEvents, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const endAfter = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => events.composing(false), ms);
  };
  const handleStart = (): void => {
    events.composing(true);
    endAfter(longestCompositionMs);
  };
  window.addEventListener("compositionstart", handleStart, { signal, capture: true });
  window.addEventListener("compositionend", () => endAfter(composedAfterMs), { signal, capture: true });
  signal.addEventListener("abort", () => clearTimeout(timer));
}
