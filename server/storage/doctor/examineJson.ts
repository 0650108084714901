import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { codeOf } from "../durableFile.ts";
import { parseStored } from "../jsonFile.ts";
import type { Finding, FindingKind } from "./finding.ts";

type Stored<Value> =
  | { readonly state: "whole"; readonly value: Value }
  | { readonly state: "missing" }
  | { readonly state: "damaged"; readonly why: string };

export interface JsonExamination<Value> {
  /** What the file holds, else what its copy holds; null if neither is whole. */
  readonly value: Value | null;
  readonly findings: readonly Finding[];
  /** Neither the file nor a copy is there. */
  readonly absent: boolean;
}

interface JsonPlace<Value> {
  readonly dataDirectory: string;
  /** Relative to the data folder. */
  readonly path: string;
  readonly kind: Extract<FindingKind, "officeDamaged" | "reportDamaged" | "notificationsDamaged" | "keptIndexDamaged">;
  readonly schema: z.ZodType<Value>;
  /** What the file is to people: `the accounts and departments`. */
  readonly subject: string;
  /** What is wrong with a value that can be read; null if nothing is. */
  readonly objection?: (value: Value) => string | null;
  /** How old a value is, in words. */
  readonly age: (value: Value) => string;
  /** What people notice while it is damaged. */
  readonly effect?: string;
}

/** Examine one small file and the copy that is kept beside it. */
export async function examineJson<Value>(place: JsonPlace<Value>): Promise<JsonExamination<Value>> {
  const { dataDirectory, path, kind, subject, age, effect = "The server does not start." } = place;
  const own = await stored(join(dataDirectory, path), place);
  const copyPath = `${path}.bak`;
  const copy = await stored(join(dataDirectory, copyPath), place);
  if (own.state === "whole") {
    if (copy.state !== "damaged") return { value: own.value, findings: [], absent: false };
    const means = `Nothing is missing: it is the spare of ${subject}, and the next change writes it anew.`;
    const spare: Finding = { kind: "copyDamaged", path: copyPath, what: copy.why, means, remedy: { kind: "setAside", path: copyPath } };
    return { value: own.value, findings: [spare], absent: false };
  }
  if (own.state === "missing" && copy.state === "missing") return { value: null, findings: [], absent: true };
  const what = own.state === "missing" ? "The file is missing, though its copy is there." : own.why;
  if (copy.state === "whole") {
    const means = `${effect} The copy beside it holds ${subject} as of ${age(copy.value)}; what was changed after that has to be made again.`;
    return { value: copy.value, findings: [{ kind, path, what, means, remedy: { kind: "restoreCopy", path } }], absent: false };
  }
  const means = `${effect} There is no whole copy of ${subject}. Put ${path} back from a backup.`;
  return { value: null, findings: [{ kind, path, what, means, remedy: null }], absent: false };
}

async function stored<Value>(path: string, { schema, objection = () => null }: JsonPlace<Value>): Promise<Stored<Value>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { state: "missing" };
    return { state: "damaged", why: `The disk does not give it (${error instanceof Error ? error.message : String(error)}).` };
  }
  try {
    const value = parseStored(text, schema);
    const why = objection(value);
    return why === null ? { state: "whole", value } : { state: "damaged", why };
  } catch (error) {
    if (!(error instanceof z.ZodError)) return { state: "damaged", why: "It is not valid JSON." };
    const places = error.issues.map((issue) => (issue.path.length === 0 ? "the whole" : issue.path.join("."))).slice(0, 3);
    return { state: "damaged", why: `It does not have the expected shape (at ${places.join(", ")}).` };
  }
}
