import type { Severity } from "../../../extensions/checks/finding.ts";
import { ruleEntry } from "../../../extensions/checks/ruleBook.ts";
import { type ContentNode, parseSectionContent } from "../../../extensions/sectionContent.ts";
import type { LateCorrection } from "../../domain/lateCorrections.ts";
import type { AnsweredFinding, ReviewedSection } from "../../domain/reviewFindings.ts";
import type { WholeReport, WholeSection } from "../../domain/wholeReport.ts";
import { vietnamTime } from "../vietnamTime.ts";

/** The sheet that goes along with a report under review: what was found and what was answered, section by section, and which figures were corrected late, as a report that every writer can print. */
export function reviewSheet(title: string, sections: readonly ReviewedSection[], corrections: readonly LateCorrection[]): WholeReport {
  const head = [paragraph("PHIẾU RÀ SOÁT", true), paragraph(title, true), paragraph(summaryOf(sections.flatMap(({ findings }) => findings)))];
  return {
    title: `Phiếu rà soát: ${title}`,
    sections: [
      item({ id: "dau", kind: "opening" }, head),
      ...sections.map(({ id, number, title: name, findings }) =>
        item({ id, kind: "section", number, title: name === "" ? "Phần cuối" : name }, [tableOf(findings)]),
      ),
      ...(corrections.length === 0
        ? []
        : [item({ id: "sua-so", kind: "section", title: "Sửa số sau khi chốt số liệu" }, [correctionsTable(corrections)])]),
    ],
  };
}

const severities: readonly Severity[] = ["error", "warning", "hint"];
const severityNames: Readonly<Record<Severity, string>> = { error: "Lỗi", warning: "Cảnh báo", hint: "Gợi ý" };

function summaryOf(findings: readonly AnsweredFinding[]): string {
  if (findings.length === 0) return "Không có kết quả kiểm tra nào.";
  const open = findings.filter(({ dismissal }) => dismissal === null);
  const counts = severities.map((severity) => {
    const count = open.filter(({ finding }) => finding.severity === severity).length;
    return `${count} ${severityNames[severity].toLowerCase()}`;
  });
  return `Chưa xử lý: ${counts.join(", ")}. Đã bỏ qua: ${findings.length - open.length}.`;
}

interface Column {
  readonly name: string;
  /** In CSS pixels; together as wide as the text. */
  readonly width: number;
}

const columns: readonly Column[] = [
  { name: "TT", width: 40 },
  { name: "Văn bản ghi", width: 110 },
  { name: "Kết quả kiểm tra", width: 230 },
  { name: "Đề nghị", width: 90 },
  { name: "Xử lý", width: 150 },
];

function tableOf(findings: readonly AnsweredFinding[]): ContentNode {
  const inOrder = findings.toSorted(
    ({ finding: one }, { finding: other }) => severities.indexOf(one.severity) - severities.indexOf(other.severity) || one.start - other.start,
  );
  return {
    type: "table",
    content: [headRow(columns), ...inOrder.map((answered, index) => row(columns, "tableCell", cellsOf(answered, index)))],
  };
}

/** Each cell as its lines. */
function cellsOf({ finding, dismissal }: AnsweredFinding, index: number): readonly (readonly string[])[] {
  const { severity, rule, printed, expected, message } = finding;
  const entry = ruleEntry(rule);
  const said = [message, severityNames[severity] + (entry === undefined ? "" : `; ${entry.title.toLowerCase()} (theo ${entry.source})`)];
  const answer = dismissal === null ? ["Chưa xử lý"] : ["Bỏ qua", dismissal.reason, `${dismissal.name}, ${vietnamTime(dismissal.at)}`];
  return [[String(index + 1)], [printed], said, [expected], answer];
}

const correctionColumns: readonly Column[] = [
  { name: "TT", width: 40 },
  { name: "Mục", width: 190 },
  { name: "Số cũ → số mới", width: 220 },
  { name: "Người sửa", width: 170 },
];

const correctionsTable = (corrections: readonly LateCorrection[]): ContentNode => ({
  type: "table",
  content: [
    headRow(correctionColumns),
    ...corrections.map(({ at, name, section, change, reason }, index) =>
      row(correctionColumns, "tableCell", [
        [String(index + 1)],
        [section],
        [...change.split("; "), ...(reason === "" ? [] : [`Lý do: ${reason}`])],
        [name, vietnamTime(at)],
      ]),
    ),
  ],
});

const headRow = (columns: readonly Column[]): ContentNode =>
  row(
    columns,
    "tableHeader",
    columns.map(({ name }) => [name]),
  );

const row = (columns: readonly Column[], type: "tableHeader" | "tableCell", cells: readonly (readonly string[])[]): ContentNode => ({
  type: "tableRow",
  content: cells.map((lines, column) => ({
    type,
    attrs: { colwidth: [columns[column]?.width ?? 0] },
    content: lines.filter((line) => line !== "").map((line) => paragraph(line)),
  })),
});

function paragraph(text: string, isBold = false): ContentNode {
  return { type: "paragraph", content: [{ type: "text", text, ...(isBold ? { marks: [{ type: "bold" }] } : {}) }] };
}

const item = (
  given: Pick<WholeSection, "id" | "kind"> & Partial<Pick<WholeSection, "number" | "title">>,
  blocks: readonly ContentNode[],
): WholeSection => ({
  level: 2,
  number: "",
  title: "",
  layout: "block",
  owners: [],
  ...given,
  content: parseSectionContent({ type: "doc", content: blocks }),
});
