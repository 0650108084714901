import { type LetterheadAttributes, letterheadShape } from "../../../extensions/nodes/letterhead.ts";
import { notePattern } from "../../../extensions/reading/text/inline.ts";
import { readMark } from "../../../extensions/reading/text/marks.ts";
import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import { endsSentence, isCapitals, saysSomething, startsLower } from "../../../extensions/reading/text/sentences.ts";
import { superiorAndIssuer } from "./agencyLines.ts";
import { deciderLines } from "./deciders.ts";
import { readKind } from "./documentKinds.ts";
import { shorten } from "./shorten.ts";
import type { SourceLine } from "./sourceText.ts";
import { readStamp } from "./stamps.ts";

/** The head of the document, and the lines that do not belong to it: those that could not be placed, then the text. */
interface ReadHead {
  readonly letterhead: LetterheadAttributes;
  readonly nationalLines: boolean;
  readonly lines: readonly SourceLine[];
}

/** The kind stands within this many lines, or there is none. */
const longestHead = 40;
/** Longer lines are text. */
const longestHeadLine = 240;

const nation = /C[ỘỌ]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+H[ỘỌ]I\s+CHỦ\s+NGHĨA\s+VI[ỆẸ]T\s+NAM/iu;
const motto = /Độc\s+lập\s*[-–—]+\s*Tự\s+do\s*[-–—]+\s*Hạnh\s+phúc/iu;
const blank = "[\\d.…_\\s]*?";
const number = new RegExp(
  `Số\\s*:?\\s*(${blank}[a-z]?)\\s*[/\\\\-]\\s*((?:\\d{4}\\s*/\\s*)?\\p{Lu}[\\p{L}&]*(?:\\s?[-/]\\s?\\p{Lu}[\\p{L}&.]*)*)`,
  "u",
);
const placeAndDate = new RegExp(`([\\p{Lu}][^,\\d\\t]*?)\\s*,\\s*ngày(${blank})tháng(${blank})năm\\s*([\\d.…_]*)(?![\\p{L}\\d])`, "u");
const bareDate = new RegExp(`^()ngày(${blank})tháng(${blank})năm\\s*([\\d.…_]*)(?![\\p{L}\\d])`, "iu");
const subject = /^V\/v:?\s/i;
const addressee = /^Kính\s+(?:gửi|trình)\s*:?/iu;

/** Read agency, number, place and date, kind, abstract and addressees off the beginning of the text. What is missing is told. */
export function readHead(lines: readonly SourceLine[], warn: Warn): ReadHead {
  const head = new HeadReader(warn);
  const kindIndex = findKind(lines);
  let at = 0;
  const end = kindIndex ?? endOfHead(lines);
  for (; at < end; at += 1) head.readUpperLine(lines[at]);
  if (kindIndex !== null) {
    at = head.readKindAndAbstract(lines, kindIndex);
  } else {
    if (head.values.abstract === "") warn("kind_missing", lines[0]?.line ?? null, "Không thấy tên loại văn bản (BÁO CÁO, KẾ HOẠCH…).");
    at = head.skipRules(lines, at);
  }
  at = head.readAddressees(lines, at);
  head.tellMissing(lines[0]?.line ?? 1);
  return { letterhead: head.letterhead(), nationalLines: head.nationalLines, lines: [...head.unplaced, ...lines.slice(at)] };
}

function findKind(lines: readonly SourceLine[]): number | null {
  for (const [index, { text }] of lines.slice(0, longestHead).entries()) {
    const kind = text.length <= 600 ? readKind(text) : null;
    if (kind !== null) return index;
    const mark = readMark(text);
    if (mark !== null && ["part", "namedPart", "number", "decimal"].includes(mark.kind)) return null;
  }
  return null;
}

/** Without a kind the head goes on as long as its lines look like one. */
function endOfHead(lines: readonly SourceLine[]): number {
  let end = 0;
  for (const [index, { text }] of lines.slice(0, longestHead).entries()) {
    if (addressee.test(text.trim())) break;
    const mark = readMark(text);
    if (mark !== null && mark.kind !== "dash") break;
    if (text.length > longestHeadLine) continue;
    const belongs = [nation, motto, number, placeAndDate].some((form) => form.test(text)) || subject.test(text.trim()) || readStamp(text) !== null;
    if (belongs) end = index + 1;
  }
  return end;
}

type Values = { -readonly [Name in Exclude<keyof LetterheadAttributes, "urgency">]: string };

class HeadReader {
  readonly values: Values = {
    superior: "",
    issuer: "",
    number: "",
    symbol: "",
    place: "",
    day: "",
    month: "",
    year: "",
    kind: "",
    abstract: "",
    decidedBy: "",
    addressees: "",
    circulation: "",
  };
  private urgency: LetterheadAttributes["urgency"] = "";
  readonly unplaced: SourceLine[] = [];
  nationalLines = false;
  private readonly agency: string[] = [];
  private hasNumberLine = false;
  private hasDateLine = false;
  private readonly warn: Warn;

  constructor(warn: Warn) {
    this.warn = warn;
  }

  /** One line above the kind; two columns may be flattened into it. */
  readUpperLine(line: SourceLine | undefined): void {
    if (line === undefined) return;
    let rest = line.text
      .replace(/\*\*/g, "")
      .replace(/^\s*#+\s/, "")
      .replace(/\|/g, "\t");
    if (line.text.length > longestHeadLine) {
      this.keep(line, rest);
      return;
    }
    for (const form of [nation, motto]) {
      if (!form.test(rest)) continue;
      this.nationalLines = true;
      rest = rest.replace(form, "\t");
    }
    rest = this.takeNumber(rest);
    rest = this.takeDate(rest);
    for (const piece of rest.split(/\t|\s{2,}/)) this.readPiece(line, piece.trim());
  }

  private takeNumber(text: string): string {
    const match = this.hasNumberLine ? null : number.exec(text);
    if (match === null) return text;
    const symbol = (match[2] ?? "").replace(/\s+/g, "");
    if (symbol.length > 40) return text;
    this.hasNumberLine = true;
    this.values.number = digitsOf(match[1]).slice(0, 20);
    this.values.symbol = symbol;
    return `${text.slice(0, match.index)}\t${text.slice(match.index + match[0].length)}`;
  }

  private takeDate(text: string): string {
    if (this.hasDateLine) return text;
    // The place begins behind the gap between the columns.
    for (const piece of text.split(/\t|\s{2,}(?!\s|tháng|năm|ngày|[\d.…_])/)) {
      const match = placeAndDate.exec(piece) ?? bareDate.exec(piece.trim());
      if (match === null) continue;
      const [day, month, year] = [digitsOf(match[2]), digitsOf(match[3]), digitsOf(match[4])];
      const place = (match[1] ?? "").trim();
      if (day.length > 2 || month.length > 2 || year.length > 4 || place.length > 80 || isCapitals(place)) continue;
      this.hasDateLine = true;
      Object.assign(this.values, { place, day, month, year });
      return text.replace(match[0], "\t");
    }
    return text;
  }

  private readPiece(line: SourceLine, piece: string): void {
    if (!saysSomething(piece) || this.readStamp(line, piece)) return;
    if (subject.test(piece) && this.values.abstract === "") this.values.abstract = piece;
    else if (this.values.abstract !== "" && !isCapitals(piece) && this.hasNumberLine && startsLower(piece)) this.values.abstract += ` ${piece}`;
    else if (isAgency(piece)) this.agency.push(piece);
    else this.keep(line, piece);
  }

  /** A second box of a kind is kept as text. */
  private readStamp(line: SourceLine, piece: string): boolean {
    const stamp = readStamp(piece);
    if (stamp === null) return false;
    if (stamp.kind === "secret") {
      this.warn("secret_marked", line.line, `Tệp có dấu độ mật “${stamp.words}”. Văn bản mật không được soạn ở đây: hãy dừng lại và xóa tệp này.`);
      this.unplaced.push({ ...line, text: piece });
      return true;
    }
    if (stamp.kind === "urgency" && this.urgency === "") this.urgency = stamp.words;
    else if (stamp.kind === "circulation" && this.values.circulation === "") this.values.circulation = stamp.words;
    else return false;
    return true;
  }

  private keep(line: SourceLine, text: string): void {
    this.unplaced.push({ ...line, text });
    this.warn("head_line", line.line, `Không rõ “${shorten(text)}” thuộc phần nào của đầu văn bản; đã giữ lại ở phần mở đầu.`);
  }

  /** The kind, then the abstract over one or several lines. Returns the index of the first line behind them. */
  readKindAndAbstract(lines: readonly SourceLine[], index: number): number {
    const kind = readKind(lines[index]?.text ?? "");
    if (kind === null) return index;
    this.values.kind = kind.kind;
    const rows: string[] = kind.rest === "" ? [] : [kind.rest];
    let at = this.skipRules(lines, index + 1);
    for (let line = lines[at]; line !== undefined; line = lines[at]) {
      const row = bareRow(line.text);
      if (deciderLines(kind.kind, [row]).length > 0 || !continuesAbstract(rows, row, line, lines[at + 1]) || [...rows, row].join(" ").length > 600)
        break;
      rows.push(row);
      at += 1;
    }
    this.values.abstract = rows.join(" ");
    at = this.readDecider(lines, this.skipRules(lines, at));
    return this.skipRules(lines, at);
  }

  /** `CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG …` above the grounds of a decision, on one line or several. */
  private readDecider(lines: readonly SourceLine[], index: number): number {
    const rows = deciderLines(
      this.values.kind,
      lines.slice(index, index + longestHead).map(({ text }) => bareRow(text)),
    );
    this.values.decidedBy = rows.join(" ");
    return index + rows.length;
  }

  /** Lines drawn with dashes, underscores or asterisks. */
  skipRules(lines: readonly SourceLine[], index: number): number {
    let at = index;
    while (at < lines.length && !saysSomething(lines[at]?.text ?? "")) at += 1;
    return at;
  }

  /** `Kính gửi:` with one addressee behind it, or several below it with dashes. */
  readAddressees(lines: readonly SourceLine[], index: number): number {
    const first = lines[index];
    const match = first === undefined ? null : addressee.exec(first.text.replace(/\*\*/g, "").trim());
    if (first === undefined || match === null || !/gửi/iu.test(match[0])) return index;
    const found: string[] = [];
    let open = first.text.replace(/\*\*/g, "").trim().slice(match[0].length).trim();
    let at = index + 1;
    for (; at < lines.length; at += 1) {
      const line = lines[at];
      if (line === undefined) break;
      const text = line.text.replace(/\*\*/g, "").trim();
      const dash = readMark(text)?.kind === "dash";
      const goesOn = !dash && line.gap === 0 && open !== "" && !/[.;]$/.test(open) && startsLower(text);
      const firstBelow = !dash && open === "" && found.length === 0 && !endsSentence(text) && text.length <= 160;
      if (!dash && !goesOn && !firstBelow) break;
      if (goesOn) open = `${open} ${text}`;
      else {
        found.push(open);
        open = text;
      }
    }
    found.push(open);
    const addressees = found
      .flatMap((entry) => entry.split(/;\s*(?=[-\p{L}])/u))
      .map((entry) =>
        entry
          .replace(/^[-–—]\s*/, "")
          .replace(/[.;,]$/, "")
          .trim(),
      )
      .filter((entry) => entry !== "");
    const joined = addressees.join("\n");
    if (joined === "" || joined.search(notePattern) >= 0 || !letterheadShape.addressees.safeParse(joined).success) return index;
    this.values.addressees = joined;
    return this.skipRules(lines, at);
  }

  letterhead(): LetterheadAttributes {
    const { superior, issuer } = superiorAndIssuer(this.agency);
    const abstract = this.values.kind === "" ? this.values.abstract.replace(subject, "") : this.values.abstract;
    return { ...this.values, abstract, superior, issuer, urgency: this.urgency };
  }

  tellMissing(line: number): void {
    const { superior, issuer } = superiorAndIssuer(this.agency);
    for (const [name, value] of Object.entries({ ...this.values, superior, issuer })) {
      const shape = Object.entries(letterheadShape).find(([key]) => key === name)?.[1];
      if (shape?.safeParse(value).success === false || value.search(notePattern) >= 0) this.spill(name, value, line);
    }
    if (issuer === "") this.warn("issuer_missing", line, "Không thấy tên cơ quan ban hành ở đầu văn bản.");
    if (this.values.symbol === "") this.warn("symbol_missing", line, "Không thấy số, ký hiệu văn bản (Số: …/BC-UBND).");
    if (!this.hasDateLine) this.warn("date_missing", line, "Không thấy địa danh và ngày tháng năm ở đầu văn bản.");
    if (this.values.kind !== "" && this.values.abstract === "") this.warn("abstract_missing", line, "Không thấy trích yếu dưới tên loại văn bản.");
  }

  /** A value that the head has no room for goes into the text. */
  private spill(name: string, value: string, line: number): void {
    if (name === "superior" || name === "issuer") this.agency.length = 0;
    for (const key of letterheadNames) if (key === name) this.values[key] = "";
    for (const row of value.split("\n")) this.keep({ text: row, line, gap: 1, page: false }, row);
  }
}

const letterheadNames: readonly (keyof Values)[] = [
  "number",
  "symbol",
  "place",
  "day",
  "month",
  "year",
  "kind",
  "abstract",
  "decidedBy",
  "addressees",
];

/** How an opening paragraph begins; the abstract is a title and does not. */
const openings =
  /^(?:Thực hiện|Căn cứ|Ngày|Trong (?:tháng|quý|năm)|Theo|Để|Nhằm|UBND|Ủy ban|Uỷ ban|Tiếp tục|Sau khi|Kính|Xét|Trên cơ sở|Phát huy)(?!\p{L})/u;

function continuesAbstract(rows: readonly string[], row: string, line: SourceLine, next: SourceLine | undefined): boolean {
  if (!saysSomething(row) || addressee.test(row)) return false;
  const mark = readMark(row);
  if (mark !== null && mark.kind !== "dash") return false;
  const before = rows.at(-1);
  if (before === undefined) return row.length <= 300 && !/[.;:]$/.test(row) && !(openings.test(row) && row.length > 120);
  if (/[.;:]$/.test(before)) return false;
  // `(Từ ngày … đến ngày …)` below the title.
  if (/^\(.*\)$/.test(row)) return line.gap <= 1 && row.length <= 160;
  if (startsLower(row)) return line.gap <= 1 && row.length <= 200 && !/[.;:]$/.test(row);
  if (mark !== null) return false;
  // A second line in capitals or with a capital name: it must look like a title and have a gap or an outline item behind it.
  const isLast = next === undefined || next.gap > 0 || readMark(next.text) !== null || addressee.test(next.text.trim());
  return line.gap === 0 && row.length <= 120 && !/[.;:]$/.test(row) && !openings.test(row) && isLast;
}

const bareRow = (text: string): string => text.replaceAll("**", "").trim().replace(/\s+/g, " ");

const agencyWords =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|ĐẢNG|THÀNH ỦY|PHÒNG|VĂN PHÒNG|TRUNG TÂM|BAN |CÔNG AN|SỞ |PHƯỜNG|XÃ |THÀNH PHỐ|TỈNH|QUẬN|HUYỆN|TRƯỜNG|TRẠM|CHI CỤC|MẶT TRẬN|BỘ )/iu;

function isAgency(piece: string): boolean {
  if (piece.length > 120 || endsSentence(piece)) return false;
  if (/^(?:DỰ THẢO|HỎA TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|LƯU HÀNH)/u.test(piece)) return false;
  return isCapitals(piece) || (agencyWords.test(piece) && piece.length <= 80);
}

const digitsOf = (text: string | undefined): string => (text ?? "").replace(/[^\d\p{L}]/gu, "");
