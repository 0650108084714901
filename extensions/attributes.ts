import type { Attributes } from "@tiptap/core";
import { z } from "zod";

/** The shape of a node's or mark's attributes: flat strings and numbers, each with a default, so that the shared document merges them one by one. */
export type AttributeShape = Readonly<Record<string, z.ZodType>>;

/**
 * Attributes that carry suggestions on nodes: `tcIns` and `tcDel` hold `"id|user|at"`, `tcProp` a JSON list of earlier types and attributes.
 * They are part of every node from the first schema version on, because a client that does not know an attribute deletes the node that has it.
 */
const recordShape = {
  tcIns: z.string().max(200).default(""),
  tcDel: z.string().max(200).default(""),
  tcProp: z.string().max(20_000).default(""),
} as const;

const recordNames: ReadonlySet<string> = new Set(Object.keys(recordShape));

/** Turn a zod shape into TipTap attributes: default, validation in `node.check()`, and a `data-…` form in HTML. */
export function attributesFrom(shape: AttributeShape): Attributes {
  const attributes: Attributes = {};
  for (const [name, type] of Object.entries(shape)) {
    const fallback = type.parse(undefined);
    const dataName = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    attributes[name] = {
      default: fallback,
      keepOnSplit: false,
      validate: (value: unknown) => {
        const parsed = type.safeParse(value);
        if (!parsed.success)
          throw new RangeError(`The attribute ${name} does not fit: ${parsed.error.issues.map(({ message }) => message).join(" ")}`);
      },
      parseHTML: (element) => {
        const text = element.getAttribute(dataName);
        if (text === null) return fallback;
        const parsed = type.safeParse(typeof fallback === "number" ? Number(text) : text);
        return parsed.success ? parsed.data : fallback;
      },
      renderHTML: (values) => (values[name] === fallback ? {} : { [dataName]: String(values[name]) }),
    };
  }
  return attributes;
}

/** The attributes of a node: its own and those that carry suggestions. Records never come in through HTML: pasted text is the paster's own. */
export function nodeAttributes(shape: AttributeShape = {}): Attributes {
  const attributes = attributesFrom({ ...shape, ...recordShape });
  for (const name of recordNames) {
    const attribute = attributes[name];
    if (attribute !== undefined) attribute.parseHTML = () => "";
  }
  return attributes;
}

/**
 * The attributes of a node that stands in a line of text and is not text. The shared document keeps marks on letters only, so the threads that speak of such
 * a node stand in an attribute: their ids with a space between.
 */
export function inlineAttributes(shape: AttributeShape = {}): Attributes {
  const attributes = nodeAttributes({ ...shape, comments: z.string().max(4000).default("") });
  const comments = attributes["comments"];
  if (comments !== undefined) {
    comments.parseHTML = () => "";
    comments.renderHTML = () => ({});
  }
  return attributes;
}
