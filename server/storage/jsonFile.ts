import { readFile } from "node:fs/promises";
import { type Adapter, Low } from "lowdb";
import { z } from "zod";
import { ReportError } from "../../extensions/wire/errors.ts";
import { codeOf, replaceFile } from "./durableFile.ts";

/** The form in which values are kept. It grows with a change that older servers could not read. */
const storedFormat = 1;

/** One value in one small file, held in memory. */
export interface JsonFile<Value> {
  /** The value on disk. */
  read(): Value;
  /**
   * Hand the value to a pure function and keep what it returns; changes run one after the other. Resolves when the new value is on disk, and only
   * then is it seen by `read`. Nothing is written if the same value comes back; if the function throws, nothing changes.
   */
  change(next: (value: Value) => Value): Promise<Value>;
}

/** Open the file, or create it with the first value. Fails with `storage_damaged` for a file that can't be understood; it is never overwritten. */
export async function openJsonFile<Value>(path: string, schema: z.ZodType<Value>, first: () => Value): Promise<JsonFile<Value>> {
  const adapter = new DurableJson(path, schema);
  const stored = await adapter.read();
  const database = new Low<Value>(adapter, stored ?? first());
  if (stored === null) await database.write();

  let current = database.data;
  let tail: Promise<unknown> = Promise.resolve();

  async function changeNow(next: (value: Value) => Value): Promise<Value> {
    const fresh = next(current);
    if (fresh === current) return current;
    database.data = fresh;
    await database.write();
    current = fresh;
    return current;
  }

  return {
    read: () => current,
    change(next) {
      const run = tail.then(() => changeNow(next));
      // The next change waits for this one, whichever way it ends; its failure belongs to its own caller.
      tail = run.catch(() => undefined);
      return run;
    },
  };
}

/** The value that a stored text holds. Fails with what is wrong with it. */
export function parseStored<Value>(text: string, schema: z.ZodType<Value>): Value {
  return z.object({ format: z.literal(storedFormat), value: schema }).parse(JSON.parse(text)).value;
}

/** Whether there is a file for this value, whole or not. */
export async function hasJsonFile(path: string): Promise<boolean> {
  return (await textOf(path)) !== null;
}

/** A lowdb adapter that parses what it reads and is on disk when it says so. */
class DurableJson<Value> implements Adapter<Value> {
  readonly #path: string;
  readonly #schema: z.ZodType<Value>;

  constructor(path: string, schema: z.ZodType<Value>) {
    this.#path = path;
    this.#schema = schema;
  }

  async read(): Promise<Value | null> {
    const text = await textOf(this.#path);
    if (text === null) {
      if ((await textOf(`${this.#path}.bak`)) !== null) throw damaged(this.#path, "is missing, though its backup is there");
      return null;
    }
    try {
      return parseStored(text, this.#schema);
    } catch (cause) {
      throw damaged(
        this.#path,
        cause instanceof z.ZodError ? `does not have the expected shape (${z.prettifyError(cause)})` : "is not valid JSON",
        cause,
      );
    }
  }

  write(value: Value): Promise<void> {
    return replaceFile(this.#path, `${JSON.stringify({ format: storedFormat, value }, null, 1)}\n`);
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function damaged(path: string, what: string, cause?: unknown): ReportError {
  return new ReportError(
    "storage_damaged",
    `${path} ${what}. Nothing was overwritten. The state before the last change is in ${path}.bak: look at both, and copy the good one to ${path}.`,
    { cause },
  );
}
