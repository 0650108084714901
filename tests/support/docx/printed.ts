import { type Docx, paragraphsIn, readDocx } from "../docxReader.ts";

/** What a reader sees of a file: every paragraph with words, with its style, where it stands and what is set off in it; then the notes that are called. */
export function printedLines(bytes: Uint8Array): readonly string[] {
  const docx = readDocx(bytes);
  const body = paragraphsIn(docx.body).flatMap((paragraph) => {
    const words = looked(paragraph.runs);
    return words === "" ? [] : [`${paragraph.style} ${paragraph.format.align} | ${words}`];
  });
  return [...recipientsFirst(body), ...calledNotes(docx)];
}

/** Recipients and signers stand side by side, in one row or in several: neither is read before the other. */
function recipientsFirst(lines: readonly string[]): readonly string[] {
  const ordered: string[] = [];
  const signers: string[] = [];
  for (const line of lines) {
    if (/^(Authority|Signer) /.test(line)) signers.push(line);
    else {
      if (!/^Recipient/.test(line)) ordered.push(...signers.splice(0));
      ordered.push(line);
    }
  }
  return [...ordered, ...signers];
}

function calledNotes(docx: Docx): readonly string[] {
  const called = paragraphsIn(docx.body).flatMap(({ notes }) => notes);
  const byId = new Map(docx.footnotes.map((note) => [note.id, note]));
  return called.map((id, index) => {
    const runs = byId.get(id)?.paragraphs.flatMap((paragraph) => paragraph.runs) ?? [];
    return `note ${index + 1} | ${looked(runs)}`;
  });
}

type Run = ReturnType<typeof paragraphsIn>[number]["runs"][number];

/** Words with the marks of their emphases around them; blanks have no looks that anybody sees, and how many there are is nobody's concern. */
function looked(runs: readonly Run[]): string {
  let line = "";
  let last = "";
  for (const { text, format, note } of runs) {
    const look = [format.bold ? "b" : "", format.italic ? "i" : "", format.underline ? "u" : ""].join("");
    for (const character of note === null ? text : "⁑") {
      if (/\s/u.test(character)) line += " ";
      else {
        if (look !== last) line += `{${look}}`;
        last = look;
        line += character;
      }
    }
  }
  return line
    .replaceAll(/\s+(\{[biu]*\})/gu, "$1 ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
