import type { Node } from "@tiptap/pm/model";
import type { ContentNode } from "../../../extensions/sectionContent.ts";
import { byTime } from "../../../extensions/suggestions/projection/decision.ts";
import { parseProposals, type Stamp } from "../../../extensions/suggestions/records.ts";
import { letterheadBlock } from "../letterheadBlock.ts";
import { recipientLines, signerOf } from "../signing.ts";
import { tableBlock } from "../tableGrid.ts";
import { changedText } from "./changedText.ts";
import { LineBook, type Role, type Side } from "./lineBook.ts";
import { plainLook } from "./looks.ts";
import {
  type ParagraphShape,
  type RevisedBlock,
  type RevisedParagraph,
  type RevisedRow,
  type RevisedRun,
  type Revision,
  type Signed,
  unrevised,
} from "./model.ts";
import { type Piece, type PieceBook, stampOf } from "./pieces.ts";
import type { Leads, RunWriter, SpokenRun, Surroundings } from "./runs.ts";
import type { Line, PrefixPart, View } from "./view.ts";

export interface RevisedSection {
  readonly doc: Node;
  readonly views: Readonly<Record<Side, View>>;
  readonly pieces: PieceBook;
  readonly runs: RunWriter;
  readonly sign: (stamp: Stamp) => Signed;
  /** Whose act changes what nobody touched: a number that follows from others. */
  readonly consequence: () => Stamp;
}

/** A paragraph whose runs can still get the edges of comments, and which threads speak of each run. */
export interface SpokenParagraph {
  readonly paragraph: RevisedParagraph & { runs: RevisedRun[] };
  readonly threads: (readonly string[])[];
}

const nothing: Surroundings = { inserted: null, deleted: null };

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
    const signed = (stamp: Stamp | null): Signed => this.section.sign(stamp ?? this.section.consequence());
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
      if (node.type.name === "signatureBlock") {
        const { authority, post, name } = signerOf(node.attrs) ?? { authority: [], post: "", name: "" };
        right.push(
          ...this.plainLines(
            [...authority, post].filter((line) => line !== ""),
            "authority",
            within,
          ),
        );
        right.push(...this.plainLines(name === "" ? [] : [name], "signer", within));
        continue;
      }
      const recipients = node.children.flatMap((recipient) => this.textblock(recipient, within));
      if (recipients.length > 0) left.push(...this.plainLines(["Nơi nhận:"], "recipientsTitle", within));
      left.push(...recipients.filter((block) => block.kind === "paragraph"));
    }
    const all = nodes.map((node) => surroundings(node, around));
    const whole = { inserted: sharedStamp(all.map(({ inserted }) => inserted)), deleted: sharedStamp(all.map(({ deleted }) => deleted)) };
    return { kind: "signing", revision: this.section.runs.revision(whole), left, right };
  }
}

/** All pieces of a text in order. */
const piecesIn = (node: Node, book: PieceBook): readonly Piece[] =>
  node.isTextblock ? book.of(node) : node.children.flatMap((child) => piecesIn(child, book));

/** Blocks from that place on which are printed side by side: before and after, recipients once and a signature once. */
function signingGroup(nodes: readonly Node[], from: number): readonly Node[] {
  const group: Node[] = [];
  for (const node of nodes.slice(from)) {
    const isTaken = group.some((other) => other.type === node.type && (areBothThere(other, node, "tcDel") || areBothThere(other, node, "tcIns")));
    if ((node.type.name !== "recipientList" && node.type.name !== "signatureBlock") || isTaken) break;
    group.push(node);
  }
  return group;
}

const areBothThere = (one: Node, other: Node, gone: "tcIns" | "tcDel"): boolean => stampOf(one, gone) === null && stampOf(other, gone) === null;

function signerLines({ attrs }: Node): readonly string[] {
  const signer = signerOf(attrs);
  return signer === null ? [] : [...signer.authority, signer.post, signer.name].filter((line) => line !== "");
}

/** A row comes or goes if all that stands in it does. */
const sharedStamp = (stamps: readonly (Stamp | null)[]): Stamp | null => (stamps.every((stamp) => stamp !== null) ? (stamps[0] ?? null) : null);

const prefixOf = (role: Role | null): readonly PrefixPart[] => (role?.isFirst === true ? role.line.prefix : []);

/** The first act on the words of a piece. */
const firstStamp = ({ parts }: Piece): Stamp | null =>
  parts.map(({ inserted, deleted }) => inserted ?? deleted).find((stamp) => stamp !== null) ?? null;

/** By whom another style is proposed for a textblock, the latest. */
function proposalOn(block: Node): Stamp | null {
  const proposals = parseProposals(String(block.attrs["tcProp"] ?? ""));
  return proposals === "malformed" ? null : (proposals.toSorted(byTime).at(-1) ?? null);
}

/** What comes or goes with a block that is no textblock: a textblock that goes may leave words behind. */
function surroundings(node: Node, around: Surroundings): Surroundings {
  if (node.isTextblock) return around;
  return { inserted: around.inserted ?? stampOf(node, "tcIns"), deleted: around.deleted ?? stampOf(node, "tcDel") };
}
