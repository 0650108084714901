import { type ICommentOptions, Paragraph, TextRun } from "docx";
import { standardPageLayout } from "../../../extensions/wire/pageLayout.ts";
import { layoutOf } from "../layout.ts";
import { paperRuns } from "../paperRuns.ts";
import type { CommentModel, RevisedModel } from "../revisions/model.ts";
import { RevisedWriter } from "./revisedBlocks.ts";
import { writeRevisedRuns } from "./revisedRuns.ts";
import { RevisionNumbers } from "./revisionMarks.ts";
import { type DocxOptions, packDocument } from "./writeDocx.ts";

/**
 * Write the model as a `.docx` in which every suggestion is a tracked change of Word and every comment a comment. Accepting all of it gives the clean file's
 * words. The same model and options give the same bytes.
 */
export async function writeRevisedDocx(model: RevisedModel, { savedAt, layout: chosen = standardPageLayout }: DocxOptions = {}): Promise<Uint8Array> {
  const layout = layoutOf(chosen);
  const numbers = new RevisionNumbers(model.comments.length);
  const writer = new RevisedWriter(numbers, layout);
  const letterheads = model.blocks.filter((block) => block.kind === "letterhead");
  const head = letterheads.find(({ revision }) => revision.deleted === null) ?? letterheads[0];
  return await packDocument({
    papers: paperRuns(model.blocks).map(({ blocks, landscape }) => ({
      landscape,
      children: writer.blocks(blocks, (landscape ? layout.landscape : layout.page).textWidth),
    })),
    notes: model.footnotes.map(({ number, runs }) => ({ number, runs: writeRevisedRuns(runs, numbers) })),
    comments: model.comments.map(commentOptions),
    title: model.title,
    head: head?.block,
    savedAt,
    layout,
  });
}

function commentOptions({ author, date, lines, answers, resolved }: CommentModel, id: number): ICommentOptions {
  return {
    id,
    author,
    initials: initialsOf(author),
    date: new Date(date),
    children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })),
    ...(answers === null ? {} : { parentId: answers }),
    ...(resolved ? { resolved: true } : {}),
  };
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .join("");
