import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ReportError } from "../../../extensions/wire/errors.ts";

const run = promisify(execFile);
const limits = { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 } as const;

type Program = "pdftohtml" | "pdffonts" | "pdftocairo";

/** Asks Poppler's programs about one PDF. */
export interface Poppler {
  /** What a program says. `{}` among the words stands for the file. */
  ask(program: Program, ...words: readonly string[]): Promise<string>;
}

/**
 * Lay a PDF where Poppler's programs can read it, as long as `use` takes. Fails with `unreadable_file` if the programs are not installed or the file is no
 * PDF that can be read.
 */
export async function withPoppler<Result>(bytes: Uint8Array, use: (poppler: Poppler) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "ban-thao-pdf-"));
  const file = join(folder, "file.pdf");
  try {
    await writeFile(file, bytes);
    return await use({
      async ask(program, ...words) {
        try {
          return (
            await run(
              program,
              [...words].map((word) => (word === "{}" ? file : word)),
              limits,
            )
          ).stdout;
        } catch (cause) {
          throw new ReportError("unreadable_file", whyNot(program, cause), { cause });
        }
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function whyNot(program: Program, cause: unknown): string {
  const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
  return isMissing
    ? `A PDF is measured with Poppler's program ${program}, which is not installed. Install it (Debian: apt install poppler-utils), or give the .docx.`
    : "The file is no PDF that can be read: it is damaged or protected by a password.";
}
