import { type FootnoteReferenceRun, type IContext, InsertedTextRun, type IXmlableObject, type TextRun } from "docx";
import type { Revision, Signed } from "../revisions/model.ts";

/** Who, when, and a number that no other revision of the file has, as the library takes it. */
export interface Attributes {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** What comes or goes whole, as options of the library. */
export interface RevisionOptions {
  readonly insertion?: Attributes;
  readonly deletion?: Attributes;
}

/** Numbers the revisions of one file. Comments have the numbers below `first`. */
export class RevisionNumbers {
  private next: number;

  constructor(first: number) {
    this.next = first;
  }

  attributes({ author, date }: Signed): Attributes {
    this.next += 1;
    // Word counts whole seconds.
    return { id: this.next - 1, author, date: date.replace(/\.\d+Z$/, "Z") };
  }

  /** A run as it comes, goes, or both: what one person put in and another one struck stands in both, the later act inside. */
  wrap(run: ChangedRun, { inserted, deleted }: Revision): ChangedRun {
    const struck = deleted === null ? run : new Change("w:del", this.attributes(deleted), run);
    return inserted === null ? struck : new Change("w:ins", this.attributes(inserted), struck);
  }

  /** The revisions of a paragraph's end or a row, as options of the library. */
  options({ inserted, deleted }: Revision): RevisionOptions {
    return {
      ...(inserted === null ? {} : { insertion: this.attributes(inserted) }),
      ...(deleted === null ? {} : { deletion: this.attributes(deleted) }),
    };
  }
}

type ChangedRun = TextRun | FootnoteReferenceRun | Change;

/** An element around what comes or goes. The library's own stands around words only, not around notes, breaks and others of its kind. */
class Change extends InsertedTextRun {
  constructor(
    private readonly tag: "w:ins" | "w:del",
    private readonly signature: Attributes,
    private readonly child: ChangedRun,
  ) {
    super(signature);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const written = this.child.prepForXml(context);
    return { [this.tag]: [{ _attr: namedAttributes(this.signature) }, this.tag === "w:del" ? struck(written) : written] };
  }
}

/** The attributes of a revision under their names in the file. */
export const namedAttributes = ({ id, author, date }: Attributes) => ({ "w:id": id, "w:author": author, "w:date": date });

/** Struck words are written under another name: Word refuses a file that holds plain ones in a deletion. */
export function struck(element: unknown): unknown {
  if (Array.isArray(element)) return element.map(struck);
  if (typeof element !== "object" || element === null) return element;
  return Object.fromEntries(Object.entries(element).map(([name, value]) => [name === "w:t" ? "w:delText" : name, struck(value)]));
}
