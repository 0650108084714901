import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Fonts of one family, and which characters all of them can print. */
export interface Typeface {
  readonly name: string;
  readonly fonts: readonly Buffer[];
  covers(codePoint: number): boolean;
}

const cuts = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"] as const;

/** Tinos, which has the measures of Times New Roman and may be embedded freely. Reads its four files. */
export function loadTinos(): Typeface {
  const fonts = cuts.map((cut) => readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${cut}/Tinos_${cut}.ttf`))));
  const [first = new Set<number>(), ...others] = fonts.map(codePointsOf);
  return { name: "Tinos", fonts, covers: (codePoint) => first.has(codePoint) && others.every((set) => set.has(codePoint)) };
}

/** Windows, Unicode: the table of characters that every such font has. */
const platform = 3;
const encoding = 1;

/** The characters of the basic plane that a TrueType font has a glyph for (OpenType specification, `cmap` format 4). */
function codePointsOf(font: Buffer): ReadonlySet<number> {
  const table = subtableOf(font, tableOf(font, "cmap"));
  const format = font.readUInt16BE(table);
  if (format !== 4) throw new Error(`The font's table of characters has format ${format}; only 4 is read.`);
  const bytes = font.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const offsets = deltas + bytes;
  const points = new Set<number>();
  for (let at = 0; at < bytes; at += 2) {
    const start = font.readUInt16BE(starts + at);
    const end = font.readUInt16BE(ends + at);
    const delta = font.readUInt16BE(deltas + at);
    const offset = font.readUInt16BE(offsets + at);
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      const glyph = offset === 0 ? point + delta : font.readUInt16BE(offsets + at + offset + 2 * (point - start));
      if ((glyph & 0xffff) !== 0) points.add(point);
    }
  }
  return points;
}

function tableOf(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + 16 * index;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table "${tag}".`);
}

function subtableOf(font: Buffer, cmap: number): number {
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const record = cmap + 4 + 8 * index;
    if (font.readUInt16BE(record) === platform && font.readUInt16BE(record + 2) === encoding) return cmap + font.readUInt32BE(record + 4);
  }
  throw new Error("The font has no table of Unicode characters.");
}
