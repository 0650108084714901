import type { ContentNode } from "../../../extensions/sectionContent.ts";
import type { OfficePackage } from "../../ooxml/readPackage.ts";
import type { Acts } from "./acts.ts";
import type { Comments } from "./comments.ts";
import type { Losses } from "./losses.ts";
import type { Numbering } from "./numbering.ts";
import type { Styles } from "./styles.ts";

/** What the readers of a file's parts share. */
export interface Reading {
  readonly file: OfficePackage;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly acts: Acts;
  readonly losses: Losses;
  readonly comments: Comments;
  /** The text of a note; null for one that the file does not hold. */
  notes(kind: "footnotes" | "endnotes", id: string): readonly ContentNode[] | null;
}
