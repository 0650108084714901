import type { SignatureAttributes } from "../../../extensions/nodes/signatureBlock.ts";
import { notePattern } from "../../../extensions/reading/text/inline.ts";
import { readMark } from "../../../extensions/reading/text/marks.ts";
import type { Warn } from "../../../extensions/reading/text/parsedBlocks.ts";
import { saysSomething, startsLower } from "../../../extensions/reading/text/sentences.ts";
import { indentOf } from "./paragraphs.ts";
import type { ParsedRecipient } from "./parsedReport.ts";
import { isArchiveLine, readRecipient } from "./recipients.ts";
import { shorten } from "./shorten.ts";
import { isAuthority, isName, isPost, isSignedRemark, signatureOf, splitAuthority } from "./signature.ts";
import type { SourceLine } from "./sourceText.ts";

/** Recipients and signature, the lines of text before them, and the lines behind them (annexes). */
interface ReadTail {
  readonly body: readonly SourceLine[];
  readonly recipients: readonly ParsedRecipient[];
  readonly signature: SignatureAttributes;
  readonly after: readonly SourceLine[];
}

const recipientsHead = /^\**\s*Nơi\s+nhận\s*\**\s*:?\s*\**/iu;
/** Recipients and signature stand side by side, so never further apart than this many lines. */
const longestTail = 40;
/** A post without a prefix is a signature only this near to the end. */
const nearEnd = 12;
/** Longer lines are text. */
const longestTailLine = 400;
/** Text this far to the right stands in the column of the signature. */
const rightColumn = 16;

/** Read recipients and signature off the end of the text. What is missing is told. */
export function readTail(lines: readonly SourceLine[], warn: Warn): ReadTail {
  const lastLine = lines.at(-1)?.line ?? 1;
  const start = tailStart(lines);
  if (start === null) {
    warn("recipients_missing", lastLine, "Không thấy mục “Nơi nhận” ở cuối văn bản.");
    warn("signature_missing", lastLine, "Không thấy khối ký (quyền hạn, chức vụ, họ tên) ở cuối văn bản.");
    return { body: lines, recipients: [], signature: { authority: "", post: "", name: "" }, after: [] };
  }
  const tail = new TailReader(warn);
  for (const line of lines.slice(start)) tail.read(line);
  return { body: lines.slice(0, start), ...tail.finish(lines[start]?.line ?? lastLine) };
}

function tailStart(lines: readonly SourceLine[]): number | null {
  const recipients = lines.findLastIndex(({ text }) => piecesOf(text).some((piece) => recipientsHead.test(piece)));
  let signature = lines.findLastIndex(({ text }) => piecesOf(text).some(isAuthority));
  if (signature < 0) {
    const near = lines.slice(-nearEnd).findIndex(({ text }) => piecesOf(text).some(isPost));
    if (near >= 0) signature = Math.max(0, lines.length - nearEnd) + near;
  }
  while (signature > 0 && piecesOf(lines[signature - 1]?.text ?? "").some((piece) => isAuthority(piece))) signature -= 1;
  if (recipients < 0) return signature < 0 ? null : signature;
  return signature >= 0 && signature < recipients && recipients - signature <= longestTail ? signature : recipients;
}

/** The columns of a line that two columns were flattened into. */
function piecesOf(text: string): string[] {
  if (text.length > longestTailLine) return [text.trim()];
  return text
    .replace(/\*\*/g, "")
    .trim()
    .replace(/^([-–—+•])\s+/, "$1 ")
    .split(/\t+|\s{2,}/)
    .flatMap((piece) =>
      piece.split(
        /(?<=[;:.)])\s+(?=(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}{2})|(?<=\p{Ll}.*[;:.)])\s+(?=(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG)[\p{Lu}\s]*$)/u,
      ),
    )
    .flatMap((piece) => (isArchiveLine(piece) ? piece.split(/(?<=\.)\s+(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4}$)/u) : [piece]))
    .flatMap(splitAuthority)
    .filter((piece) => piece.trim() !== "");
}

class TailReader {
  private readonly recipients: string[] = [];
  private readonly signatureLines: string[] = [];
  private readonly after: SourceLine[] = [];
  private name = "";
  private listing: "before" | "open" | "done" = "before";
  private readonly warn: Warn;

  constructor(warn: Warn) {
    this.warn = warn;
  }

  read(line: SourceLine): void {
    if (this.isComplete()) {
      this.after.push(line);
      return;
    }
    if (!saysSomething(line.text)) return;
    const pieces = piecesOf(line.text);
    for (const [index, piece] of pieces.entries()) this.readPiece(line, piece.trim(), index > 0 || indentOf(line.text) >= rightColumn);
  }

  /** Nothing more can belong to recipients and signature. */
  private isComplete(): boolean {
    return this.name !== "" && (this.listing === "done" || this.after.length > 0);
  }

  private readPiece(line: SourceLine, piece: string, right: boolean): void {
    const head = recipientsHead.exec(piece);
    // Recipients and signature have no room for notes: a line with one is text.
    if (piece.search(notePattern) >= 0) this.after.push({ ...line, text: piece });
    else if (head !== null && this.listing === "before") {
      this.listing = "open";
      const rest = piece.slice(head[0].length).trim();
      if (rest !== "") this.readPiece(line, rest, false);
    } else if (this.name === "" && (isAuthority(piece) || isPost(piece) || this.continuesAuthority(piece))) {
      this.signatureLines.push(piece);
    } else if (isSignedRemark(piece)) {
      this.warn("signed_remark", line.line, `Đã bỏ dòng “${shorten(piece)}” trong khối ký: bản thảo mới chưa ký.`);
    } else if (!right && this.listing === "open" && this.readRecipient(piece)) {
      return;
    } else if (this.name === "" && this.signatureLines.length > 0 && isName(piece)) {
      this.name = piece;
    } else {
      this.after.push({ ...line, text: piece });
    }
  }

  private continuesAuthority(piece: string): boolean {
    return this.signatureLines.length > 0 && !/\p{Ll}/u.test(piece) && /^(?:PHƯỜNG|XÃ|THÀNH PHỐ|ĐẶC KHU|HỘI ĐỒNG|VÀ)(?!\p{L})/u.test(piece);
  }

  private readRecipient(piece: string): boolean {
    const last = this.recipients.at(-1);
    const mark = readMark(piece)?.kind;
    const isItem = mark === "dash" || mark === "plus" || mark === "bullet" || isArchiveLine(piece) || /[;.]$/.test(piece);
    if (last !== undefined && !isItem && !/[;.]$/.test(last) && (startsLower(piece) || !isName(piece))) {
      this.recipients[this.recipients.length - 1] = `${last} ${piece}`;
    } else if (last !== undefined && mark === undefined && startsLower(piece) && !/[;.]$/.test(last)) {
      this.recipients[this.recipients.length - 1] = `${last} ${piece}`;
    } else if (isItem || (last === undefined && !isName(piece))) {
      for (const entry of piece.split(/(?<=;)\s+(?=[-–]\s)/)) this.recipients.push(entry);
    } else {
      return false;
    }
    const newest = this.recipients.at(-1) ?? "";
    if (isArchiveLine(newest) && newest.endsWith(".")) this.listing = "done";
    return true;
  }

  finish(line: number): Omit<ReadTail, "body"> {
    const signature = signatureOf(this.signatureLines, this.name) ?? this.spill(line);
    if (this.recipients.length === 0) this.warn("recipients_missing", line, "Không thấy mục “Nơi nhận” ở cuối văn bản.");
    if (signature.post === "" && signature.authority === "")
      this.warn("signature_missing", line, "Không thấy khối ký (quyền hạn, chức vụ, họ tên) ở cuối văn bản.");
    else if (signature.name === "") this.warn("signer_missing", line, "Khối ký chưa có họ tên người ký.");
    else if (signature.post === "") this.warn("post_missing", line, "Khối ký chưa có chức vụ người ký.");
    if (this.after.length > 0) {
      this.warn(
        "after_signature",
        this.after[0]?.line ?? line,
        "Có nội dung sau khối ký mà không mở đầu bằng “Phụ lục”; đã giữ lại ở cuối phần kết thúc.",
      );
    }
    return { recipients: this.recipients.map(readRecipient).filter(({ name }) => name !== ""), signature, after: this.after };
  }

  /** Lines that a signature block has no room for are kept behind it. */
  private spill(line: number): SignatureAttributes {
    for (const text of [...this.signatureLines, this.name]) if (text !== "") this.after.unshift({ text, line, gap: 1, page: false });
    return { authority: "", post: "", name: "" };
  }
}
