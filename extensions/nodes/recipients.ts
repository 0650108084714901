import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { nodeAttributes } from "../attributes.ts";

/** `purpose`: what the recipient gets it for, printed in brackets behind the name (`để báo cáo`). `role`: `archive` is the closing line `Lưu: VT, …`. */
export const recipientShape = {
  purpose: z.string().max(120).default(""),
  role: z.enum(["to", "archive"]).default("to"),
} as const;

/** One line of "Nơi nhận". Dash, semicolon and full stop are printed, not stored. */
export const Recipient = Node.create({
  name: "recipient",
  content: "text*",
  defining: true,
  addAttributes: () => nodeAttributes(recipientShape),
  parseHTML: () => [{ tag: "li[data-recipient]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["li", mergeAttributes(HTMLAttributes, { "data-recipient": "" }), 0],
});

/** "Nơi nhận" (decree 30/2020, appendix I, II.9): who receives the document. */
export const RecipientList = Node.create({
  name: "recipientList",
  group: "block",
  content: "recipient*",
  isolating: true,
  addAttributes: () => nodeAttributes(),
  parseHTML: () => [{ tag: "ul[data-recipient-list]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["ul", mergeAttributes(HTMLAttributes, { "data-recipient-list": "" }), 0],
});
