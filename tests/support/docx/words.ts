import { letterSubject, nationalMotto, nationalName } from "../../../extensions/nodes/letterhead.ts";
import type { Block, DocumentModel, Run } from "../../../server/export/model.ts";
import { type Docx, paragraphsIn } from "../docxReader.ts";

/** Words in reading order; dashes and marks that stand alone count as words, so that none can vanish. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .split(/\s+/)
    .filter((word) => word !== "");

/** All words that the model holds, in the order of the paper; a note's words stand behind all others, in the order of the notes. */
export function modelWords(model: DocumentModel): readonly string[] {
  return [...model.blocks.flatMap(blockWords), ...model.footnotes.flatMap((note) => runWords(note.runs))];
}

/** All words of a file, in the same order. */
export function docxWords(docx: Docx): readonly string[] {
  const notes = docx.footnotes.flatMap((note) => note.paragraphs);
  return [...paragraphsIn(docx.body), ...notes].flatMap((paragraph) => wordsOf(paragraph.text));
}

const runWords = (runs: readonly Run[]): readonly string[] =>
  wordsOf(runs.map((run) => (run.kind === "text" ? run.text : run.kind === "break" ? "\n" : "")).join(""));

function blockWords(block: Block): readonly string[] {
  switch (block.kind) {
    case "letterhead": {
      const { superior, issuer, numberLine, urgency, placeDateLine, documentKind, abstract, decidedBy, addressees } = block;
      const items = addressees.map((name, index) => `- ${name}${index === addressees.length - 1 ? "." : ";"}`);
      const opening = addressees.length === 0 ? [] : addressees.length === 1 ? [`Kính gửi: ${addressees[0]}`] : ["Kính gửi:", ...items];
      // A letter's subject stands under its number; who may see a document stands in the margin.
      const numbered = [numberLine, documentKind === "" ? letterSubject(abstract) : "", urgency, placeDateLine];
      const titled = [documentKind, documentKind === "" ? "" : abstract, decidedBy];
      return [superior, ...issuer, nationalName, nationalMotto, ...numbered, ...titled, ...opening].flatMap(wordsOf);
    }
    case "partHeading":
    case "sectionHeading":
      return wordsOf(`${block.number} ${block.title}`);
    case "heading":
      return [...wordsOf(block.number), ...runWords(block.runs)];
    case "runIn":
      return [...wordsOf(block.number), ...runWords([...block.lead, { kind: "break" }, ...block.runs])];
    case "paragraph":
      return runWords(block.runs);
    case "listItem":
      return [...wordsOf(block.mark), ...runWords(block.runs)];
    case "table":
      return block.rows.flatMap((cells) => cells.flatMap((cell) => cell.blocks.flatMap(blockWords)));
    case "annex":
      return wordsOf(`${block.label} ${block.title} ${block.reference}`);
    case "signing":
      return [
        ...(block.recipients.length === 0 ? [] : ["Nơi nhận:", ...block.recipients]),
        ...(block.signer === null ? [] : [...block.signer.authority, block.signer.post, block.signer.name]),
      ].flatMap(wordsOf);
  }
}
