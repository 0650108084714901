import type { Node } from "@tiptap/pm/model";
import { numberOutline } from "../../../extensions/numbering.ts";
import { nodeOf, type SectionContent } from "../../../extensions/sectionContent.ts";
import { withoutTraces } from "../../../extensions/suggestions/acceptedContent.ts";
import { listChanges } from "../../../extensions/suggestions/listChanges.ts";
import { acceptAll, rejectAll } from "../../../extensions/suggestions/projections.ts";
import type { Stamp } from "../../../extensions/suggestions/records.ts";
import type { WholeReport, WholeSection } from "../../domain/wholeReport.ts";
import { atPlace } from "../atPlace.ts";
import { FigureBook } from "../figureBook.ts";
import { InlineReader } from "../inline.ts";
import type { AnnexBlock } from "../model.ts";
import { outlineOf, placeOf } from "../outline.ts";
import { printsTitle, sectionBlocks } from "../sectionBlocks.ts";
import { CommentBook } from "./commentBook.ts";
import type { Side } from "./lineBook.ts";
import type { Act, ChangeModel, RevisedBlock, RevisedModel } from "./model.ts";
import { PieceBook } from "./pieces.ts";
import { listed, type Remarks, signed } from "./remarks.ts";
import { RunWriter } from "./runs.ts";
import { SectionRevision } from "./sectionRevision.ts";
import { type View, viewOf, withPieces } from "./view.ts";

/**
 * Resolve a whole report with its suggestions still to be decided and with what is said about it. Everything that is counted (numbers, points, the last mark
 * of a list) is resolved twice, as it was before and as it will be after, and differs by a revision where the two do. Pure.
 */
export function revisedOutlineOf(report: WholeReport, remarks: Remarks): RevisedModel {
  const annexes = new Map<string, AnnexBlock>();
  const { title, warnings } = outlineOf(report, (sectionId, [first]) => {
    if (first?.kind === "annex") annexes.set(sectionId, first);
  });
  const pieces = new PieceBook();
  const sections = report.sections.map((section) => {
    const doc = nodeOf(section.content);
    const tagged = pieces.tagged(doc);
    return { section, doc, contents: { before: resolved(rejectAll(tagged)), after: resolved(acceptAll(tagged)) } };
  });
  const figures = {
    before: new FigureBook(sections.map(({ contents }) => contents.before)),
    after: new FigureBook(sections.map(({ contents }) => contents.after)),
  };
  const numbers = numberOutline(report.sections);
  let latest = firstStampIn(sections.map(({ doc }) => doc));
  const sign = (stamp: Stamp): Act => {
    latest = stamp;
    return signed(remarks, stamp);
  };
  const consequence = (): Stamp => latest;
  const runs = new RunWriter({ sign, figures, consequence });
  const inline = { before: new InlineReader(figures.before), after: new InlineReader(figures.after) };
  const comments = new CommentBook(remarks);
  const blocks: RevisedBlock[] = [];
  const changes: ChangeModel[] = [];
  for (const { section, doc, contents } of sections) {
    const number = numbers.get(section.id) ?? "";
    const view = (side: Side): View => viewOfSection({ section, number, content: contents[side], inline: inline[side] });
    const place = placeOf(section, number);
    changes.push(...listChanges(doc).changes.map((change) => listed(remarks, change, place)));
    atPlace(place, () => {
      const revision = new SectionRevision({ doc, views: { before: view("before"), after: view("after") }, pieces, runs, sign, consequence });
      // The outline names an annex; nobody suggests that.
      const annex = annexes.get(section.id);
      blocks.push(...(annex === undefined ? [] : [annex]), ...revision.blocks());
      comments.place(place, remarks.threads[section.id] ?? [], revision.paragraphs);
    });
  }
  return { title, blocks, footnotes: runs.notes, comments: comments.finish(), changes: eachOnce(changes), warnings };
}

/** An act that goes on in a later section is one. */
function eachOnce(changes: readonly ChangeModel[]): readonly ChangeModel[] {
  const acts = new Map<string, ChangeModel>();
  for (const change of changes) {
    const begun = acts.get(change.change);
    const joined =
      begun === undefined ? change : { ...begun, places: [...begun.places, ...change.places], effects: [...begun.effects, ...change.effects] };
    acts.set(change.change, joined);
  }
  return [...acts.values()];
}

function resolved(doc: Node): SectionContent {
  return { type: "doc", content: doc.children.map((block) => withPieces(withoutTraces(block.toJSON()))) };
}

interface SectionSide {
  readonly section: WholeSection;
  readonly number: string;
  readonly content: SectionContent;
  readonly inline: InlineReader;
}

/** What cannot be printed was said once already, of the accepted text. */
function viewOfSection(side: SectionSide): View {
  const { section, number, content } = side;
  const opensWithTitle = section.layout === "run-in" && printsTitle(section, number);
  return viewOf(sectionBlocks({ ...side, warn: () => undefined }), content, opensWithTitle);
}

/** What follows from acts before any of them was met is said to be the first one's. */
function firstStampIn(docs: readonly Node[]): Stamp {
  for (const doc of docs) {
    const [first] = listChanges(doc).changes;
    if (first !== undefined) return { id: first.id, user: first.user, at: first.at };
  }
  return { id: "", user: "", at: 0 };
}
