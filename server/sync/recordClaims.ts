import * as Y from "yjs";
import { contentRoot } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { markNameOf } from "./elementCheck.ts";

const recordMarks: ReadonlySet<string> = new Set(["ins", "del", "fmt"]);
const recordAttributes: ReadonlySet<string> = new Set(["tcIns", "tcDel", "tcProp"]);

/** A suggestion as it stands in the shared text: whose it says it is, and all of it as one comparable string. */
interface RecordClaim {
  readonly user: string;
  readonly key: string;
}

/**
 * Check that new items make no suggestion in somebody else's name. What says another name may only be a copy of a record that was there `before`: splitting
 * a paragraph copies the records on the words that move. Fails with `bad_update`.
 */
export function checkRecordClaims(items: readonly Y.Item[], userId: string, before: Y.Doc): void {
  const foreign = items.flatMap(claimsOfItem).filter(({ user }) => user !== userId);
  if (foreign.length === 0) return;
  const known = new Set<string>();
  collectClaims(before.getXmlFragment(contentRoot), known);
  if (foreign.some(({ key }) => !known.has(key))) {
    throw new ReportError("bad_update", "The update makes a suggestion in the name of another person.");
  }
}

function claimsOfItem(item: Y.Item): readonly RecordClaim[] {
  const { content, parentSub } = item;
  if (content instanceof Y.ContentFormat) return claimsOfMark(content.key, content.value);
  if (parentSub !== null && content instanceof Y.ContentAny) return content.arr.flatMap((value) => claimsOfAttribute(parentSub, value));
  return [];
}

function claimsOfMark(key: string, value: unknown): readonly RecordClaim[] {
  const name = markNameOf(key);
  if (!recordMarks.has(name) || typeof value !== "object" || value === null) return [];
  return [{ user: "user" in value ? String(value.user) : "", key: `${name} ${stableJson(value)}` }];
}

function claimsOfAttribute(name: string, value: unknown): readonly RecordClaim[] {
  if (!recordAttributes.has(name) || typeof value !== "string" || value === "") return [];
  if (name !== "tcProp") return [{ user: value.split("|")[1] ?? "", key: `${name} ${value}` }];
  return listOf(value).map((change) => ({ user: userIn(change), key: `${name} ${stableJson(change)}` }));
}

function listOf(json: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    // Not a list of changes: nobody's, so it is refused unless it was there before.
    return [json];
  }
}

const userIn = (change: unknown): string => (typeof change === "object" && change !== null && "user" in change ? String(change.user) : "");

function collectClaims(parent: Y.XmlFragment, known: Set<string>): void {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      for (const { attributes } of child.toDelta()) {
        for (const [key, value] of Object.entries(attributes ?? {})) for (const claim of claimsOfMark(key, value)) known.add(claim.key);
      }
    } else if (child instanceof Y.XmlElement) {
      for (const [name, value] of Object.entries(child.getAttributes())) for (const claim of claimsOfAttribute(name, value)) known.add(claim.key);
      collectClaims(child, known);
    }
  }
}

const stableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
