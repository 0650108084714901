import type { Node } from "@tiptap/pm/model";
import type { ContentNode } from "../../../extensions/sectionContent.ts";
import type { Stamp } from "../../../extensions/suggestions/records.ts";
import { letterheadBlock } from "../letterheadBlock.ts";
import { recipientLines, signerOf } from "../signing.ts";
import { tableBlock } from "../tableGrid.ts";
import { changedText } from "./changedText.ts";
import { LineBook, type Role, type Side } from "./lineBook.ts";
import { plainLook } from "./looks.ts";
import {
  type Act,
  type ParagraphShape,
  type RevisedBlock,
  type RevisedParagraph,
  type RevisedRow,
  type RevisedRun,
  type Revision,
  unrevised,
} from "./model.ts";
import type { Piece, PieceBook } from "./pieces.ts";
import type { Leads, RunWriter, SpokenRun } from "./runs.ts";
import {
  firstStamp,
  nothing,
  piecesIn,
  proposalOn,
  type Surroundings,
  sharedStamp,
  signerLines,
  signingGroup,
  surroundings,
} from "./surroundings.ts";
import type { Line, PrefixPart, View } from "./view.ts";

export interface RevisedSection {
  readonly doc: Node;
  readonly views: Readonly<Record<Side, View>>;
  readonly pieces: PieceBook;
  readonly runs: RunWriter;
  readonly sign: (stamp: Stamp) => Act;
  /** Whose act changes what nobody touched: a number that follows from others. */
  readonly consequence: () => Stamp;
}

/** A paragraph whose runs can still get the edges of comments, and which threads speak of each run. */
export interface SpokenParagraph {
  readonly paragraph: RevisedParagraph & { runs: RevisedRun[] };
  readonly threads: (readonly string[])[];
}

/** Writes one section with its suggestions: every block that is there before or after, in the order of the text. */
export class SectionRevision {
  readonly paragraphs: SpokenParagraph[] = [];
  private readonly section: RevisedSection;
  private readonly lines: LineBook;
  private readonly leads: Readonly<Record<Side, Map<Line, number>>> = { before: new Map(), after: new Map() };

  constructor(section: RevisedSection) {
    this.section = section;
    this.lines = new LineBook(piecesIn(section.doc, section.pieces), section.views);
  }

  blocks(): readonly RevisedBlock[] {
    const { before, after } = this.section.views;
    const shape = after.title?.shape ?? before.title?.shape;
    const title =
      shape === undefined ? [] : this.changed(before.title?.text ?? null, after.title?.text ?? null, { shape, by: this.section.consequence });
    return [...title, ...this.siblings(this.section.doc.children, nothing, true)];
  }

  /** `direct`: they stand in the section's text itself, where the signing parts stand side by side. */
  private siblings(nodes: readonly Node[], around: Surroundings, direct: boolean): readonly RevisedBlock[] {
    const blocks: RevisedBlock[] = [];
    for (let index = 0; index < nodes.length; index += 1) {
      const group = direct ? signingGroup(nodes, index) : [];
      const node = nodes[index];
      if (group.length > 0) {
        blocks.push(this.signing(group, around));
        index += group.length - 1;
      } else if (node !== undefined) {
        blocks.push(...this.block(node, around, direct));
      }
    }
    return blocks;
  }

  private block(node: Node, around: Surroundings, direct: boolean): readonly RevisedBlock[] {
    if (node.isTextblock) return this.textblock(node, around);
    const within = surroundings(node, around);
    switch (node.type.name) {
      case "table":
        return this.table(node, within);
      case "letterhead":
        return [{ kind: "letterhead", block: letterheadBlock(node.attrs), revision: this.section.runs.revision(within) }];
      case "recipientList":
        return this.plainLines(recipientLines(node.toJSON()), "body", within);
      case "signatureBlock":
        return this.plainLines(signerLines(node), "body", within);
      default:
        return this.siblings(node.children, within, direct);
    }
  }

  private textblock(block: Node, around: Surroundings): readonly RevisedParagraph[] {
    const isRecipient = block.type.name === "recipient";
    return this.section.pieces.of(block).flatMap((piece) => {
      if (!this.lines.isWritten(piece)) return [];
      const roles = { before: this.lines.role(piece.id, "before"), after: this.lines.role(piece.id, "after") };
      const outer = around.inserted ?? around.deleted;
      const by = (): Stamp => outer ?? proposalOn(block) ?? piece.opened ?? piece.closed ?? firstStamp(piece) ?? this.section.consequence();
      const prefix = changedText(prefixOf(roles.before), prefixOf(roles.after)).map(
        (part): SpokenRun => ({ run: this.prefixRun(part, by), threads: [] }),
      );
      // A recipient's line is made of its words and more: it stands in the prefix as a whole.
      if (isRecipient && prefix.length === 0) return [];
      const leads = this.leadsOf(roles);
      const words = isRecipient ? [] : this.section.runs.runs(piece.parts, around, leads);
      this.keepLeads(roles, leads);
      return [this.paragraph([...prefix, ...words], this.shapeOf(roles, by), this.markOf(piece, roles, around))];
    });
  }

  private prefixRun({ text, bold, side }: ReturnType<typeof changedText>[number], by: () => Stamp): RevisedRun {
    const stamp = side === "both" ? null : this.section.sign(by());
    const revision: Revision = { inserted: side === "after" ? stamp : null, deleted: side === "before" ? stamp : null };
    return { kind: "text", text, look: { ...plainLook, bold }, was: null, revision };
  }

  /** A paragraph's end is put in or taken out with the paragraph, or with the break or join behind it. Where it is there in neither text it is both. */
  private markOf(piece: Piece, { before, after }: Readonly<Record<Side, Role | null>>, around: Surroundings): Revision {
    const next = this.lines.next(piece);
    const own = firstStamp(piece);
    const broken = before === null ? null : next?.opened;
    const joined = after === null ? null : next?.closed;
    const inserted = around.inserted ?? broken ?? piece.opened ?? own;
    const deleted = around.deleted ?? joined ?? piece.closed ?? own;
    const signed = (stamp: Stamp | null): Act => this.section.sign(stamp ?? this.section.consequence());
    return { inserted: before?.isLast === true ? null : signed(inserted), deleted: after?.isLast === true ? null : signed(deleted) };
  }

  private shapeOf({ before, after }: Readonly<Record<Side, Role | null>>, by: () => Stamp): Pick<RevisedParagraph, "shape" | "was"> {
    const shape = after?.line.shape ?? before?.line.shape ?? "body";
    const was = before?.line.shape ?? shape;
    return shape === was ? { shape, was: null } : { shape, was: { shape: was, by: this.section.sign(by()) } };
  }

  private leadsOf(roles: Readonly<Record<Side, Role | null>>): Leads {
    const left = (side: Side): number => {
      const line = roles[side]?.line;
      return line === undefined ? -1 : (this.leads[side].get(line) ?? (line.lead === 0 ? -1 : line.lead));
    };
    return { before: left("before"), after: left("after") };
  }

  private keepLeads(roles: Readonly<Record<Side, Role | null>>, leads: Leads): void {
    for (const side of ["before", "after"] as const) {
      const line = roles[side]?.line;
      if (line !== undefined) this.leads[side].set(line, leads[side]);
    }
  }

  private paragraph(spoken: readonly SpokenRun[], shape: Pick<RevisedParagraph, "shape" | "was">, mark: Revision): RevisedParagraph {
    const paragraph = { kind: "paragraph" as const, ...shape, mark, runs: spoken.map(({ run }) => run) };
    this.paragraphs.push({ paragraph, threads: spoken.map(({ threads }) => threads) });
    return paragraph;
  }

  private plainLines(lines: readonly string[], shape: ParagraphShape, within: Surroundings): readonly RevisedParagraph[] {
    const revision = this.section.runs.revision(within);
    return lines.map((text) =>
      this.paragraph([{ run: { kind: "text", text, look: plainLook, was: null, revision }, threads: [] }], { shape, was: null }, revision),
    );
  }

  /** A paragraph of one text that nobody wrote: it is there before, after, or both. */
  private changed(
    before: string | null,
    after: string | null,
    { shape, by }: { readonly shape: ParagraphShape; readonly by: () => Stamp },
  ): readonly RevisedParagraph[] {
    const within = before === after ? nothing : before === null ? { ...nothing, inserted: by() } : { ...nothing, deleted: by() };
    const text = after ?? before;
    return text === null ? [] : this.plainLines([text], shape, within);
  }

  private table(table: Node, around: Surroundings): readonly RevisedBlock[] {
    const cells = new Map<ContentNode, { readonly cell: Node; readonly within: Surroundings }>();
    const revisions = new Map<readonly RevisedBlock[], Revision>();
    const rows = table.children.map((row): ContentNode => {
      const inRow = surroundings(row, around);
      const content = row.children.map((cell): ContentNode => {
        const json: ContentNode = { type: cell.type.name === "tableHeader" ? "tableHeader" : "tableCell", attrs: cell.attrs };
        cells.set(json, { cell, within: surroundings(cell, inRow) });
        return json;
      });
      return { type: "tableRow", content };
    });
    const grids = tableBlock<RevisedBlock>(
      { type: "table", content: rows },
      {
        warn: () => undefined,
        blocksOf: (json) => {
          const found = cells.get(json);
          if (found === undefined) return [];
          const blocks = [...this.siblings(found.cell.children, found.within, false)];
          const own = surroundings(found.cell, nothing);
          revisions.set(blocks, this.section.runs.revision(own));
          return blocks;
        },
      },
    );
    return grids.map(({ columns, headerRows, rows: gridRows }) => ({
      kind: "table",
      columns,
      headerRows,
      rows: gridRows.map(
        (row, index): RevisedRow => ({
          revision: this.section.runs.revision(surroundings(table.child(index), around)),
          cells: row.map((cell) => ({ ...cell, revision: revisions.get(cell.blocks) ?? unrevised })),
        }),
      ),
    }));
  }

  private signing(nodes: readonly Node[], around: Surroundings): RevisedBlock {
    const [left, right]: [RevisedParagraph[], RevisedParagraph[]] = [[], []];
    for (const node of nodes) {
      const within = surroundings(node, around);
      if (node.type.name === "signatureBlock") right.push(...this.signer(node, within));
      else left.push(...this.recipients(node, within));
    }
    const all = nodes.map((node) => surroundings(node, around));
    const whole = { inserted: sharedStamp(all.map(({ inserted }) => inserted)), deleted: sharedStamp(all.map(({ deleted }) => deleted)) };
    return { kind: "signing", revision: this.section.runs.revision(whole), left, right };
  }

  private signer(node: Node, within: Surroundings): readonly RevisedParagraph[] {
    const posts = signerLines(node);
    const name = signerOf(node.attrs)?.name ?? "";
    const signer = name === "" ? [] : posts.slice(-1);
    return [...this.plainLines(posts.slice(0, posts.length - signer.length), "authority", within), ...this.plainLines(signer, "signer", within)];
  }

  /** Their title comes with the first of them and goes with the last. */
  private recipients(list: Node, within: Surroundings): readonly RevisedParagraph[] {
    const lines = list.children.flatMap((recipient) => this.textblock(recipient, within));
    if (lines.length === 0) return [];
    const isPrinted = (side: Side): boolean => piecesIn(list, this.section.pieces).some(({ id }) => this.lines.role(id, side) !== null);
    const own: Surroundings = {
      inserted: within.inserted ?? (isPrinted("before") ? null : this.section.consequence()),
      deleted: within.deleted ?? (isPrinted("after") ? null : this.section.consequence()),
    };
    return [...this.plainLines(["Nơi nhận:"], "recipientsTitle", own), ...lines];
  }
}

const prefixOf = (role: Role | null): readonly PrefixPart[] => (role?.isFirst === true ? role.line.prefix : []);
