import { cleanText } from "../../../extensions/reading/word/cleanText.ts";
import type { ImportedComment, ImportedThread } from "../../../extensions/reading/word/wordText.ts";
import { childrenOf, descendants, type XmlElement } from "../../ooxml/xmlTree.ts";
import type { Losses } from "./losses.ts";

interface Found extends ImportedComment {
  readonly paragraphId: string;
}

/** More answers to answers are a circle. */
const longestChain = 200;

/** The comments of a file, each with the thread that it belongs to. */
export class Comments {
  readonly threads: readonly ImportedThread[];
  private readonly threadIds = new Map<string, string>();

  /** `comments` and `extended`: the parts; the second one tells answers and what is settled. */
  constructor(comments: XmlElement | undefined, extended: XmlElement | undefined, { nonce, now, losses }: Surroundings) {
    const found = new Map(
      childrenOf(comments, "w:comment").map((comment) => [comment.attrs["w:id"] ?? "", commentOf(comment, now, losses)] as const),
    );
    const more = new Map(childrenOf(extended, "w15:commentEx").map(({ attrs }) => [attrs["w15:paraId"] ?? "", attrs] as const));
    // Older files give paragraphs no ids: then nothing tells which comment answers which.
    const byParagraph = new Map([...found].flatMap(([id, { paragraphId }]) => (paragraphId === "" ? [] : [[paragraphId, id] as const])));
    const rootOf = (id: string): string => {
      let root = id;
      for (let depth = 0; depth < longestChain; depth += 1) {
        const parent = byParagraph.get(more.get(found.get(root)?.paragraphId ?? "")?.["w15:paraIdParent"] ?? "");
        if (parent === undefined || parent === root) break;
        root = parent;
      }
      return root;
    };
    const grouped = new Map<string, Found[]>();
    const places = new Map<string, number>();
    for (const [id, comment] of found) {
      const root = rootOf(id);
      const group = grouped.get(root) ?? [];
      if (id === root) group.unshift(comment);
      else group.push(comment);
      grouped.set(root, group);
      const place = places.get(root) ?? places.size;
      places.set(root, place);
      this.threadIds.set(id, `${nonce}-c${place}`);
    }
    this.threads = [...grouped].map(([root, group]) => ({
      id: this.threadIds.get(root) ?? root,
      resolved: more.get(found.get(root)?.paragraphId ?? "")?.["w15:done"] === "1",
      comments: group.map(({ author, at, text }) => ({ author, at, text })),
    }));
  }

  /** The thread of a comment by the number that the text names; null if the file has no such comment. */
  threadOf(commentId: string): string | null {
    return this.threadIds.get(commentId) ?? null;
  }
}

interface Surroundings {
  readonly nonce: string;
  readonly now: Date;
  readonly losses: Losses;
}

function commentOf(comment: XmlElement, now: Date, losses: Losses): Found {
  const paragraphs = [...descendants(comment)].filter(({ name }) => name === "w:p");
  const time = Date.parse(comment.attrs["w:date"] ?? "");
  if (!Number.isFinite(time)) losses.add("revision_undated");
  if ([...descendants(comment)].some(({ name }) => name === "w:drawing" || name === "w:tbl" || name === "w:b")) losses.add("comment_shape");
  return {
    author: cleanText(comment.attrs["w:author"] ?? "").trim(),
    at: (Number.isFinite(time) ? new Date(time) : now).toISOString(),
    text: paragraphs.map(textOf).join("\n").trim(),
    paragraphId: paragraphs.at(-1)?.attrs["w14:paraId"] ?? "",
  };
}

const textOf = (paragraph: XmlElement): string =>
  cleanText([...descendants(paragraph)].map(({ name, text }) => (name === "w:t" ? text : name === "w:tab" || name === "w:br" ? " " : "")).join(""));
