import { figuresIn } from "../../../extensions/indicators/figuresIn.ts";
import { nodeOf, type SectionContent } from "../../../extensions/sectionContent.ts";
import { acceptAll } from "../../../extensions/suggestions/projections.ts";

/** The value of each figure that has a code, as it is once all suggestions are accepted. Where a code stands twice, the first one counts. */
export function figureValues(contents: Iterable<SectionContent>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const content of contents) {
    for (const { code, value } of figuresIn(acceptAll(nodeOf(content)))) if (code !== "" && !values.has(code)) values.set(code, value);
  }
  return values;
}
