import type { ContentMark, ContentNode, SectionContent } from "../sectionContent.ts";
import { nodeOf } from "../sectionContent.ts";
import { listChanges } from "./listChanges.ts";
import { acceptAll } from "./projections.ts";
import { recordAttributes, recordMarks, withoutSigns } from "./records.ts";

/** A section's text with every suggestion accepted, and how many records could not be read (their words are kept as they stand). */
export interface AcceptedContent {
  readonly content: SectionContent;
  readonly unreadable: number;
}

/** The clean state of a section: every suggestion accepted, and no record, sign or comment left on text or nodes. */
export function acceptedContent(content: SectionContent): AcceptedContent {
  const doc = nodeOf(content);
  const blocks = acceptAll(doc).children.map((block) => withoutTraces(block.toJSON()));
  return { content: { type: "doc", content: blocks }, unreadable: listChanges(doc).malformed.length };
}

const traces: ReadonlySet<string> = new Set([...recordMarks, "comment"]);
const traceAttributes: ReadonlySet<string> = new Set([...recordAttributes, "comments"]);

/** A node without what suggestions and comments leave on it. */
export function withoutTraces({ marks, attrs, content, text, ...node }: ContentNode): ContentNode {
  const kept = marks?.filter(({ type }) => !traces.has(type)) ?? [];
  return {
    ...node,
    ...(text === undefined ? {} : { text: (marks ?? []).some(isSign) ? withoutSigns(text) : text }),
    ...(kept.length === 0 ? {} : { marks: kept }),
    ...(attrs === undefined ? {} : { attrs: Object.fromEntries(Object.entries(attrs).filter(([name]) => !traceAttributes.has(name))) }),
    ...(content === undefined ? {} : { content: content.map(withoutTraces) }),
  };
}

/** A sign that is left after all was decided stands for something that nobody can read. */
const isSign = ({ type, attrs }: ContentMark): boolean => type === "ins" && attrs?.["k"] !== "";
