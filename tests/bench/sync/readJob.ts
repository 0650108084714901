import * as Y from "yjs";
import { contentRoot } from "../../../extensions/sectionContent.ts";
import type { Endpoint } from "./dialects.ts";
import { wordsOf } from "./killJob.ts";
import { readSectionFrom } from "./reader.ts";
import { closeAll } from "./together.ts";

/** A new client, without a document of its own, reads what is there. */
export interface ReadJob {
  readonly kind: "read";
  readonly endpoint: Endpoint;
  readonly sectionId: string;
}

export interface ReadResult {
  /** All words of the kill rounds, as often as they stand there. */
  readonly words: readonly string[];
  /** The whole text, in base64. */
  readonly state: string;
}

export async function runRead({ endpoint, sectionId }: ReadJob): Promise<ReadResult> {
  const { doc, line } = await readSectionFrom(endpoint, sectionId, 0, new Y.Doc(), true);
  closeAll([line]);
  return {
    words: wordsOf(doc.getXmlFragment(contentRoot).toString()),
    state: Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64"),
  };
}
