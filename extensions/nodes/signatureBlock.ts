import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { nodeAttributes } from "../attributes.ts";

/**
 * `authority`: the lines above the post, one per line break (`TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`), empty when the head signs in their own power.
 * `post`: the signer's post in capitals. `name`: the signer's name without titles.
 */
export const signatureShape = {
  authority: z.string().max(300).default(""),
  post: z.string().max(120).default(""),
  name: z.string().max(120).default(""),
} as const;

export type SignatureAttributes = { readonly [Name in keyof typeof signatureShape]: string };
export const parseSignature = (attrs: unknown): SignatureAttributes => z.object(signatureShape).parse(attrs);

/** The signer's authority, post and name (decree 30/2020, article 13 and appendix I, II.7). */
export const SignatureBlock = Node.create({
  name: "signatureBlock",
  group: "block",
  atom: true,
  isolating: true,
  addAttributes: () => nodeAttributes(signatureShape),
  parseHTML: () => [{ tag: "div[data-signature-block]" }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { authority, post, name } = parseSignature(node.attrs);
    const lines = [...authority.split("\n"), post].filter((line) => line !== "");
    return [
      "div",
      mergeAttributes(HTMLAttributes, { "data-signature-block": "" }),
      ...lines.map((line) => ["p", { class: "authority" }, line] as const),
      ["p", { class: "signer" }, name],
    ];
  },
});
