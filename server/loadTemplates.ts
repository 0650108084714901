import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Template, templateSchema } from "./domain/templates.ts";

/** Read all templates of a folder, by id. Fails with the name of the file that is not a template. */
export async function loadTemplates(folder: string): Promise<ReadonlyMap<string, Template>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  const templates = new Map<string, Template>();
  for (const name of names) {
    const path = join(folder, name);
    const template = parse(path, await readFile(path, "utf8"));
    if (templates.has(template.id)) throw new Error(`${path}: there is another template with the id ${template.id}.`);
    templates.set(template.id, template);
  }
  return templates;
}

function parse(path: string, text: string): Template {
  try {
    return templateSchema.parse(JSON.parse(text));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${path} is not a report template: ${why}`, { cause });
  }
}
