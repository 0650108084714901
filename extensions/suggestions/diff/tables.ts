import { Fragment, type Node } from "@tiptap/pm/model";
import type { Stamp } from "../records.ts";
import { mostWorth, type Pair, walkPairs } from "./align.ts";
import { likenessOf, together, wordsIn } from "./likeness.ts";
import { actOf, type DiffAuthor, flagged, insertedBlock } from "./marking.ts";
import { pairBlocks } from "./pairBlocks.ts";

/** The blocks of a cell with the differences in them. */
export type CompareCell = (old: Node, now: Node) => readonly Node[];

/** The rows of a table with the differences in them; every row covers the same columns. `null`: no suggestion can say it. */
export function compareTables(old: Node, now: Node, author: DiffAuthor, compareCell: CompareCell): readonly Node[] | null {
  const columns = columnsOf(old, now, author);
  const pairs = rowsMayChange(old, now) ? pairBlocks(old.children, now.children) : pairsInOrder(old, now);
  if (columns === null || pairs === null) return null;
  const rows: Node[] = [];
  let kept = 0;
  walkPairs(old.childCount, now.childCount, pairs, {
    pair: ([one, other]) => {
      const row = compareRow(old.child(one), now.child(other), columns, compareCell);
      if (row !== null) kept += 1;
      rows.push(...(row === null ? replacedRows([old.child(one)], [now.child(other)], columns, author) : [row]));
    },
    gap: ({ from, to, newFrom, newTo }) =>
      rows.push(...replacedRows(old.children.slice(from, to), now.children.slice(newFrom, newTo), columns, author)),
  });
  return kept === 0 ? null : rows;
}

/** A place in every row, told by its cells in the old and the new table; -1: there is none. `act`: by which it comes or goes. */
interface Column {
  readonly before: number;
  readonly after: number;
  readonly act: Stamp | null;
}

/** Columns with fewer words in common are one that goes and one that comes. */
const leastAlikeColumns = 0.25;

/** What becomes of the columns; none where rows are compared cell by cell, as they stand. `null`: columns changed in a way that no suggestion can say. */
function columnsOf(old: Node, now: Node, author: DiffAuthor): readonly Column[] | null {
  if (!isPlain(old) || !isPlain(now)) return widthOf(old.child(0)) === widthOf(now.child(0)) ? [] : null;
  const [before, after] = [old.child(0).childCount, now.child(0).childCount];
  if (before === after) return [];
  const worth = (one: number, other: number): number => {
    const alike = likenessOf(columnWords(old, one), columnWords(now, other));
    return alike < leastAlikeColumns ? 0 : alike;
  };
  const columns: Column[] = [];
  const pairs: readonly Pair[] = mostWorth(before, after, worth);
  walkPairs(before, after, pairs, {
    pair: ([one, other]) => columns.push({ before: one, after: other, act: null }),
    gap: ({ from, to, newFrom, newTo }) => {
      for (let one = from; one < to; one += 1) columns.push({ before: one, after: -1, act: actOf(author) });
      for (let other = newFrom; other < newTo; other += 1) columns.push({ before: -1, after: other, act: actOf(author) });
    },
  });
  return pairs.length === 0 ? null : columns;
}

const columnWords = (table: Node, column: number) => together(table.children.map((row) => wordsIn(row.child(column))));

/** Rows come and go only where no cell reaches over several of them and all are as wide. */
function rowsMayChange(old: Node, now: Node): boolean {
  const isEven = (table: Node): boolean => table.children.every((row) => widthOf(row) === widthOf(table.child(0)) && !row.children.some(reachesDown));
  return isEven(old) && isEven(now);
}

const pairsInOrder = (old: Node, now: Node): readonly Pair[] | null =>
  old.childCount === now.childCount && old.children.every((row, index) => hasSameCells(row, now.child(index)))
    ? old.children.map((_, index): Pair => [index, index])
    : null;

const isPlain = (table: Node): boolean =>
  table.children.every(
    (row) => row.childCount === table.child(0).childCount && row.children.every((cell) => spanOf(cell) === 1 && !reachesDown(cell)),
  );
const spanOf = (cell: Node): number => Number(cell.attrs["colspan"]);
const reachesDown = (cell: Node): boolean => Number(cell.attrs["rowspan"]) > 1;
const widthOf = (row: Node): number => row.children.reduce((sum, cell) => sum + spanOf(cell), 0);

const hasSameCells = (old: Node, now: Node): boolean =>
  old.childCount === now.childCount && old.children.every((cell, index) => canBecome(cell, now.child(index)));
/** A cell that lost all its blocks would get an empty paragraph (P4). */
const canBecome = (old: Node, now: Node): boolean => old.sameMarkup(now) && (old.childCount === 0) === (now.childCount === 0);

/** `null`: the cells themselves differ, in width or kind. */
function compareRow(old: Node, now: Node, columns: readonly Column[], compareCell: CompareCell): Node | null {
  if (old.eq(now)) return old;
  const compared = (cell: Node, newCell: Node): Node => cell.copy(Fragment.fromArray([...compareCell(cell, newCell)]));
  if (columns.length === 0) {
    if (!hasSameCells(old, now)) return null;
    return old.copy(Fragment.fromArray(old.children.map((cell, index) => compared(cell, now.child(index)))));
  }
  const stays = ({ before, after }: Column): boolean => before === -1 || after === -1 || canBecome(old.child(before), now.child(after));
  if (!columns.every(stays)) return null;
  const cells = columns.map(({ before, after, act }) => {
    if (act === null) return compared(old.child(before), now.child(after));
    return before === -1 ? insertedBlock(now.child(after), act) : flagged(old.child(before), "tcDel", act);
  });
  return old.copy(Fragment.fromArray(cells));
}

/** Rows that go and rows that come. Each gets a cell for what its own table lacks, so that all are as wide while nothing is decided. */
function replacedRows(olds: readonly Node[], news: readonly Node[], columns: readonly Column[], author: DiffAuthor): readonly Node[] {
  const shared = olds.length > 0 && news.length > 0 ? actOf(author) : null;
  const act = (): Stamp => shared ?? actOf(author);
  const filled = (row: Node, side: "before" | "after"): Node => {
    if (columns.length === 0) return row;
    return row.copy(Fragment.fromArray(columns.map((column) => (column[side] === -1 ? filler(row, column) : row.child(column[side])))));
  };
  return [...olds.map((row) => flagged(filled(row, "before"), "tcDel", act())), ...news.map((row) => filled(insertedBlock(row, act()), "after"))];
}

function filler(row: Node, { before, act }: Column): Node {
  const cell = row.type.schema.node("tableCell", null, [row.type.schema.node("paragraph")]);
  return act === null ? cell : flagged(cell, before === -1 ? "tcIns" : "tcDel", act);
}
