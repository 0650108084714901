import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FootnoteReferenceRun,
  type IRunPropertiesOptions,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Look, RevisedRun } from "../revisions/model.ts";
import type { RevisionNumbers } from "./revisionMarks.ts";

/** The runs of a paragraph with their suggestions and the edges of comments. */
export function writeRevisedRuns(runs: readonly RevisedRun[], numbers: RevisionNumbers): readonly ParagraphChild[] {
  return runs.flatMap((run) => writeRun(run, numbers));
}

function writeRun(run: RevisedRun, numbers: RevisionNumbers): readonly ParagraphChild[] {
  switch (run.kind) {
    case "text": {
      const revision = run.was === null ? {} : { revision: { ...numbers.attributes(run.was.by), ...wholeLook(run.was.look) } };
      return [numbers.wrap(new TextRun({ text: run.text, ...lookOptions(run.look), ...revision }), run.revision)];
    }
    case "break":
      return [numbers.wrap(new TextRun({ break: 1 }), run.revision)];
    case "footnote":
      return [numbers.wrap(new FootnoteReferenceRun(run.number), run.revision)];
    case "comment":
      return run.edge === "start"
        ? [new CommentRangeStart(run.comment)]
        : [new CommentRangeEnd(run.comment), new TextRun({ children: [new CommentReference(run.comment)] })];
  }
}

/** As the clean file says it: what is not said is as the style says. */
const lookOptions = ({ bold, italic, underline }: Look): IRunPropertiesOptions => ({
  ...(bold ? { bold: true } : {}),
  ...(italic ? { italics: true } : {}),
  ...(underline ? { underline: { type: "single" as const } } : {}),
});

/** Underlining is always said: no style has any, and a change from nothing at all would be written as none. */
const wholeLook = (look: Look): IRunPropertiesOptions => ({ underline: { type: "none" }, ...lookOptions(look) });
