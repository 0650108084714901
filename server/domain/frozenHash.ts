import { createHash } from "node:crypto";
import type { ContentNode, SectionContent } from "../../extensions/sectionContent.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { uncommented } from "./uncommented.ts";
import type { WholeReport } from "./wholeReport.ts";

/**
 * SHA-256 over everything the leader approves: the texts of all sections and what the outline prints of them, as canonical JSON, in hex.
 * What people say about the text is no part of it. What the clerk adds when the report is issued (number and date in the letterhead) is left out, so that the hash still holds afterwards.
 */
export function frozenHash(whole: WholeReport): string {
  const sections = whole.sections.map(({ id, kind, level, number, title, layout, landscape, content }) => ({
    id,
    kind,
    level,
    number,
    title,
    layout,
    ...(landscape === true ? { landscape } : {}),
    content: withoutIssue(uncommented(content)),
  }));
  return createHash("sha256")
    .update(canonicalJson({ title: whole.title, sections }))
    .digest("hex");
}

/** Attributes that the letterhead got later: while they are empty, the hash is what it was without them. */
const laterAttributes: ReadonlySet<string> = new Set(["decidedBy", "urgency", "circulation"]);

function withoutIssue(content: SectionContent): SectionContent {
  const blocks = content.content?.map((node): ContentNode => (node.type === "letterhead" ? { ...node, attrs: hashedHead(node.attrs ?? {}) } : node));
  return blocks === undefined ? content : { ...content, content: blocks };
}

function hashedHead(attrs: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const said = Object.entries(attrs).filter(([name, value]) => value !== "" || !laterAttributes.has(name));
  return { ...Object.fromEntries(said), number: "", day: "", month: "", year: "" };
}
