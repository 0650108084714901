import { type Extensions, Mark, Node } from "@tiptap/core";
import { reportExtensions } from "../../extensions/schema.ts";

/** The report's nodes and marks for an editor. The check also tells the compiler that both sides mean the same classes: it reads the schema's types from another module format. */
export const schemaExtensions: Extensions = reportExtensions.filter((extension) => extension instanceof Node || extension instanceof Mark);
