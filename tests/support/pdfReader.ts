import { inflateSync } from "node:zlib";

/** What a test looks at in a PDF. Reads the plain object syntax that our writer emits, with or without object streams; it is no reader of any PDF. */
export interface PdfFile {
  /** All of it that is text: objects and streams unpacked. */
  readonly source: string;
  readonly pages: readonly PdfPage[];
  /** Names of the embedded fonts, without the prefix of the subset. */
  readonly fonts: readonly string[];
  /** Titles of the bookmarks. */
  readonly bookmarks: readonly string[];
}

interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** The words as drawn, without any blanks: between words a page moves instead of printing one. */
  readonly text: string;
}

interface PdfObject {
  readonly source: string;
  readonly stream: Buffer | null;
}

export function readPdf(bytes: Uint8Array): PdfFile {
  const objects = objectsOf(Buffer.from(bytes));
  const all = [...objects.values()];
  const typed = (type: string): readonly PdfObject[] => all.filter(({ source }) => new RegExp(`/Type\\s*/${type}(?![A-Za-z])`).test(source));
  const pages = pagesInOrder(objects).map((page) => pageOf(page, objects));
  return {
    source: all.map(({ source, stream }) => `${source}\n${stream === null ? "" : stream.toString("utf8")}`).join("\n"),
    pages,
    fonts: typed("FontDescriptor")
      .filter(({ source }) => /\/FontFile[23]? /.test(source))
      .map(({ source }) => /\/FontName\s*\/(?:[A-Z]{6}\+)?([^\s/]+)/.exec(source)?.[1] ?? "")
      .sort(),
    bookmarks: all
      .filter(({ source }) => /\/Title\b/.test(source) && /\/Parent\b/.test(source) && /\/(Dest|A)\b/.test(source))
      .map(({ source }) => textString(source, "Title")),
  };
}

function objectsOf(bytes: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const latin = bytes.toString("latin1");
  for (const match of latin.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b/g)) {
    const start = match.index + match[0].length;
    const end = latin.indexOf("endobj", start);
    const at = latin.slice(start, end).search(/stream\r?\n/);
    if (at < 0) {
      objects.set(Number(match[1]), { source: latin.slice(start, end), stream: null });
      continue;
    }
    const source = latin.slice(start, start + at);
    const data = start + at + (latin[start + at + 6] === "\r" ? 8 : 7);
    const raw = bytes.subarray(data, data + Number(/\/Length (\d+)/.exec(source)?.[1] ?? 0));
    objects.set(Number(match[1]), { source, stream: source.includes("/FlateDecode") ? inflateSync(raw) : raw });
  }
  for (const { source, stream } of [...objects.values()]) {
    if (stream === null || !/\/Type\s*\/ObjStm/.test(source)) continue;
    const first = Number(/\/First (\d+)/.exec(source)?.[1]);
    const text = stream.toString("latin1");
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
    for (let index = 0; index < numbers.length; index += 2) {
      const next = numbers[index + 3];
      objects.set(numbers[index] ?? -1, {
        source: text.slice(first + (numbers[index + 1] ?? 0), next === undefined ? undefined : first + next),
        stream: null,
      });
    }
  }
  return objects;
}

const reference = (source: string, key: string): number => Number(new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(source)?.[1] ?? -1);

function pagesInOrder(objects: ReadonlyMap<number, PdfObject>): readonly PdfObject[] {
  const catalog = [...objects.values()].find(({ source }) => /\/Type\s*\/Catalog/.test(source));
  const walk = (id: number): readonly PdfObject[] => {
    const node = objects.get(id);
    if (node === undefined) return [];
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node.source)?.[1];
    return kids === undefined ? [node] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => walk(Number(kid)));
  };
  return walk(reference(catalog?.source ?? "", "Pages"));
}

function pageOf({ source }: PdfObject, objects: ReadonlyMap<number, PdfObject>): PdfPage {
  const [left = 0, bottom = 0, right = 0, top = 0] = (/\/MediaBox\s*\[([^\]]*)\]/.exec(source)?.[1] ?? "").trim().split(/\s+/).map(Number);
  const resources = objects.get(reference(source, "Resources"))?.source ?? source;
  const fonts = new Map(
    [...resources.matchAll(/\/(f\d+|F\d+)\s+(\d+) 0 R/g)].map(([, name, id]) => {
      const unicode = objects.get(reference(objects.get(Number(id))?.source ?? "", "ToUnicode"))?.stream;
      return [name ?? "", lettersOf(unicode?.toString("latin1") ?? "")];
    }),
  );
  const content = objects.get(reference(source, "Contents"))?.stream?.toString("latin1") ?? "";
  return { width: right - left, height: top - bottom, text: drawnText(content, fonts) };
}

/** What each glyph stands for, by its number in hexadecimal digits. */
function lettersOf(cmap: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, lines = ""] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", text = ""] of lines.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) letters.set(code.toLowerCase(), utf16(text));
  }
  return letters;
}

const utf16 = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

function drawnText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> = new Map();
  let text = "";
  // Pairs of brackets stand in a literal as they are, so it ends with the bracket that the list's end or the next number follows.
  const tokens = /\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\[\s\S]|[^\\])*?)\)(?=\s*(?:\]|Tj|-?[\d.]))/g;
  for (const [, font, hex, literal] of content.replace(/\/Lang \([^)]*\)/g, "").matchAll(tokens)) {
    if (font !== undefined) letters = fonts.get(font) ?? letters;
    const codes = hex ?? (literal === undefined ? "" : Buffer.from(unescaped(literal), "latin1").toString("hex"));
    if (font === undefined) for (let at = 0; at < codes.length; at += 4) text += letters.get(codes.slice(at, at + 4).toLowerCase()) ?? "";
  }
  return text.replace(/\s/g, "");
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const unescaped = (literal: string): string =>
  literal.replace(/\\(\d{1,3}|[\s\S])/g, (_, sign: string) =>
    /^\d/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );

function textString(source: string, key: string): string {
  const found = new RegExp(`/${key}\\s*(?:<([0-9A-Fa-f]*)>|\\(((?:\\\\[\\s\\S]|[^\\\\()])*)\\))`).exec(source);
  const bytes = found?.[1] === undefined ? Buffer.from(unescaped(found?.[2] ?? ""), "latin1") : Buffer.from(found[1], "hex");
  return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(bytes.subarray(2).toString("hex")) : bytes.toString("latin1");
}
