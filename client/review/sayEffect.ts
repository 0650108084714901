import type { BlockStyle, Change, Effect } from "../../extensions/suggestions/change.ts";
import { type MessageKey, t } from "../messages/translate.ts";

/** A piece of what is said about a change: plain words, or words of the text that come or go. */
export interface SaidPart {
  readonly kind: "plain" | "ins" | "del" | "quote";
  readonly text: string;
}

/** So many characters of a text are shown of each effect. */
const shownLength = 160;

/** What a change does, a line for each thing. */
export function sayChange({ effects }: Pick<Change, "effects">): readonly (readonly SaidPart[])[] {
  const [first, second] = effects;
  if (effects.length === 2 && first?.kind === "delete" && second?.kind === "insert") return [[del(first.text), plain(" → "), ins(second.text)]];
  if (effects.length > 1 && effects.every(isCell))
    return [[plain(t(first?.kind === "insertNode" ? "change.column.insert" : "change.column.delete"))]];
  return effects.map(sayEffect);
}

const isCell = (effect: Effect): boolean =>
  (effect.kind === "insertNode" || effect.kind === "deleteNode") && (effect.node === "tableCell" || effect.node === "tableHeader");

function sayEffect(effect: Effect): readonly SaidPart[] {
  switch (effect.kind) {
    case "insert":
      return [plain(`${t("change.insert")} `), ins(effect.text)];
    case "delete":
      return [plain(`${t("change.delete")} `), del(effect.text)];
    case "split":
      return [plain(t("change.split"))];
    case "join":
      return [plain(t("change.join"))];
    case "format":
      return [plain(`${t(`change.format.${effect.mark}.${effect.on ? "on" : "off"}`)}: `), quote(effect.text)];
    case "restyle":
      return [plain(`${t("change.restyle")}: ${styleName(effect.from)} → ${styleName(effect.to)}`)];
    case "figure":
      return [plain(`${t("change.figure")}: `), del(effect.before), plain(" → "), ins(effect.after)];
    case "insertNode":
      return [plain(`${t("change.insertNode", { node: nodeName(effect.node) })}${effect.text === "" ? "" : ": "}`), ins(effect.text)];
    case "deleteNode":
      return [plain(`${t("change.deleteNode", { node: nodeName(effect.node) })}${effect.text === "" ? "" : ": "}`), del(effect.text)];
    case "changeNode":
      return [plain(t("change.changeNode", { node: nodeName(effect.node) }))];
  }
}

/** The same in one line of plain words, for screen readers and notices. */
export const changeInWords = (change: Pick<Change, "effects">): string =>
  sayChange(change)
    .map((parts) => parts.map(({ kind, text }) => (kind === "plain" ? text : `“${text}”`)).join(""))
    .join("; ");

const plain = (text: string): SaidPart => ({ kind: "plain", text });
const ins = (text: string): SaidPart => ({ kind: "ins", text: shortened(text) });
const del = (text: string): SaidPart => ({ kind: "del", text: shortened(text) });
const quote = (text: string): SaidPart => ({ kind: "quote", text: shortened(text) });
/** Blanks that stand alone would show as nothing. */
const shortened = (text: string): string =>
  text.trim() === "" ? "␣".repeat(text.length) : text.length > shownLength ? `${text.slice(0, shownLength).trimEnd()}…` : text;

const nodeNames: Readonly<Record<string, MessageKey>> = {
  paragraph: "node.paragraph",
  heading: "node.heading",
  bulletList: "node.list",
  orderedList: "node.list",
  listItem: "node.listItem",
  table: "node.table",
  tableRow: "node.tableRow",
  tableCell: "node.tableCell",
  tableHeader: "node.tableCell",
  figure: "node.figure",
  figureRef: "node.figureRef",
  footnote: "node.footnote",
  hardBreak: "node.hardBreak",
  recipientList: "node.recipientList",
  recipient: "node.recipient",
  signatureBlock: "node.signatureBlock",
  letterhead: "node.letterhead",
};

const nodeName = (name: string): string => t(nodeNames[name] ?? "node.other");

function styleName({ type, attrs }: BlockStyle): string {
  if (type === "paragraph") return t("tool.paragraph");
  if (attrs["layout"] === "run-in") return t("tool.runIn");
  return t(attrs["level"] === 2 ? "tool.subheading" : attrs["level"] === 4 ? "tool.point" : "tool.heading");
}
