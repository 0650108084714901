import { Mark } from "@tiptap/core";
import { z } from "zod";
import { attributesFrom } from "../attributes.ts";

/**
 * The words that a comment thread speaks of. The server alone lays it; editors carry it along where words move. Several lie on the same words
 * (`excludes: ''`), and what is typed behind the words does not belong to them. Its HTML form is for the page: nothing pasted carries a comment.
 */
export const CommentMark = Mark.create({
  name: "comment",
  inclusive: false,
  excludes: "",
  keepOnSplit: false,
  addAttributes: () => attributesFrom({ id: z.string().max(64).default("") }),
  parseHTML: () => [],
  renderHTML: ({ mark }) => ["span", { "data-comment": String(mark.attrs["id"]) }, 0],
});
