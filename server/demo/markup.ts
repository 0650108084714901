import { parseFigureText } from "../../extensions/figures/parseFigureText.ts";
import type { ContentNode, SectionContent } from "../../extensions/sectionContent.ts";
import { parseSectionContent } from "../../extensions/sectionContent.ts";

/** What in a demo text is not markup, with the line it stands in. A mistake of the programmer, never of a user. */
export class MarkupError extends Error {
  override readonly name = "MarkupError";
}

/**
 * Turn a demo text into a section's text. One line is one block; blank lines are skipped.
 *
 * - `## title` heading of level 3, `### title` of level 4, `* title` of level 4 with the printed number `*`;
 * - `##[1.2] title` a heading with a fixed printed number, `##> lead: text` and `##[-]> lead: text` a run-in heading;
 * - `- item`, and `+ item` one step below it; `a) item` a point;
 * - `| cell | cell |` a row of a table, `|! cell | cell |` a header row; `cell <50>` is 50 pixels wide;
 * - everything else is a paragraph.
 *
 * In a line: `{55 hồ sơ|hokd.hoso}` a figure with its code, `{=hokd.hoso}` a reference to it, `^[…]` a footnote, `**…**` bold.
 * Fails with `MarkupError` on anything it does not know, on a number that cannot be read, and on what the schema refuses.
 */
export function sectionFromMarkup(text: string): SectionContent {
  const lines = text.split("\n").map((line) => line.trim());
  const blocks: ContentNode[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const kind = groupKinds.find(({ starts }) => starts.test(line));
    if (line === "") {
      at += 1;
    } else if (kind === undefined) {
      blocks.push(singleBlock(line));
      at += 1;
    } else {
      const end = lines.findIndex((later, index) => index > at && !kind.continues.test(later));
      const group = lines.slice(at, end < 0 ? lines.length : end);
      blocks.push(kind.block(group));
      at += group.length;
    }
  }
  return parseSectionContent({ type: "doc", content: blocks });
}

/** Blocks that take several lines. */
const groupKinds: readonly { readonly starts: RegExp; readonly continues: RegExp; readonly block: (lines: readonly string[]) => ContentNode }[] = [
  { starts: /^- /, continues: /^[-+] /, block: dashes },
  { starts: /^[a-zđ]\) /u, continues: /^[a-zđ]\) /u, block: points },
  { starts: /^\|/, continues: /^\|/, block: table },
];

function singleBlock(line: string): ContentNode {
  const heading = /^(?<hashes>#{2,3})(?:\[(?<number>[^\]]+)\])?(?<runIn>>)? (?<title>.+)$/u.exec(line)?.groups;
  if (heading !== undefined) {
    const attrs = {
      level: heading["hashes"] === "##" ? 3 : 4,
      number: heading["number"] ?? "",
      layout: heading["runIn"] === ">" ? "run-in" : "block",
    };
    return { type: "heading", attrs, content: inline(heading["title"] ?? "", line) };
  }
  const star = /^\* (?<title>.+)$/u.exec(line)?.groups;
  if (star !== undefined) return { type: "heading", attrs: { level: 4, number: "*" }, content: inline(star["title"] ?? "", line) };
  if (/^(#|[*+|] ?|-$)/.test(line)) throw new MarkupError(`No such block: ${line}`);
  return { type: "paragraph", content: inline(line, line) };
}

function dashes(lines: readonly string[]): ContentNode {
  const items: { readonly text: string; readonly below: string[] }[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (line.startsWith("- ")) items.push({ text: line.slice(2), below: [] });
    else last?.below.push(line.slice(2));
  }
  const item = (text: string, below: readonly string[]): ContentNode => ({
    type: "listItem",
    content: [
      { type: "paragraph", content: inline(text, text) },
      ...(below.length === 0 ? [] : [{ type: "bulletList" as const, content: below.map((words) => item(words, [])) }]),
    ],
  });
  return { type: "bulletList", content: items.map(({ text, below }) => item(text, below)) };
}

function points(lines: readonly string[]): ContentNode {
  const content = lines.map((line): ContentNode => ({ type: "listItem", content: [{ type: "paragraph", content: inline(line.slice(3), line) }] }));
  return { type: "orderedList", content };
}

function table(lines: readonly string[]): ContentNode {
  const rows = lines.map((line): ContentNode => {
    const row = /^\|(?<header>!?) (?<cells>.+) \|$/u.exec(line)?.groups;
    if (row === undefined) throw new MarkupError(`A row stands between bars: ${line}`);
    const type = row["header"] === "!" ? "tableHeader" : "tableCell";
    const cells = (row["cells"] ?? "").split(" | ");
    return { type: "tableRow", content: cells.map((cell) => tableCell(type, cell.trim(), line)) };
  });
  const width = rows[0]?.content?.length;
  if (rows.some(({ content }) => content?.length !== width)) throw new MarkupError(`Rows of one table have as many cells: ${lines.join(" / ")}`);
  return { type: "table", content: rows };
}

function tableCell(type: "tableHeader" | "tableCell", words: string, line: string): ContentNode {
  const { text = words, width } = /^(?<text>.*) <(?<width>\d+)>$/u.exec(words)?.groups ?? {};
  return {
    type,
    ...(width === undefined ? {} : { attrs: { colwidth: [Number(width)] } }),
    content: [{ type: "paragraph", content: inline(text, line) }],
  };
}

const inlineMark = /\{=(?<reference>[^{}|]+)\}|\{(?<printed>[^{}|]+)\|(?<code>[^{}|]*)\}|\^\[(?<note>[^[\]]*)\]|\*\*(?<bold>[^*]+)\*\*/gu;

/** `line` is only for the message. */
function inline(text: string, line: string): readonly ContentNode[] {
  const nodes: ContentNode[] = [];
  let read = 0;
  for (const match of text.matchAll(inlineMark)) {
    nodes.push(...plainText(text.slice(read, match.index), line));
    nodes.push(marked(match.groups ?? {}, line));
    read = match.index + match[0].length;
  }
  return [...nodes, ...plainText(text.slice(read), line)];
}

function marked(groups: Readonly<Record<string, string | undefined>>, line: string): ContentNode {
  const { reference, printed, code, note, bold } = groups;
  if (reference !== undefined) return { type: "figureRef", attrs: { code: reference } };
  if (note !== undefined) return { type: "footnote", content: inline(note, line) };
  if (bold !== undefined) return { type: "text", text: bold, marks: [{ type: "bold" }] };
  const figure = parseFigureText(printed ?? "");
  if (figure === null) throw new MarkupError(`No figure reads as "${printed}": ${line}`);
  return { type: "figure", attrs: { ...figure, code: code ?? "" } };
}

function plainText(text: string, line: string): readonly ContentNode[] {
  if (/[{}^]|\*\*/.test(text)) throw new MarkupError(`A mark is not closed or not known: ${line}`);
  return text === "" ? [] : [{ type: "text", text }];
}
