import * as Y from "yjs";
import { baseId, parseProposals, parseStamp, type Stamp, stampShape } from "../../../extensions/suggestions/records.ts";
import { markNameOf } from "../elementCheck.ts";
import { isFlag } from "./flags.ts";

/** What somebody suggests, whatever carries it: a word put in by a mark is the same act as a block put in by a flag. */
type ActKind = "ins" | "del" | "fmt" | "tcProp";

/** A suggestion as it stands in the shared text. */
export interface Claim {
  readonly kind: ActKind;
  /** Null: it cannot be read, and so is nobody's. */
  readonly stamp: Stamp | null;
  /** All of it but what continuing an act changes, as one comparable text. */
  readonly key: string;
}

/** What a piece of the shared text suggests. */
export function claimsOf({ content, parentSub }: Y.Item): readonly Claim[] {
  if (content instanceof Y.ContentFormat) return claimsOfMark(content.key, content.value);
  if (parentSub !== null && content instanceof Y.ContentAny) return content.arr.flatMap((value) => claimsOfFlag(parentSub, value));
  return [];
}

const kindsOfMarks: Readonly<Record<string, ActKind>> = { ins: "ins", del: "del", fmt: "fmt" };

/** What a format of letters suggests. */
function claimsOfMark(formatKey: string, value: unknown): readonly Claim[] {
  const kind = kindsOfMarks[markNameOf(formatKey)];
  if (kind === undefined || typeof value !== "object" || value === null) return [];
  const stamp = stampShape.safeParse(value).data;
  if (stamp === undefined) return [unreadable(kind, value)];
  return [claim(kind, stamp, kind === "fmt" && "mark" in value && "new" in value ? `${String(value.mark)} ${String(value.new)}` : "")];
}

/** What an attribute of an element suggests. */
function claimsOfFlag(name: string, value: unknown): readonly Claim[] {
  if (!isFlag(name) || value === "") return [];
  if (name === "tcProp") {
    const proposals = typeof value === "string" ? parseProposals(value) : "malformed";
    if (proposals === "malformed") return [unreadable("tcProp", value)];
    return proposals.map((proposal) => claim("tcProp", proposal, `${proposal.type} ${sorted(proposal.attrs)}`));
  }
  const kind = name === "tcIns" ? "ins" : "del";
  const stamp = typeof value === "string" ? parseStamp(value) : "malformed";
  return stamp === null ? [] : [stamp === "malformed" ? unreadable(kind, value) : claim(kind, stamp, "")];
}

const claim = (kind: ActKind, stamp: Stamp, says: string): Claim => ({ kind, stamp, key: `${kind} ${stampKey(stamp)} ${says}` });
const unreadable = (kind: ActKind, value: unknown): Claim => ({ kind, stamp: null, key: `${kind} ${sorted(value)}` });

/** Whose act it is, which, and when it was. */
export const stampKey = ({ id, user, at }: Stamp): string => JSON.stringify([user, baseId(id), at]);

function sorted(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
