import type { Node } from "@tiptap/pm/model";
import { type Emphasis, emphases } from "../projection/reading.ts";
import type { TrackedEdit } from "./context.ts";
import { isStruck, ownInsertion } from "./ownership.ts";

/** An emphasis that a transaction puts on words or takes off them. */
export interface FormatChange {
  readonly from: number;
  readonly to: number;
  readonly node: Node;
  readonly emphasis: Emphasis;
  readonly on: boolean;
}

/** Note which emphases differ between a stretch of old text and the same stretch in the new one. */
export function noteFormats(edit: TrackedEdit, old: Node, from: number, to: number, holder: Node, offset: number): void {
  holder.nodesBetween(offset, offset + to - from, (now, position) => {
    if (!now.isText) return;
    const start = Math.max(position, offset);
    const end = Math.min(position + now.nodeSize, offset + to - from);
    for (const emphasis of emphases) {
      const on = now.marks.some(({ type }) => type.name === emphasis);
      if (on === old.marks.some(({ type }) => type.name === emphasis)) continue;
      edit.formats.push({ from: from + start - offset, to: from + end - offset, node: old, emphasis, on });
    }
  });
}

/**
 * Tell the emphases that changed as `fmt` (T10). Words that are the author's own get them directly. Asking again for what one has already proposed takes the
 * proposal back: whoever presses the button sees the words as if it were accepted.
 */
export function writeFormats(edit: TrackedEdit): void {
  for (const emphasis of emphases) {
    for (const on of [true, false])
      writeFormat(
        edit,
        edit.formats.filter((change) => change.emphasis === emphasis && change.on === on),
      );
  }
}

function writeFormat(edit: TrackedEdit, changes: readonly FormatChange[]): void {
  const isOwn = ({ node }: FormatChange): boolean => ownInsertion(node, edit.user) !== undefined;
  const others = changes.filter((change) => !isOwn(change));
  const takesBack = others.every((change) => ownFormat(change, edit.user)?.attrs["new"] === wanted(change));
  for (const change of changes) {
    if (isOwn(change)) formatOwn(edit, change);
    else propose(edit, change, takesBack);
  }
}

const wanted = ({ emphasis, on }: FormatChange): string => (on ? JSON.stringify({ type: emphasis }) : "");

const ownFormat = ({ node, emphasis }: Pick<FormatChange, "node" | "emphasis">, user: string) =>
  node.marks.find(({ type, attrs }) => type.name === "fmt" && attrs["user"] === user && attrs["mark"] === emphasis);

function formatOwn({ sheet, schema }: TrackedEdit, { from, to, emphasis, on }: FormatChange): void {
  const mark = schema.mark(emphasis);
  if (on) sheet.addMark(from, to, mark);
  else sheet.removeMark(from, to, mark);
}

function propose({ sheet, schema, user, acts }: TrackedEdit, change: FormatChange, takesBack: boolean): void {
  const { from, to, emphasis, node } = change;
  const earlier = ownFormat(change, user);
  if (earlier !== undefined && takesBack) sheet.removeMark(from, to, earlier);
  if (earlier !== undefined || isStruck(node)) return;
  sheet.addMark(from, to, schema.mark("fmt", { ...acts.shared(), mark: emphasis, new: wanted(change) }));
}
