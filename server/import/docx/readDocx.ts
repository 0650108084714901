import { cleanText } from "../../../extensions/reading/word/cleanText.ts";
import type { ImportedThread, WordBlock } from "../../../extensions/reading/word/wordText.ts";
import { ReportError } from "../../../extensions/wire/errors.ts";
import { type OfficePackage, readPackage } from "../../ooxml/readPackage.ts";
import { childOf, descendants, type XmlElement } from "../../ooxml/xmlTree.ts";
import { Acts } from "./acts.ts";
import { BodyReader } from "./bodyReader.ts";
import { Comments } from "./comments.ts";
import { type Loss, Losses } from "./losses.ts";
import { notesOf } from "./notes.ts";
import { Numbering } from "./numbering.ts";
import type { Reading } from "./reading.ts";
import { Styles } from "./styles.ts";

export interface DocxOptions {
  /** Letters and digits that no other import has: ids of suggestions and comments begin with them. */
  readonly nonce: string;
  /** Stands for the times that the file does not give. */
  readonly now: Date;
}

/** A Word file as blocks of text with what is suggested in them and said about them. */
export interface WordText {
  readonly blocks: readonly WordBlock[];
  /** The blocks that stand on paper that lies. */
  readonly lying: ReadonlySet<WordBlock>;
  /** The words in the heads and feet of its pages. */
  readonly margins: readonly string[];
  readonly threads: readonly ImportedThread[];
  readonly losses: readonly Loss[];
}

/**
 * Read a `.docx`. Nothing outside the file is fetched and nothing in it is run; whatever has no place in a section's text is among the losses. Fails with
 * `unreadable_file` for what is no such file, is damaged, or unpacks beyond reason.
 */
export function readDocx(bytes: Uint8Array, { nonce, now }: DocxOptions): WordText {
  try {
    return read(readPackage(bytes), nonce, now);
  } catch (cause) {
    if (cause instanceof ReportError) throw cause;
    throw new ReportError("unreadable_file", "The file is damaged. Open it in Word, save it again as .docx and try once more.", { cause });
  }
}

function read(file: OfficePackage, nonce: string, now: Date): WordText {
  const losses = new Losses();
  const part = (kind: string): { readonly path: string; readonly root: XmlElement | undefined } => {
    const path = [...file.relations(file.mainPath).values()].find((relation) => relation.kind === kind && !relation.external)?.target ?? "";
    return { path, root: path === "" ? undefined : file.xml(path) };
  };
  const reading: Reading = {
    file,
    styles: new Styles(part("styles").root),
    numbering: new Numbering(part("numbering").root),
    acts: new Acts(nonce, now, losses),
    losses,
    comments: new Comments(part("comments").root, part("commentsExtended").root, { nonce, now, losses }),
    notes: notesOf(part, () => reading),
  };
  const body = childOf(file.xml(file.mainPath), "w:body");
  if (body === undefined) throw new ReportError("unreadable_file", "The file holds no text. Open it in Word, save it as .docx and try again.");
  const { blocks, lying } = new BodyReader(reading, body).read();
  const margins = marginsOf(file);
  for (const words of margins) losses.add("header_footer", words);
  tellParts(file, losses);
  return { blocks, lying, margins, threads: reading.comments.threads, losses: losses.list() };
}

/** What lies beside the text in the package. */
function tellParts(file: OfficePackage, losses: Losses): void {
  for (const { kind, target, external } of file.relations(file.mainPath).values()) {
    if (external && kind !== "hyperlink") losses.add("external", target);
  }
  if (file.paths.some((path) => /vbaProject\.bin$/i.test(path))) losses.add("macro");
}

const marginPaths = (file: OfficePackage): string[] => {
  const margins = [...file.relations(file.mainPath).values()].filter(({ kind, external }) => !external && (kind === "header" || kind === "footer"));
  return [...new Set(margins.map(({ target }) => target))];
};

/** The words of headers and footers; a page number is none. */
const marginsOf = (file: OfficePackage): readonly string[] =>
  marginPaths(file)
    .map((path) => wordsIn(file.xml(path)).trim())
    .filter((words) => /\p{L}/u.test(words));

const wordsIn = (root: XmlElement | undefined): string =>
  root === undefined ? "" : cleanText([...descendants(root)].map(({ name, text }) => (name === "w:t" ? text : "")).join(""));
