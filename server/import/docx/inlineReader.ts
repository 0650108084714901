import { cleanText } from "../../../extensions/reading/word/cleanText.ts";
import { signOf } from "../../../extensions/reading/word/signs.ts";
import { type Change, unchanged } from "../../../extensions/reading/word/wordText.ts";
import type { ContentMark, ContentNode } from "../../../extensions/sectionContent.ts";
import { atomSign, type Stamp, stampText } from "../../../extensions/suggestions/records.ts";
import { childOf, valOf, type XmlElement } from "../../ooxml/xmlTree.ts";
import { boxesIn, shownChildren } from "./drawings.ts";
import { emphases, type Look, lookOf } from "./looks.ts";
import type { Reading } from "./reading.ts";
import { formulaText, shownText, tellFormats } from "./readText.ts";
import { silentAnywhere } from "./silentElements.ts";
import { unmatchedIn } from "./unmatched.ts";

/** The data of a suggested node may not be longer. */
const longestAtom = 20_000;

/** Comments that begin one in the other to the end of a file would weigh more than its words. */
const mostCommentsOnOneWord = 20;

/** Reads what stands in the lines of one part of a file: body, note or box. Fields and comments may go on from one paragraph into the next. */
export class InlineReader {
  private nodes: ContentNode[] = [];
  private boxes: XmlElement[] = [];
  private readonly fields: { isCode: boolean; code: string }[] = [];
  private readonly threads: string[] = [];
  private readonly unmatched: ReadonlySet<XmlElement>;

  /** `container`: all that will be read. */
  constructor(
    private readonly reading: Reading,
    private readonly partPath: string,
    container: XmlElement,
  ) {
    this.unmatched = unmatchedIn(container);
  }

  /** The lines of one paragraph, and the texts in boxes that hang on it. */
  read(paragraph: XmlElement): { readonly inline: readonly ContentNode[]; readonly boxes: readonly XmlElement[] } {
    const base = this.reading.styles.look(valOf(childOf(paragraph, "w:pPr"), "w:pStyle"));
    this.nodes = [];
    this.boxes = [];
    for (const child of paragraph.children) this.element(child, base, unchanged);
    return { inline: joinedTexts(this.nodes), boxes: this.boxes };
  }

  /** What may stand between blocks and goes on into them. */
  mark(element: XmlElement): boolean {
    const { name, attrs } = element;
    const id = this.reading.comments.threadOf(attrs["w:id"] ?? "");
    if (name === "w:commentRangeStart") {
      if (id !== null && !this.threads.includes(id)) this.beginComment(id, element);
      return true;
    }
    if (name !== "w:commentRangeEnd") return false;
    const at = id === null ? -1 : this.threads.indexOf(id);
    if (at >= 0) this.threads.splice(at, 1);
    return true;
  }

  private beginComment(id: string, start: XmlElement): void {
    if (this.threads.length < mostCommentsOnOneWord && !this.unmatched.has(start)) this.threads.push(id);
    else this.reading.losses.add("comment_place");
  }

  private element(element: XmlElement, base: Look, change: Change): void {
    if (this.mark(element)) return;
    switch (element.name) {
      case "w:r":
        this.run(element, base, change);
        return;
      case "w:ins":
      case "w:moveTo":
        if (element.name === "w:moveTo") this.reading.losses.add("move");
        this.inside(element, base, { ...change, inserted: this.reading.acts.stamp(element) });
        return;
      case "w:del":
      case "w:moveFrom":
        this.inside(element, base, { ...change, deleted: this.reading.acts.stamp(element) });
        return;
      case "w:hyperlink":
        this.tellLink(element);
        this.inside(element, base, change);
        return;
      case "w:fldSimple":
        this.tellField(element.attrs["w:instr"] ?? "");
        this.inside(element, base, change);
        return;
      case "w:sdt":
        this.reading.losses.add("form_control", valOf(childOf(element, "w:sdtPr"), "w:alias"));
        this.inside(childOf(element, "w:sdtContent"), base, change);
        return;
      case "w:smartTag":
      case "w:customXml":
      case "w:dir":
      case "w:bdo":
      case "mc:AlternateContent":
        this.inside(element, base, change);
        return;
      case "m:oMath":
      case "m:oMathPara":
        this.reading.losses.add("formula", formulaText(element));
        this.text(formulaText(element), base, base, null, change);
        return;
      default:
        this.tellUnknown(element, silentInline);
    }
  }

  private inside(element: XmlElement | undefined, base: Look, change: Change): void {
    if (element !== undefined) for (const child of shownChildren(element)) this.element(child, base, change);
  }

  private run(run: XmlElement, base: Look, change: Change): void {
    const properties = childOf(run, "w:rPr");
    const { styles, acts } = this.reading;
    const lookWith = (of: XmlElement | undefined): Look => lookOf(of, styles.lookOfCharacters(valOf(of, "w:rStyle"), base));
    const look = lookWith(properties);
    const revision = childOf(properties, "w:rPrChange");
    if (change.inserted === null && change.deleted === null && revision === undefined) acts.interrupt();
    const before = revision === undefined ? look : lookWith(childOf(revision, "w:rPr"));
    const differs = revision !== undefined && emphases.some((emphasis) => look[emphasis] !== before[emphasis]);
    const by = differs ? acts.stamp(revision) : null;
    for (const child of run.children) this.runChild(child, { look, before, by, change, properties });
  }

  private runChild(child: XmlElement, run: RunContext): void {
    const { losses } = this.reading;
    switch (child.name) {
      case "w:t":
      case "w:delText": {
        const text = this.words(child.text, run.look);
        tellFormats(run.properties, text, losses);
        this.text(text, run.look, run.before, run.by, run.change);
        return;
      }
      case "w:tab":
      case "w:ptab":
        this.text(this.words(" ", run.look), run.look, run.before, run.by, run.change);
        return;
      case "w:noBreakHyphen":
        this.text(this.words("-", run.look), run.look, run.before, run.by, run.change);
        return;
      case "w:sym":
        this.text(this.words(this.sign(child), { ...run.look, font: "" }), run.look, run.before, run.by, run.change);
        return;
      case "w:br":
      case "w:cr":
        if (["page", "column"].includes(child.attrs["w:type"] ?? "")) losses.add("page_layout");
        else if (!this.isInCode()) this.atom({ type: "hardBreak" }, run.change);
        return;
      case "w:fldChar":
        if (this.unmatched.has(child)) losses.add("field");
        else this.fieldCharacter(child.attrs["w:fldCharType"] ?? "");
        return;
      case "w:instrText": {
        const field = this.fields.at(-1);
        if (field !== undefined) field.code += child.text;
        return;
      }
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.note(child, run.change);
        return;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.boxes.push(...boxesIn(child, losses));
        return;
      case "mc:AlternateContent":
        for (const shown of shownChildren(child)) this.runChild(shown, run);
        return;
      case "w:ruby":
        for (const shown of childOf(child, "w:rubyBase")?.children ?? []) this.element(shown, run.look, run.change);
        return;
      default:
        this.tellUnknown(child, silentInRuns);
    }
  }

  /** The shown words, or none where they belong to the code of a field. */
  private words(raw: string, look: Look): string {
    const text = shownText(raw, look, this.reading.losses);
    if (!this.isInCode()) return text;
    if (text.trim() !== "") this.reading.losses.add("field", text);
    return "";
  }

  private text(text: string, look: Look, before: Look, by: Stamp | null, change: Change): void {
    if (text === "") return;
    // Emphasis on somebody's new words is part of what they put in.
    const old = change.inserted === null ? before : look;
    const marks: ContentMark[] = emphases.filter((emphasis) => old[emphasis]).map((type) => ({ type }));
    if (by !== null && change.inserted === null) {
      for (const emphasis of emphases) {
        if (look[emphasis] === before[emphasis]) continue;
        marks.push({ type: "fmt", attrs: { ...by, mark: emphasis, new: look[emphasis] ? JSON.stringify({ type: emphasis }) : "" } });
      }
    }
    this.nodes.push({ type: "text", text, marks: [...marks, ...recordMarks(change), ...this.commentMarks()] });
  }

  private atom(node: ContentNode, change: Change): void {
    const data = change.inserted === null ? "" : JSON.stringify(node);
    if (change.inserted !== null && data.length <= longestAtom) {
      const [inserted, ...others] = recordMarks(change);
      const sign: ContentMark = { type: "ins", attrs: { ...inserted?.attrs, k: "node", d: data } };
      this.nodes.push({ type: "text", text: atomSign, marks: [sign, ...others, ...this.commentMarks()] });
      return;
    }
    if (change.inserted !== null) this.reading.losses.add("revision_property");
    const attrs = {
      ...(change.deleted === null ? {} : { tcDel: stampText(change.deleted) }),
      ...(node.type === "footnote" && this.threads.length > 0 ? { comments: this.threads.join(" ") } : {}),
    };
    this.nodes.push({ ...node, attrs });
  }

  private note(reference: XmlElement, change: Change): void {
    const kind = reference.name === "w:footnoteReference" ? "footnotes" : "endnotes";
    const content = this.reading.notes(kind, reference.attrs["w:id"] ?? "");
    if (content !== null) this.atom({ type: "footnote", content: change.inserted === null ? content : withoutRecords(content) }, change);
  }

  private commentMarks(): readonly ContentMark[] {
    return this.threads.map((id) => ({ type: "comment", attrs: { id } }));
  }

  private fieldCharacter(type: string): void {
    const field = this.fields.at(-1);
    if (type === "begin") this.fields.push({ isCode: true, code: "" });
    if (type === "separate" && field !== undefined) field.isCode = false;
    if (type !== "end" || field === undefined) return;
    this.fields.pop();
    this.tellField(field.code);
  }

  private isInCode(): boolean {
    return this.fields.some(({ isCode }) => isCode);
  }

  private tellField(code: string): void {
    const words = code.trim();
    this.reading.losses.add(/^HYPERLINK\b/i.test(words) ? "link" : "field", words);
  }

  private tellLink({ attrs }: XmlElement): void {
    const target = this.reading.file.relations(this.partPath).get(attrs["r:id"] ?? "")?.target;
    if (target !== undefined) this.reading.losses.add("link", target);
  }

  private sign({ attrs }: XmlElement): string {
    const [font, code] = [attrs["w:font"] ?? "", attrs["w:char"] ?? ""];
    const sign = signOf(font, code);
    if (sign === null) this.reading.losses.add("symbol", `${font} ${code}`);
    return sign === null ? "" : cleanText(sign);
  }

  private tellUnknown({ name }: XmlElement, silent: ReadonlySet<string>): void {
    if (!silent.has(name)) this.reading.losses.add("unknown", name);
  }
}

interface RunContext {
  readonly look: Look;
  readonly before: Look;
  readonly by: Stamp | null;
  readonly change: Change;
  readonly properties: XmlElement | undefined;
}

/** Elements that stand for nothing that people read. */
const silentInline: ReadonlySet<string> = new Set([
  ...silentAnywhere,
  "w:pPr",
  "w:smartTagPr",
  "w:customXmlInsRangeStart",
  "w:customXmlInsRangeEnd",
  "w:customXmlDelRangeStart",
  "w:customXmlDelRangeEnd",
]);
const silentInRuns: ReadonlySet<string> = new Set([
  "w:rPr",
  "w:softHyphen",
  "w:lastRenderedPageBreak",
  "w:commentReference",
  "w:annotationRef",
  "w:footnoteRef",
  "w:endnoteRef",
  "w:separator",
  "w:continuationSeparator",
  "w:delInstrText",
]);

function recordMarks({ inserted, deleted }: Change): readonly ContentMark[] {
  return [
    ...(inserted === null ? [] : [{ type: "ins" as const, attrs: { ...inserted } }]),
    ...(deleted === null ? [] : [{ type: "del" as const, attrs: { ...deleted } }]),
  ];
}

/** What stays if everything suggested is taken up: a note that is itself suggested holds no suggestions. */
function withoutRecords(nodes: readonly ContentNode[]): readonly ContentNode[] {
  return nodes
    .filter(({ marks = [], text }) => text !== atomSign && !marks.some(({ type }) => type === "del"))
    .map((node) => ({ ...node, marks: (node.marks ?? []).filter(({ type }) => type !== "ins" && type !== "fmt") }));
}

/** Word cuts a stretch of one look into many runs. */
export function joinedTexts(nodes: readonly ContentNode[]): ContentNode[] {
  const joined: ContentNode[] = [];
  let look = "";
  for (const node of nodes) {
    const last = joined.at(-1);
    const marks = JSON.stringify(node.marks ?? []);
    if (node.type === "text" && last?.type === "text" && marks === look && node.text !== atomSign && last.text !== atomSign)
      joined[joined.length - 1] = { ...last, text: `${last.text ?? ""}${node.text ?? ""}` };
    else joined.push(node);
    look = marks;
  }
  return joined;
}

/** Without the spaces around the words, which people set in the place of indents. Before a break that comes or goes they part words. */
export function trimmed(nodes: readonly ContentNode[], runsOn: boolean): readonly ContentNode[] {
  const rest = [...nodes];
  trimEdge(rest, 0, (text) => text.trimStart());
  if (!runsOn) trimEdge(rest, -1, (text) => text.trimEnd());
  return rest;
}

function trimEdge(nodes: ContentNode[], edge: 0 | -1, trim: (text: string) => string): void {
  for (let node = nodes.at(edge); node?.type === "text"; node = nodes.at(edge)) {
    const text = trim(node.text ?? "");
    if (text !== "") {
      nodes[edge === 0 ? 0 : nodes.length - 1] = { ...node, text };
      return;
    }
    nodes.splice(edge, 1);
  }
}
