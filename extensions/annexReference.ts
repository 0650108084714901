import { agencyInSentence } from "./agencyName.ts";

/** What the head of a document prints, as far as its annexes name it. */
interface PrintedHead {
  /** `BÁO CÁO`; empty for an official letter. */
  readonly documentKind: string;
  /** `Số: 125/BC-UBND`, with blanks for what is not given. */
  readonly numberLine: string;
  /** `Mộc Lâm, ngày 28 tháng 11 năm 2026`, likewise. */
  readonly placeDateLine: string;
  readonly issuer: readonly string[];
}

/** What is not given yet stands as a blank; in a document that is signed electronically it may stay so (decree 30/2020, appendix I, III.1.c). */
const blank = "…";

/** To which document an annex belongs: `(Kèm theo Báo cáo số 125/BC-UBND ngày 28 tháng 11 năm 2026 của Ủy ban nhân dân phường Mộc Lâm)`. */
export function annexReference({ documentKind, numberLine, placeDateLine, issuer }: PrintedHead): string {
  const kind = documentKind.trim() === "" ? "công văn" : documentKind.trim().toLocaleLowerCase("vi");
  const number = numberLine.replace(/^Số:\s*/u, "").replace(/^(?=\/|$)/u, blank);
  const date = placeDateLine
    .replace(/^.*,\s*(?=ngày)/u, "")
    .replace(/(?<=ngày|tháng|năm)\s+(?!\d)/gu, ` ${blank} `)
    .trim();
  return `(Kèm theo ${kind.slice(0, 1).toLocaleUpperCase("vi")}${kind.slice(1)} số ${number} ${date} của ${agencyInSentence(issuer.join(" "))})`;
}
