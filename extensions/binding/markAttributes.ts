import type { Mark, MarkType } from "@tiptap/pm/model";
import { encodeAny, toBase64 } from "lib0/buffer";
import { digest } from "lib0/hash/sha256";

/** Formats of a stretch of shared text, by the key under which the shared document keeps each. */
export type TextAttributes = Readonly<Record<string, unknown>>;

/**
 * Marks as the stock binding stores them. A mark that can lie several times on the same words has a key of its own for each value, `name--hash`, so that the
 * marks of two people never cut each other.
 */
export function attributesOf(marks: readonly Mark[]): TextAttributes {
  if (marks.length === 0) return none;
  return Object.fromEntries(marks.map((mark) => [keyOf(mark), mark.attrs]));
}

const none: TextAttributes = {};

const keyOf = (mark: Mark): string => (liesOverItself(mark.type) ? `${mark.type.name}--${hashOf(mark)}` : mark.type.name);

const liesOverItself = (type: MarkType): boolean => !type.excludes(type);

const hashes = new WeakMap<Mark, string>();
const hashBytes = 6;

function hashOf(mark: Mark): string {
  const known = hashes.get(mark);
  if (known !== undefined) return known;
  const folded = new Uint8Array(hashBytes);
  digest(encodeAny(mark.toJSON())).forEach((byte, index) => {
    folded[index % hashBytes] = (folded[index % hashBytes] ?? 0) ^ byte;
  });
  const hash = toBase64(folded);
  hashes.set(mark, hash);
  return hash;
}

/** Who put words in, out of their formats: the keys of the records of insertion, as one text. */
export function insertersOf(attributes: TextAttributes): string {
  const keys = Object.keys(attributes).filter((key) => key.startsWith("ins--"));
  return keys.length < 2 ? (keys[0] ?? "") : keys.sort().join(" ");
}

/** Only what differs between the formats of words and those they shall have: null takes one away. */
export function changedAttributes(before: TextAttributes, after: TextAttributes): Record<string, unknown> | null {
  const changes: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(after)) if (!isSameValue(before[key], value)) changes[key] = value;
  for (const key of Object.keys(before)) if (!(key in after)) changes[key] = null;
  return Object.keys(changes).length === 0 ? null : changes;
}

/** Whether two values of attributes are the same: flat values, lists and objects of them. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSameValue(one[key], other[key]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
