import { Fragment, type Mark, type Node } from "@tiptap/pm/model";
import { writeSection } from "../../extensions/binding/writeNode.ts";
import { reportSchema } from "../../extensions/schema.ts";
import { contentRoot, nodeOf, readSection } from "../../extensions/sectionContent.ts";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import type { ApiClient } from "./apiClient.ts";
import { connectAs } from "./connectAs.ts";

/** How much is to be reviewed, spread evenly over the sections. */
export interface ReviewLoad {
  readonly changes: number;
  readonly figures: number;
  readonly footnotes: number;
}

/** Put so many figures, footnotes and replaced words into the sections of a report, as somebody who writes them and suggests. */
export async function reviewReport(author: ApiClient, report: ReportView, sections: readonly SectionView[], load: ReviewLoad): Promise<void> {
  const page = connectAs(author, report.id);
  for (const { id } of sections) page.connection.room(id);
  await page.when((live) => sections.every(({ id }) => live.room(id).current.state === "synced"), 60_000);
  for (const [index, { id }] of sections.entries()) {
    const { doc } = page.connection.room(id);
    const made = reviewed(nodeOf(readSection(doc)), shareOf(load, index, sections.length), stamps(`bench${index}`, author.me.user.id));
    doc.transact(() => writeSection(doc.getXmlFragment(contentRoot), made));
  }
  await page.saved();
  page.connection.destroy();
}

function stamps(nonce: string, user: string): () => Stamp {
  let count = 0;
  return () => {
    count += 1;
    return { id: `${nonce}-${count}`, user, at: Date.now() };
  };
}

interface Stamp {
  readonly id: string;
  readonly user: string;
  readonly at: number;
}

/** Only paragraphs and headings take changes; what a template begins a section with, such as a list, stays as it is. */
function reviewed(text: Node, load: ReviewLoad, next: () => Stamp): Node {
  const lines = text.children.filter(({ isTextblock }) => isTextblock);
  const blocks = text.children.map((block) => {
    const line = lines.indexOf(block);
    return line < 0 ? block : block.copy(Fragment.from(inlineOf(block.textContent, shareOf(load, line, lines.length), next)));
  });
  return text.copy(Fragment.from(blocks));
}

/** What of a load falls to one of so many places. */
function shareOf({ changes, figures, footnotes }: ReviewLoad, place: number, places: number): ReviewLoad {
  const share = (count: number): number => Math.floor((count * (place + 1)) / places) - Math.floor((count * place) / places);
  return { changes: share(changes), figures: share(figures), footnotes: share(footnotes) };
}

/** Words of which some are replaced, with figures and notes between them. */
function inlineOf(words: string, { changes, figures, footnotes }: ReviewLoad, next: () => Stamp): readonly Node[] {
  const pieces = changes + figures + footnotes;
  const size = Math.floor(words.length / (pieces + 1));
  const made = Array.from({ length: pieces }, (_, piece): readonly Node[] => {
    const part = words.slice(piece * size, (piece + 1) * size);
    if (piece < changes) return replaced(part, next());
    return [...textOf(part), piece < changes + figures ? reportSchema.node("figure", { value: "1245", unit: "hồ sơ" }) : note];
  });
  return [...made.flat(), ...textOf(words.slice(pieces * size))];
}

const replacedLetters = 6;

function replaced(words: string, stamp: Stamp): readonly Node[] {
  const struck = textOf(words.slice(-replacedLetters), [reportSchema.mark("del", { ...stamp })]);
  return [...textOf(words.slice(0, -replacedLetters)), ...struck, ...textOf("thay ", [reportSchema.mark("ins", { ...stamp, k: "", d: "" })])];
}

const textOf = (words: string, marks: readonly Mark[] = []): readonly Node[] => (words === "" ? [] : [reportSchema.text(words, marks)]);
const note = reportSchema.node("footnote", null, [reportSchema.text("Theo số liệu của phường.")]);
