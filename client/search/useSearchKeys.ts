import { useEffect, useEffectEvent } from "react";
import type { SearchStore } from "../editor/search/searchStore.ts";
import type { Searching } from "./useSearch.ts";

/** Selected words that are longer are a passage to replace something in, not something to look for. */
const mostPrefilled = 100;

/** Ctrl+F and Ctrl+H call the bar, F3 goes on to the next place, Shift+F3 to the previous one; from anywhere on the page but a dialog. */
export function useSearchKeys(store: SearchStore, { search, step }: Searching): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || (event.target instanceof Element && event.target.closest('[role="dialog"][aria-modal="true"]') !== null)) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (isCommand && (event.code === "KeyF" || event.code === "KeyH")) {
      event.preventDefault();
      store.open(event.code === "KeyH" || search.bar === "replace" ? "replace" : "find", selectedWords());
    } else if (event.key === "F3" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (search.bar === "closed") store.open("find");
      else step(event.shiftKey ? -1 : 1);
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** What is selected on the paper, if it is something to look for. */
function selectedWords(): string {
  const selection = document.getSelection();
  const words = selection?.anchorNode?.parentElement?.closest(".paper") == null ? "" : selection.toString();
  return words.trim() === "" || words.length > mostPrefilled || words.includes("\n") ? "" : words;
}
