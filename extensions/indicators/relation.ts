import { type Relation, relationSchema, type ValueName } from "./indicator.ts";

/** A term of a relation taken apart. `name` is null for the indicator's own figure. */
export interface Term {
  readonly code: string;
  readonly name: ValueName | null;
}

const names: ReadonlyMap<string, ValueName> = new Map([
  ["previous", "previous"],
  ["plan", "plan"],
  ["lastYear", "lastYear"],
  ["cumulativeBefore", "cumulativeBefore"],
]);

export function termOf(written: string): Term {
  const [code = "", name = ""] = written.split("@");
  return { code, name: names.get(name) ?? null };
}

export const termsOf = (relation: Relation): readonly string[] =>
  "sum" in relation ? relation.sum : "ratio" in relation ? relation.ratio : relation.difference;

/** A relation as people write it: `a + b + c`, `a / b`, `a - b`. */
export const printRelation = (relation: Relation): string => termsOf(relation).join("sum" in relation ? " + " : "ratio" in relation ? " / " : " - ");

/**
 * Read a relation as somebody writes it: `= a + b + c`, `a / b`, `a − b`; a term may name another value of its indicator (`a@previous`). Codes hold
 * dashes themselves, so that a minus stands between spaces. Null for anything else, two signs in one relation among it.
 */
export function parseRelation(written: string): Relation | null {
  const text = written.normalize("NFC").trim().replace(/^=\s*/, "");
  for (const { sign, make } of forms) {
    const terms = text.split(sign);
    if (terms.length < 2) continue;
    const parsed = relationSchema.safeParse(make(terms.map((term) => term.trim())));
    return parsed.success ? parsed.data : null;
  }
  return null;
}

const forms: readonly { readonly sign: RegExp; readonly make: (terms: readonly string[]) => unknown }[] = [
  { sign: /\+/, make: (sum) => ({ sum }) },
  { sign: /[/:]/, make: (ratio) => ({ ratio }) },
  { sign: /\s[-−–]\s/, make: (difference) => ({ difference }) },
];
