import type { Mark, Node, Schema } from "@tiptap/pm/model";
import { type Stamp, stampText } from "../records.ts";
import type { Acts } from "./acts.ts";
import type { FormatChange } from "./emphasis.ts";
import type { NetChange } from "./netChange.ts";
import type { RefusalReason } from "./refusals.ts";
import type { Sheet } from "./sheet.ts";

/** What is known while one transaction is told as suggestions, and where they are noted. */
export interface TrackedEdit {
  readonly change: NetChange;
  readonly sheet: Sheet;
  readonly acts: Acts;
  readonly user: string;
  readonly schema: Schema;
  /** Words that were dragged bring what others propose for them; typed ones only inherited the records around them. */
  readonly isMove: boolean;
  readonly isPaste: boolean;
  /** Whether the emphases of typed words were chosen, and not just those of the words before. */
  readonly choosesMarks: boolean;
  /** Whether every inline change belongs to one act, or each is one of its own. */
  readonly isOneAct: boolean;
  /** Whether marks or attributes of what stays may differ. */
  readonly comparesMarks: boolean;
  /** The mark that text being composed already stands in. */
  readonly composing: Mark | undefined;
  readonly formats: FormatChange[];
  /** The first reason not to make the change at all. */
  refusal: RefusalReason | null;
}

export function refuse(edit: TrackedEdit, reason: RefusalReason): void {
  edit.refusal ??= reason;
}

export const insertionMark = (schema: Schema, stamp: Stamp, kind: "" | "brk" | "node" = "", data = ""): Mark =>
  schema.mark("ins", { ...plain(stamp), k: kind, d: data });

export const deletionMark = (schema: Schema, stamp: Stamp): Mark => schema.mark("del", plain(stamp));

/** Strike a node out, if nobody has yet. */
export function strikeNode({ sheet }: TrackedEdit, node: Node, position: number, stamp: Stamp): void {
  if (node.attrs["tcDel"] === "") sheet.setAttribute(position, "tcDel", stampText(stamp));
}

const plain = ({ id, user, at }: Stamp): Stamp => ({ id, user, at });
