import { Mark } from "@tiptap/core";
import { z } from "zod";
import { attributesFrom } from "../attributes.ts";

const recordIdentity = { id: z.string().max(80).default(""), user: z.string().max(64).default(""), at: z.number().default(0) } as const;

/**
 * Suggestions on text. Each record is a mark of its own (`excludes: ''`), so that the records of two people can lie on the same words and each can be
 * taken away alone. They have no HTML form that is read back: pasted text never carries somebody's suggestion.
 */
const recordMark = (name: string, shape: Record<string, z.ZodType>, tag: string) =>
  Mark.create({
    name,
    inclusive: false,
    excludes: "",
    keepOnSplit: false,
    addAttributes: () => attributesFrom(shape),
    parseHTML: () => [],
    renderHTML: ({ HTMLAttributes }) => [tag, { ...HTMLAttributes, [`data-record`]: name }, 0],
  });

/** `k`: `''` text, `brk` a virtual break, `node` a virtual atom; `d`: its data. */
export const InsertionMark = recordMark(
  "ins",
  { ...recordIdentity, k: z.enum(["", "brk", "node"]).default(""), d: z.string().max(20_000).default("") },
  "ins",
);
export const DeletionMark = recordMark("del", recordIdentity, "del");
/** `mark`: the emphasis that changes; `new`: its JSON, empty for removal. */
export const FormatMark = recordMark(
  "fmt",
  { ...recordIdentity, mark: z.string().max(40).default(""), new: z.string().max(400).default("") },
  "span",
);
