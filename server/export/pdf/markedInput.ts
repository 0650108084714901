import { standardPageLayout } from "../../../extensions/wire/pageLayout.ts";
import { atPlace } from "../atPlace.ts";
import { documentFacts } from "../documentFacts.ts";
import { layoutOf } from "../layout.ts";
import type { RevisedModel } from "../revisions/model.ts";
import { ChangeBook } from "./changeBook.ts";
import { addChangeList } from "./changeList.ts";
import { Column } from "./column.ts";
import type { TypstBlock, TypstInput } from "./input.ts";
import { MarkedBody } from "./markedBody.ts";
import { MarkedRunWriter } from "./markedRuns.ts";
import { layOutPapers } from "./papers.ts";
import { RunWriter } from "./textRuns.ts";
import type { Typeface } from "./typeface.ts";
import { frameInput, type PdfOptions } from "./typstInput.ts";

/** Nobody should sign or send a print with suggestions for the report itself. */
const foot = "Bản in có dấu đề nghị sửa, dùng để rà soát; không phải bản phát hành.";

/** Behind an annex, the list stands on paper of its own. */
const upright: TypstBlock = { kind: "paper", above: 0, landscape: false };

/** What the template needs to print the model with its suggestions and, at the end, the list of them. Pure. Fails with a `ReportError` that names the place. */
export function markedInput(
  model: RevisedModel,
  typeface: Pick<Typeface, "name" | "covers">,
  { savedAt, layout: chosen = standardPageLayout }: Pick<PdfOptions, "savedAt" | "layout"> = {},
): TypstInput {
  const layout = layoutOf(chosen);
  const writer = new RunWriter(typeface);
  const book = new ChangeBook(model.changes);
  const runs = new MarkedRunWriter(writer, book, model.comments);
  const column = new Column(layout.page.textWidth, writer, layout);
  const body = new MarkedBody(runs, book);
  const { blocks } = layOutPapers(model.blocks, layout, writer, (paper, own) => body.addBlocks(paper, own));
  const noteRoom = column.lineRoom("FootnoteText");
  const notes = model.footnotes.map(({ number, runs: words }) => atPlace(`footnote ${number}`, () => runs.note(words, noteRoom)));
  addChangeList(column, book, model.comments);
  const listPaper = blocks.some(({ kind }) => kind === "paper") ? [upright] : [];
  const letterheads = model.blocks.filter((block) => block.kind === "letterhead");
  const head = letterheads.find(({ revision }) => revision.deleted === null) ?? letterheads[0];
  return {
    ...frameInput(documentFacts(model.title, head?.block, savedAt), typeface, layout),
    notes,
    blocks: [...blocks, ...listPaper, ...column.blocks],
    foot,
    mark: -1,
  };
}
