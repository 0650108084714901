import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Layer, layers } from "./layers.ts";
import { root, type Source, sourcesUnder } from "./sources.ts";

const sources = sourcesUnder(["extensions", "server", "client"]);
const tops = ["extensions/", "server/", "client/", "templates/", "tests/"];

const within = (path: string, place: string): boolean => path === place || path.startsWith(place.endsWith("/") ? place : `${place}/`);
const isProjectPath = (specifier: string): boolean => tops.some((top) => specifier.startsWith(top));

function layerOf(path: string): Layer {
  const fitting = layers.filter((layer) => within(path, layer.folder)).sort((one, other) => other.folder.length - one.folder.length);
  const layer = fitting[0];
  if (layer === undefined) throw new Error(`No row of the layers table holds ${path}.`);
  return layer;
}

function forbiddenImports(source: Source): readonly string[] {
  const layer = layerOf(source.path);
  return source.imports.filter((specifier) =>
    isProjectPath(specifier)
      ? !within(specifier, layer.folder) && !layer.mayImport.some((place) => within(specifier, place))
      : !layer.packages.some((name) => specifier === name || specifier.startsWith(/[/:-]$/.test(name) ? name : `${name}/`)),
  );
}

describe("the layers", () => {
  it("found the sources", () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it("hold: no folder imports what its row does not allow", () => {
    const broken = sources.flatMap((source) => forbiddenImports(source).map((specifier) => `${source.path} imports ${specifier}`));
    expect(broken).toEqual([]);
  });

  it("would be seen to break", () => {
    const wrong: Source = {
      path: "server/domain/x.ts",
      text: "",
      imports: ["express", "server/storage/x.ts", "client/x.ts", "zod", "extensions/schema.ts"],
    };
    expect(forbiddenImports(wrong)).toEqual(["express", "server/storage/x.ts", "client/x.ts"]);
  });
});

describe("the habits of the house", () => {
  it("one idea a file: no utils.ts, no index.ts, no file over 400 lines", () => {
    const named = sources.filter(({ path }) => /\/(utils?|helpers?|index|misc)\.tsx?$/.test(path)).map(({ path }) => path);
    const long = sources.filter(({ text }) => text.split("\n").length > 400).map(({ path }) => path);
    expect({ named, long }).toEqual({ named: [], long: [] });
  });

  it("no content expression of the schema asks for at least one: nobody is stopped while typing", () => {
    const asking = sources
      .filter(({ path, text }) => path.startsWith("extensions/nodes/") && /content:\s*"[^"]*\+/.test(text))
      .map(({ path }) => path);
    expect(asking).toEqual([]);
  });

  it("nobody reads a live shared document through the reader that deletes what it does not know", () => {
    const readers = sources.filter(({ path, text }) => !path.startsWith("client/") && /\byXmlFragmentToProse[mM]irrorRootNode\b/.test(text));
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  it("no edit through appendTransaction: it would double under concurrent editing and escape tracking", () => {
    const editing = sources.filter(({ text }) => /\b(TrailingNode|Autolink|UniqueID)\b/.test(text));
    expect(editing.map(({ path }) => path)).toEqual([]);
  });

  it("dependencies are pinned to exact versions", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it("there is one copy of yjs: a second one silently breaks instanceof", () => {
    const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Record<string, unknown> };
    const copies = (name: string) => Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`));
    expect([copies("yjs"), copies("prosemirror-model"), copies("prosemirror-state")].map((found) => found.length)).toEqual([1, 1, 1]);
  });
});
