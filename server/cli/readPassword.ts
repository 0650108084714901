import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { UsageError } from "./usage.ts";

/** A password from the keyboard, which does not show it, or the first line of stdin if that was asked for. */
export async function readPassword(prompt: string, fromStdin: boolean): Promise<string> {
  if (fromStdin) return firstLineOfStdin();
  if (!process.stdin.isTTY) throw new UsageError("There is no keyboard to ask for the password; use --password-stdin.");
  // The reader echoes to this stream; the prompt goes to the terminal itself.
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silence, terminal: true });
  process.stderr.write(prompt);
  try {
    const password = await reader.question("");
    process.stderr.write("\n");
    return password;
  } finally {
    reader.close();
  }
}

async function firstLineOfStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const line = Buffer.concat(chunks).toString("utf8").split(/\r?\n/, 1)[0] ?? "";
  if (line === "") throw new UsageError("There was no password on stdin.");
  return line;
}
