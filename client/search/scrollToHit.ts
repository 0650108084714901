/** An editor of a section that comes into view is there after so long at the latest. */
const lookMs = 100;
const mostLooks = 40;

/** Bring the place that one looks at into the middle of the view, once it is drawn. Returns what ends waiting for it. */
export function scrollToHit(sectionId: string): () => void {
  if (showHit(sectionId)) return () => undefined;
  document.querySelector(`section[data-section="${CSS.escape(sectionId)}"]`)?.scrollIntoView({ block: "start" });
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    if (showHit(sectionId) || looks >= mostLooks) clearInterval(timer);
  }, lookMs);
  return () => clearInterval(timer);
}

function showHit(sectionId: string): boolean {
  const hit = document.querySelector(`section[data-section="${CSS.escape(sectionId)}"] .search-current`);
  hit?.scrollIntoView({ block: "center", behavior: "auto" });
  return hit !== null;
}
