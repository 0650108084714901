import { type Docx, type DocxParagraph, type DocxRow, type DocxTable, paragraphsIn } from "../docxReader.ts";

/** The components of an administrative document, found by their words and places as a reader of paper finds them, not by the writer's style names. */
export interface Components {
  readonly head: DocxTable;
  readonly nationalName: DocxParagraph;
  readonly motto: DocxParagraph;
  /** Names of the agency in the left cell, without the ruled line. */
  readonly agency: readonly DocxParagraph[];
  readonly number: DocxParagraph;
  readonly placeDate: DocxParagraph;
  /** Index of the row in which number, and place and date stand. */
  readonly numberRow: number;
  readonly placeDateRow: number;
  readonly kind: DocxParagraph | null;
  readonly abstract: DocxParagraph | null;
  /** Paragraphs that carry a ruled line, with the paragraph above each. */
  readonly rules: readonly { readonly rule: DocxParagraph; readonly above: DocxParagraph; readonly room: number }[];
  readonly addressees: readonly DocxParagraph[];
  /** Everything between the head and the signing row that has words; paragraphs of tables left out. */
  readonly text: readonly DocxParagraph[];
  readonly contentTables: readonly DocxTable[];
  readonly signing: DocxRow | null;
  readonly recipients: readonly DocxParagraph[];
  readonly signer: readonly DocxParagraph[];
}

export const fold = (text: string): string => text.normalize("NFC").replace("HOÀ", "HÒA").replace(/\s+/g, " ").trim();
export const hasWords = (paragraph: DocxParagraph): boolean => paragraph.text.trim() !== "";

/** Find the components. Throws if the document has no head, because nothing else can be told then. */
export function componentsOf(docx: Docx): Components {
  const headAt = docx.body.findIndex(
    (block) => block.kind === "table" && paragraphsIn([block]).some((one) => fold(one.text) === "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
  );
  const head = docx.body[headAt];
  if (head === undefined || head.kind !== "table") throw new Error("No table holds the national name.");
  const signingAt = docx.body.findLastIndex(
    (block) => block.kind === "table" && !block.bordered && paragraphsIn([block]).some((one) => /^Nơi nhận:/.test(one.text)),
  );
  const signingTable = docx.body[signingAt];
  const signing = signingTable?.kind === "table" ? (signingTable.rows[0] ?? null) : null;
  const between = docx.body.slice(headAt + 1, signingAt < 0 ? undefined : signingAt);
  const paragraphs = between.filter((block) => block.kind === "paragraph");
  const inHead = (row: number, column: number): readonly DocxParagraph[] => paragraphsIn(head.rows[row]?.cells[column]?.blocks ?? []);
  const rowWith = (pattern: RegExp): number =>
    head.rows.findIndex((row) => row.cells.some((cell) => paragraphsIn(cell.blocks).some((one) => pattern.test(one.text))));
  const found = (pattern: RegExp, name: string): DocxParagraph => {
    const paragraph = paragraphsIn([head]).find((one) => pattern.test(fold(one.text)));
    if (paragraph === undefined) throw new Error(`The head has no ${name}.`);
    return paragraph;
  };
  const withWords = paragraphs.filter(hasWords);
  const isTitleLine = (one: DocxParagraph | undefined): one is DocxParagraph =>
    one !== undefined && one.format.align === "center" && one.runs.every((run) => run.text.trim() === "" || run.format.bold);
  const kind = isTitleLine(withWords[0]) ? withWords[0] : null;
  const abstract = kind !== null && isTitleLine(withWords[1]) ? withWords[1] : null;
  // Of a decision who decides, in capitals below its abstract.
  const decider = abstract !== null && isTitleLine(withWords[2]) && withWords[2].text === withWords[2].text.toLocaleUpperCase("vi") ? 1 : 0;
  const afterTitle = withWords.slice(kind === null ? 0 : abstract === null ? 1 : 2 + decider);
  const addressCount = /^Kính gửi:/.test(afterTitle[0]?.text ?? "")
    ? 1 + countWhile(afterTitle.slice(1), (one) => /^-/.test(one.text) && one.format.firstLine === 0)
    : 0;
  return {
    head,
    nationalName: found(/^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/, "national name"),
    motto: found(/^Độc lập/, "motto"),
    agency: inHead(0, 0).filter(hasWords),
    number: found(/^Số:/, "number"),
    placeDate: found(/, ngày/, "place and date"),
    numberRow: rowWith(/^Số:/),
    placeDateRow: rowWith(/, ngày/),
    kind,
    abstract,
    rules: [...rulesIn(inHead(0, 0), head.grid[0] ?? 0), ...rulesIn(inHead(0, 1), head.grid[1] ?? 0), ...rulesIn(paragraphs, textWidthOf(docx))],
    addressees: afterTitle.slice(0, addressCount),
    text: afterTitle.slice(addressCount).filter(({ text }) => text !== "QUYẾT ĐỊNH:"),
    contentTables: between.filter((block) => block.kind === "table"),
    signing,
    recipients: paragraphsIn(signing?.cells[0]?.blocks ?? []).filter(hasWords),
    signer: paragraphsIn(signing?.cells[1]?.blocks ?? []).filter(hasWords),
  };
}

export function textWidthOf(docx: Docx): number {
  const section = docx.sections[0];
  return section === undefined ? 0 : section.width - section.margins.left - section.margins.right;
}

function rulesIn(paragraphs: readonly DocxParagraph[], room: number): Components["rules"] {
  return paragraphs.flatMap((rule, index) => {
    const above = paragraphs.slice(0, index).findLast(hasWords);
    return rule.format.bottomRule && above !== undefined ? [{ rule, above, room }] : [];
  });
}

function countWhile<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  const end = items.findIndex((item) => !test(item));
  return end < 0 ? items.length : end;
}
