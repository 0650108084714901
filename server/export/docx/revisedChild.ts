import { FileChild, type IContext, type IXmlableObject } from "docx";
import type { Revision } from "../revisions/model.ts";
import { namedAttributes, type RevisionNumbers, struck } from "./revisionMarks.ts";

/** An element as the library writes it: its name, and its children with the attributes first. */
type Written = Readonly<Record<string, unknown>>;

/** A block that the clean writer wrote, with all that is in it put in or taken out: every run, every paragraph's end, every row. */
export class RevisedChild extends FileChild {
  constructor(
    private readonly child: FileChild,
    private readonly revision: Revision,
    private readonly numbers: RevisionNumbers,
  ) {
    super("w:p");
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const written = this.child.prepForXml(context);
    return written === undefined ? undefined : Object.fromEntries(Object.entries(written).map(([name, value]) => [name, this.inside(name, value)]));
  }

  private inside(name: string, value: unknown): unknown {
    if (!Array.isArray(value)) return value;
    const children = value.map((child: unknown) => (isWritten(child) ? this.element(child) : child));
    if (name === "w:p") return this.withMark(children, "w:pPr", (marks) => [{ "w:rPr": marks }]);
    return name === "w:tr" ? this.withMark(children, "w:trPr", (marks) => marks) : children;
  }

  private element(child: Written): Written {
    const [entry] = Object.entries(child);
    if (entry === undefined) return child;
    const [name, value] = entry;
    if (name !== "w:r") return { [name]: this.inside(name, value) };
    return this.marks().reduceRight<Written>(
      (run, { tag, attributes }) => ({ [tag]: [{ _attr: attributes }, tag === "w:del" ? struck(run) : run] }),
      child,
    );
  }

  /** Put the marks into the properties, which stand first, behind what they hold already. */
  private withMark(children: readonly unknown[], properties: string, marked: (marks: readonly Written[]) => readonly Written[]): readonly unknown[] {
    const marks = marked(this.marks().map(({ tag, attributes }) => ({ [tag]: { _attr: attributes } })));
    const at = children.findIndex((child) => isWritten(child) && properties in child);
    const known = children[at];
    if (!isWritten(known)) return [{ [properties]: marks }, ...children];
    const before = known[properties];
    return children.with(at, { [properties]: [...(Array.isArray(before) ? before : []), ...marks] });
  }

  private marks(): readonly { readonly tag: "w:ins" | "w:del"; readonly attributes: Written }[] {
    const { insertion, deletion } = this.numbers.options(this.revision);
    return [
      ...(insertion === undefined ? [] : [{ tag: "w:ins" as const, attributes: namedAttributes(insertion) }]),
      ...(deletion === undefined ? [] : [{ tag: "w:del" as const, attributes: namedAttributes(deletion) }]),
    ];
  }
}

const isWritten = (value: unknown): value is Written => typeof value === "object" && value !== null && !Array.isArray(value);
