import type { SectionFinding } from "../../../extensions/sectionChecks/sectionFinding.ts";

/** Findings of an older text in the text as it is now: those before and behind what changed in between keep to their words, the others are left out. */
export function movedFindings(findings: readonly SectionFinding[], before: string, now: string): readonly SectionFinding[] {
  if (before === now) return findings;
  const most = Math.min(before.length, now.length);
  let front = 0;
  while (front < most && before.charCodeAt(front) === now.charCodeAt(front)) front += 1;
  let back = 0;
  while (back < most - front && before.charCodeAt(before.length - 1 - back) === now.charCodeAt(now.length - 1 - back)) back += 1;
  const by = now.length - before.length;
  return findings.flatMap((finding) => {
    const ranges = [finding, ...finding.fixes];
    if (ranges.every(({ end }) => end <= front)) return [finding];
    if (ranges.every(({ start }) => start >= before.length - back)) return [movedBy(finding, by)];
    return [];
  });
}

const movedBy = (finding: SectionFinding, by: number): SectionFinding => ({
  ...finding,
  start: finding.start + by,
  end: finding.end + by,
  fixes: finding.fixes.map((fix) => ({ ...fix, start: fix.start + by, end: fix.end + by })),
});
