import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

/** A source file with what it imports: project paths relative to the root, packages by their specifier. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** All TypeScript sources under the given top folders. */
export function sourcesUnder(folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".config.ts"))
      .map((entry) => readSource(join(entry.parentPath, entry.name))),
  );
}

function readSource(file: string): Source {
  const text = readFileSync(file, "utf8");
  const path = relative(root, file).split(sep).join("/");
  const statements = [...text.matchAll(/^(?:import|export)\b(?:[^"'`;]*?\bfrom\s+)?"([^"]+)"/gm), ...text.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g)];
  const specifiers = statements.map((match) => match[1] ?? "");
  return { path, text, imports: specifiers.map((specifier) => (specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier)) };
}
