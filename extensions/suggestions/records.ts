import { z } from "zod";

/** What every record says of itself: whose act it is and when it happened (milliseconds since 1970, UTC). */
export interface Stamp {
  readonly id: string;
  readonly user: string;
  readonly at: number;
}

/** The kinds of records: three marks on text and three attributes on nodes. */
export const recordMarks = ["ins", "del", "fmt"] as const;
export const recordAttributes = ["tcIns", "tcDel", "tcProp"] as const;
type RecordMark = (typeof recordMarks)[number];
type RecordAttribute = (typeof recordAttributes)[number];
export type RecordKind = RecordMark | RecordAttribute;

/** Stands in the text for a suggested break (R5). */
export const breakSign = "¶";
/** Stands in the text for a suggested inline node (R5). */
export const atomSign = "\uFFFC";

/** Take the two signs out of words that somebody types or pastes. */
export const withoutSigns = (text: string): string => text.replaceAll(/[¶\uFFFC]/gu, "");

/** The act that a record belongs to (R2). */
export const baseId = (id: string): string => id.split("~", 1)[0] ?? id;

/** A new id that continues `id`. `nonce`: letters and digits that nobody else draws. */
export const derivedId = (id: string, nonce: string): string => `${baseId(id)}~${nonce}`;

/** `tcIns` and `tcDel` as text. */
export const stampText = ({ id, user, at }: Stamp): string => `${id}|${user}|${at}`;

/** Read `tcIns` or `tcDel`. `null`: there is none. `"malformed"`: it cannot be read. */
export function parseStamp(text: string): Stamp | "malformed" | null {
  if (text === "") return null;
  const [id, user, at, ...rest] = text.split("|");
  const parsed = stampShape.safeParse({ id, user, at: Number(at) });
  return parsed.success && rest.length === 0 ? parsed.data : "malformed";
}

/** A proposed type and attributes of a textblock (R4). */
export interface PropertyProposal extends Stamp {
  readonly type: "paragraph" | "heading";
  readonly attrs: Readonly<Record<string, string | number>>;
}

/** Read `tcProp`. */
export function parseProposals(text: string): readonly PropertyProposal[] | "malformed" {
  if (text === "") return [];
  try {
    return proposalsShape.parse(JSON.parse(text));
  } catch {
    return "malformed";
  }
}

/** `tcProp` as text; empty for no proposals. */
export const proposalsText = (proposals: readonly PropertyProposal[]): string => (proposals.length === 0 ? "" : JSON.stringify(proposals));

/** A stamp is readable if it names an act, a person and a time. */
export const stampShape = z.object({
  id: z.string().min(1).max(80),
  user: z.string().min(1).max(64),
  at: z.number().int().nonnegative(),
});

const proposalsShape = z.array(
  stampShape.extend({ type: z.enum(["paragraph", "heading"]), attrs: z.record(z.string(), z.union([z.string(), z.number()])) }),
);
