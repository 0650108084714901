import { Node } from "@tiptap/pm/model";
import { prosemirrorToYXmlFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { z } from "zod";
import { fillEmptyTextblocks } from "./emptyTextblocks.ts";
import { type MarkName, type NodeName, reportSchema } from "./schema.ts";

/** A mark in a section's canonical JSON. */
export interface ContentMark {
  readonly type: MarkName;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A node in a section's canonical JSON, as ProseMirror writes it. */
export interface ContentNode {
  readonly type: NodeName;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly ContentNode[];
  readonly marks?: readonly ContentMark[];
  readonly text?: string;
}

/** The text of one section: the `doc` node. */
export interface SectionContent extends ContentNode {
  readonly type: "doc";
}

/** The name of the root of a section's shared document that holds its text, and the only root that clients may write. */
export const contentRoot = "content";

/** What a section's text fails on, with the place where the schema was broken. Never with words of the text: it ends in logs. */
export class ContentError extends Error {
  override readonly name = "ContentError";
}

/**
 * Turn unknown JSON into a section's text. Fails with `ContentError` if it does not fit the schema.
 * Attributes come back complete, with their defaults filled in.
 */
export function parseSectionContent(json: unknown): SectionContent {
  try {
    const node = Node.fromJSON(reportSchema, z.record(z.string(), z.unknown()).parse(json));
    if (node.type !== reportSchema.topNodeType) throw new RangeError(`Expected a section's text, found a ${node.type.name}`);
    node.check();
    return node.toJSON() as SectionContent;
  } catch (cause) {
    throw new ContentError(schemaFault(cause));
  }
}

/** What ProseMirror says of a text that does not fit the schema, without the words of the text that it quotes. */
export function schemaFault(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replaceAll(/"(?:[^"\\]|\\.)*"?/gs, '"…"').slice(0, 200);
}

/** Read a section out of its shared document without touching it. Goes by way of JSON: the binding's own reader deletes what does not fit the schema. */
export function readSection(shared: Y.Doc): SectionContent {
  return parseSectionContent(yXmlFragmentToProsemirrorJSON(shared.getXmlFragment(contentRoot)));
}

/** Write a section's first text into its empty shared document. Only the server does this, once: two seeds would double the text. */
export function seedSection(shared: Y.Doc, content: SectionContent): void {
  const fragment = shared.getXmlFragment(contentRoot);
  if (fragment.length > 0) throw new ContentError("The section already has text.");
  const node = Node.fromJSON(reportSchema, content);
  node.check();
  shared.transact(() => {
    prosemirrorToYXmlFragment(node, fragment);
    fillEmptyTextblocks(fragment);
  });
}

/** A section's text as a ProseMirror node, for those who walk it. */
export const nodeOf = (content: SectionContent): Node => Node.fromJSON(reportSchema, content);

/** A section with one empty paragraph to type into. */
export const emptySection: SectionContent = { type: "doc", content: [{ type: "paragraph" }] };
