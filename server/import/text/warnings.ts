import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import type { ReadWarning } from "../../../extensions/wire/http.ts";

/** More of one kind than anybody reads; the rest is counted. */
const mostOfOneKind = 100;

/** Collects warnings: the first ones of each kind word by word, how many more there were, all in the order of the lines. */
export function collectWarnings(): { readonly warn: Warn; list(): ReadWarning[] } {
  const found: ReadWarning[] = [];
  const counts = new Map<string, number>();
  return {
    warn: (code, line, text) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= mostOfOneKind) found.push({ code, line, text });
    },
    list: () => {
      const more = [...counts].filter(([, count]) => count > mostOfOneKind);
      return [
        ...found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
        ...more.map(([code, count]) => ({ code, line: null, text: `Còn ${count - mostOfOneKind} chỗ khác như vậy (${code}).` })),
      ];
    },
  };
}
