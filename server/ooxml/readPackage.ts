import { strFromU8, unzipSync } from "fflate";
import { ReportError } from "../../extensions/wire/errors.ts";
import { childrenOf, parseXml, type XmlElement } from "./xmlTree.ts";

/** An Office file taken apart. Parts are parsed when they are asked for. */
export interface OfficePackage {
  /** Paths of all parts, without a leading slash. */
  readonly paths: readonly string[];
  /** Path of the main part, `word/document.xml` in most files. */
  readonly mainPath: string;
  /** The bytes of a part of any kind. */
  bytes(path: string): Uint8Array | undefined;
  /** A part as text. */
  text(path: string): string | undefined;
  /** A part as a tree; undefined if the package has none of that path. Fails with `unreadable_file` if it is not well-formed. */
  xml(path: string): XmlElement | undefined;
  /** What a part points at: paths within the package, or the addresses of what lies outside, by relation id. */
  relations(path: string): ReadonlyMap<string, Relation>;
}

interface Relation {
  /** The last word of the relation's type: `styles`, `header`, `image`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** A report of 200 pages with pictures stays far below; a small file that unpacks into gigabytes does not. */
const limits = { parts: 4000, unpackedBytes: 200 * 1024 * 1024 } as const;

/** Take a `.docx` apart. Fails with `unreadable_file` for what is no such package, is protected by a password, or unpacks beyond reason. */
export function readPackage(bytes: Uint8Array): OfficePackage {
  if (isOldOrEncrypted(bytes))
    throw unreadable("The file is an old .doc or is protected by a password. Save it as .docx without a password and try again.");
  const parts = unpacked(bytes);
  const trees = new Map<string, XmlElement>();
  const text = (path: string): string | undefined => {
    const part = parts.get(path);
    return part === undefined ? undefined : decoded(part);
  };
  const xml = (path: string): XmlElement | undefined => {
    const known = trees.get(path);
    if (known !== undefined) return known;
    const source = text(path);
    if (source === undefined) return undefined;
    try {
      const tree = parseXml(source);
      trees.set(path, tree);
      return tree;
    } catch (cause) {
      throw unreadable(`The part ${path} of the file is damaged: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
    }
  };
  const relations = (path: string): ReadonlyMap<string, Relation> => relationsIn(xml(relationsPath(path)), path);
  const mainPath = [...relations("").values()].find(({ kind }) => kind === "officeDocument")?.target ?? "word/document.xml";
  if (!parts.has(mainPath)) throw unreadable("The file holds no Word document. Open it in Word, save it as .docx and try again.");
  return { paths: [...parts.keys()], mainPath, bytes: (path) => parts.get(path), text, xml, relations };
}

const unreadable = (message: string, cause?: unknown): ReportError => new ReportError("unreadable_file", message, { cause });

/** Compound files: `.doc`, and `.docx` under a password. */
const isOldOrEncrypted = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let count = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        count += 1;
        total += originalSize;
        if (count > limits.parts || total > limits.unpackedBytes) throw new Error("it unpacks into more than a document holds");
        return true;
      },
    });
    return new Map(Object.entries(files).map(([path, part]) => [path.replaceAll("\\", "/").replace(/^\//, ""), part]));
  } catch (cause) {
    throw unreadable(
      `The file is no whole .docx: ${cause instanceof Error ? cause.message : String(cause)}. Open it in Word and save it again.`,
      cause,
    );
  }
}

/** Parts are UTF-8 or, rarely, UTF-16 with its mark. */
function decoded(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder("utf-16le").decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder("utf-16be").decode(part);
  return strFromU8(part).replace(/^\uFEFF/, "");
}

function relationsPath(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function relationsIn(root: XmlElement | undefined, path: string): ReadonlyMap<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return new Map(
    childrenOf(root, "Relationship").map(({ attrs }) => {
      const external = attrs["TargetMode"] === "External";
      const target = attrs["Target"] ?? "";
      return [
        attrs["Id"] ?? "",
        { kind: (attrs["Type"] ?? "").split("/").at(-1) ?? "", target: external ? target : resolved(folder, target), external },
      ];
    }),
  );
}

/** A target relative to the part's folder, or from the root. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
