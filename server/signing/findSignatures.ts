/** A signature as it stands in a PDF, before anything of it is verified. */
export interface FoundSignature {
  /** The signed message (CMS, in BER) with the zeros that fill its place; null: its byte range is not one that covers everything else. */
  readonly message: Uint8Array | null;
  /** Where the message's place begins and ends, and where what is covered ends. */
  readonly gap: readonly [number, number];
  readonly end: number;
  /** How the message is to be read, as `adbe.pkcs7.detached`. */
  readonly subFilter: string;
  /** The name of the field that holds it; empty if that cannot be told. */
  readonly fieldName: string;
}

/**
 * The signatures of a PDF in the file's order. Found by their byte ranges in the file itself, not by following its objects: nobody can hide one behind an
 * update, and nothing has to be unpacked. A range counts only if it begins with the file and leaves out exactly the hexadecimal string of one message
 * (ISO 32000-2, 12.8.1): a wider gap could hold words that nobody signed.
 */
export function findSignatures(bytes: Uint8Array): readonly FoundSignature[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return [...text.matchAll(/\/ByteRange\b/g)].map(({ index }) => signatureAt(text, index));
}

const unreadable = { message: null, gap: [0, 0], end: 0, subFilter: "", fieldName: "" } as const;
/** How far from its byte range the rest of a signature's dictionary is looked for, besides the message. */
const nearby = 4096;

function signatureAt(text: string, at: number): FoundSignature {
  const range = /^\/ByteRange\s{0,20}\[\s{0,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,20}\]/.exec(
    text.slice(at, at + 160),
  );
  if (range === null) return unreadable;
  const [start = -1, from = 0, to = 0, length = 0] = range.slice(1).map(Number);
  const end = to + length;
  const isSound = start === 0 && from > 0 && to > from + 2 && end <= text.length && text[from] === "<" && text[to - 1] === ">";
  const digits = isSound ? text.slice(from + 1, to - 1) : "";
  if (!/^(?:[0-9A-Fa-f]{2})+$/.test(digits) || !/\/Contents\s{0,20}$/.test(text.slice(Math.max(0, from - 40), from))) return unreadable;
  const dictionary = text.slice(Math.max(0, Math.min(at, from) - nearby), from) + text.slice(to, Math.max(at, to) + nearby);
  return {
    message: Buffer.from(digits, "hex"),
    gap: [from, to],
    end,
    subFilter: /\/SubFilter\s{0,20}\/([A-Za-z0-9.]+)/.exec(sameObject(dictionary))?.[1] ?? "",
    fieldName: fieldNameOf(text, Math.min(at, from)),
  };
}

const sameObject = (text: string): string => text.slice(text.lastIndexOf(" obj", text.indexOf("/SubFilter")) + 1);

/** The name of the field whose value is the object in which that place lies, where both stand in the file as plain text. */
function fieldNameOf(text: string, place: number): string {
  const objects = [...text.slice(Math.max(0, place - nearby), place).matchAll(/(\d{1,10}) (\d{1,5}) obj/g)];
  const [, id = "", generation = ""] = objects.at(-1) ?? [];
  if (id === "") return "";
  const value = text.lastIndexOf(`/V ${id} ${generation} R`);
  if (value < 0) return "";
  const start = text.lastIndexOf(" obj", value);
  const end = text.indexOf("endobj", value);
  return /\/T\s{0,20}\(([\w.-]{1,60})\)/.exec(text.slice(start, end < 0 ? value + nearby : end))?.[1] ?? "";
}
