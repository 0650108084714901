/** What comes into view is drawn after so long at the latest. */
const lookMs = 100;
const mostLooks = 40;

/** Look again and again, for four seconds at most, until `look` has found what it wants. `onNever`: when it has not. Returns what ends looking. */
export function lookUntil(look: () => boolean, onNever?: () => void): () => void {
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    const isDone = look();
    if (!isDone && looks < mostLooks) return;
    clearInterval(timer);
    if (!isDone) onNever?.();
  }, lookMs);
  return () => clearInterval(timer);
}
