import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { inlineAttributes } from "../attributes.ts";
import { formatFigure } from "../figures/formatFigure.ts";
import { figureFormats } from "../figures/formats.ts";

/** A number as people agreed on it: digits with `.` as the decimal point, no grouping, never a float. `1801.6`, `-3`, `2058669000`. */
export const decimalString = z.string().regex(/^-?\d{1,30}(\.\d{1,12})?$/);

/**
 * `code`: the indicator it belongs to, empty if none. `value`: canonical decimal. `unit`: as printed behind the number (`hồ sơ`, `triệu đồng`).
 * `format`: how the number is printed. `ratioOf`: the whole in `9.215/9.541`, empty if none.
 */
export const figureShape = {
  code: z
    .string()
    .max(64)
    .regex(/^[\p{L}\p{N}._-]*$/u)
    .default(""),
  value: decimalString.default("0"),
  unit: z.string().max(60).default(""),
  format: z.enum(figureFormats).default("plain"),
  ratioOf: z.union([z.literal(""), decimalString]).default(""),
} as const;

export type FigureAttributes = { readonly [Name in keyof typeof figureShape]: z.output<(typeof figureShape)[Name]> };

/** Read figure attributes out of a node's untyped ones. */
export const parseFigure = (attrs: unknown): FigureAttributes => figureSchema.parse(attrs);

// Made once: a report has hundreds of figures, and making a schema costs a hundred times as much as using it.
const figureSchema = z.object(figureShape);

/** An indicator figure (số liệu): one number of the report that is data, not text. */
export const Figure = Node.create({
  name: "figure",
  group: "inline noteInline",
  inline: true,
  atom: true,
  addAttributes: () => inlineAttributes(figureShape),
  parseHTML: () => [{ tag: "span[data-figure]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { "data-figure": "" }), formatFigure(parseFigure(node.attrs))],
  renderText: ({ node }) => formatFigure(parseFigure(node.attrs)),
});
