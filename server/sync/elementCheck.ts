import { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { reportSchema } from "../../extensions/schema.ts";
import { schemaFault } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";

/** The binding stores a mark that may lie on text several times under its name and a hash of its value: `ins--` and eight characters. */
const hashed = /--[a-zA-Z0-9+/=]{8}$/;
const hashLength = 10;

/** The name of the mark behind a formatting key of the shared text. */
export const markNameOf = (key: string): string => (hashed.test(key) ? key.slice(0, -hashLength) : key);

/**
 * Check one element of a section's text against the schema: its name, its attributes, the kinds of its children, the text in it with its marks. Its child
 * elements are checked only by their kind, so that the cost is that of one paragraph and not of the section: a document whose elements all pass is valid
 * as a whole. Fails with `bad_update`.
 */
export function checkElement(element: Y.XmlElement): void {
  try {
    checkNames(attributesOf(reportSchema.nodes[element.nodeName]), Object.keys(element.getAttributes()), element.nodeName);
    Node.fromJSON(reportSchema, {
      type: element.nodeName,
      attrs: element.getAttributes(),
      content: element.toArray().flatMap(childJson),
    }).check();
  } catch (cause) {
    throw new ReportError("bad_update", `The text would not fit the schema: ${schemaFault(cause)}`);
  }
}

/** Check that an element may stand directly in a section's text. Fails with `bad_update`. */
export function checkBlock(element: unknown): void {
  const type = element instanceof Y.XmlElement ? reportSchema.nodes[element.nodeName] : undefined;
  if (type !== undefined && reportSchema.topNodeType.contentMatch.matchType(type) !== null) return;
  throw new ReportError("bad_update", "The update puts something into a section that is not a block.");
}

function childJson(child: unknown): readonly object[] {
  if (child instanceof Y.XmlElement) return [{ type: child.nodeName }];
  if (child instanceof Y.XmlText) return child.toDelta().map(textJson);
  throw new RangeError("Only elements and text may stand in a section.");
}

function textJson({ insert, attributes }: { readonly insert: unknown; readonly attributes?: Readonly<Record<string, unknown>> }): object {
  const marks = Object.entries(attributes ?? {}).map(([key, value]) => {
    const type = markNameOf(key);
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new RangeError(`The mark ${type} has no attributes.`);
    checkNames(attributesOf(reportSchema.marks[type]), Object.keys(value), type);
    return { type, attrs: value };
  });
  return { type: "text", text: insert, marks };
}

function attributesOf(type: { readonly spec: { readonly attrs?: Readonly<Record<string, unknown>> } } | undefined): ReadonlySet<string> | null {
  if (type === undefined) return null;
  return new Set(Object.keys(type.spec.attrs ?? {}));
}

/** An attribute that the schema does not know would be carried along unseen. */
function checkNames(known: ReadonlySet<string> | null, names: readonly string[], owner: string): void {
  if (known === null) throw new RangeError(`There is no ${owner}.`);
  const strange = names.find((name) => !known.has(name));
  if (strange !== undefined) throw new RangeError(`A ${owner} has no attribute ${strange}.`);
}
