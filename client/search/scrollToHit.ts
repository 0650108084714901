import { lookUntil } from "../ui/lookUntil.ts";

/** Bring the place that one looks at into the middle of the view, once it is drawn. Returns what ends waiting for it. */
export function scrollToHit(sectionId: string): () => void {
  if (showHit(sectionId)) return () => undefined;
  document.querySelector(`section[data-section="${CSS.escape(sectionId)}"]`)?.scrollIntoView({ block: "start" });
  return lookUntil(() => showHit(sectionId));
}

function showHit(sectionId: string): boolean {
  const hit = document.querySelector(`section[data-section="${CSS.escape(sectionId)}"] .search-current`);
  hit?.scrollIntoView({ block: "center", behavior: "auto" });
  return hit !== null;
}
