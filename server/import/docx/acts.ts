import { importedAuthor } from "../../../extensions/importedAuthor.ts";
import type { Change } from "../../../extensions/reading/word/wordText.ts";
import type { Stamp } from "../../../extensions/suggestions/records.ts";
import type { XmlElement } from "../../ooxml/xmlTree.ts";
import type { Losses } from "./losses.ts";

/** Turns what Word calls revisions into acts: what one author did at one time in one stretch is one act, a replacement too. */
export class Acts {
  private last: { readonly key: string; readonly stamp: Stamp } | null = null;
  private count = 0;

  /** `nonce`: of this import, so that no other text has the same ids. `now`: for revisions without a time. */
  constructor(
    private readonly nonce: string,
    private readonly now: Date,
    private readonly losses: Losses,
  ) {}

  stamp({ attrs }: XmlElement): Stamp {
    const user = importedAuthor(attrs["w:author"] ?? "");
    const at = this.time(attrs["w:date"]);
    const key = `${user}|${at}`;
    if (this.last?.key !== key) {
      this.count += 1;
      this.last = { key, stamp: { id: `${this.nonce}-${this.count}`, user, at } };
    }
    return this.last.stamp;
  }

  /** What stands behind words that nobody changed is another act. */
  interrupt(): void {
    this.last = null;
  }

  /** The revisions among the children of properties: of a paragraph's end, a row or a cell. */
  changeIn(properties: XmlElement | undefined, names: ChangeNames): Change {
    const found = (wanted: readonly string[]): Stamp | null => {
      const element = properties?.children.find(({ name }) => wanted.includes(name));
      return element === undefined ? null : this.stamp(element);
    };
    return { inserted: found(names.inserted), deleted: found(names.deleted) };
  }

  private time(date: string | undefined): number {
    const at = Date.parse(date ?? "");
    if (Number.isFinite(at) && at >= 0) return at;
    this.losses.add("revision_undated");
    return this.now.getTime();
  }
}

interface ChangeNames {
  readonly inserted: readonly string[];
  readonly deleted: readonly string[];
}

export const endNames: ChangeNames = { inserted: ["w:ins", "w:moveTo"], deleted: ["w:del", "w:moveFrom"] };
export const cellNames: ChangeNames = { inserted: ["w:cellIns"], deleted: ["w:cellDel"] };
