import type { ReportView, SectionView, TemplateView } from "../../extensions/wire/http.ts";
import type { ApiClient } from "./apiClient.ts";
import { connectAs, writeParagraph } from "./connectAs.ts";

/** A page of A4 in 14 pt holds about so many characters. */
const charactersOnPage = 2_300;

const sentences = [
  "Tổng thu ngân sách trên địa bàn đạt 11.115 triệu đồng, bằng 96,6% dự toán giao, tăng 4,2% so với cùng kỳ năm trước.",
  "Diện tích gieo trồng cây vụ đông đạt 182,4 ha, sản lượng rau màu ước đạt 1.801,6 tấn, giá bán ổn định.",
  "Đã tiếp nhận 1.245 hồ sơ, trong đó trực tuyến 1.190 hồ sơ; giải quyết đúng hạn và trước hạn 1.238 hồ sơ.",
  "Tổ chức kiểm tra 15 cơ sở kinh doanh có điều kiện, nhắc nhở 03 cơ sở, không có vi phạm phải xử lý.",
  "Công tác chăm sóc sức khỏe ban đầu được duy trì, 2.310 lượt người được khám và cấp thuốc tại trạm y tế.",
  "Các trường học trên địa bàn thực hiện tốt kế hoạch năm học, tỷ lệ huy động trẻ ra lớp đạt 99,8%.",
];

/** A report of `pages` pages in `sections` sections, all to be written by the office, and its sections with text. */
export async function makeLongReport(
  office: ApiClient,
  pages: number,
  sections: number,
): Promise<{ report: ReportView; written: readonly SectionView[] }> {
  const templates = await office.call<readonly TemplateView[]>("GET", "/api/templates");
  const template = templates.find(({ periodKind }) => periodKind === "month");
  let report = await office.call<ReportView>("POST", "/api/reports", { templateId: template?.id, period: { kind: "month", year: 2030, month: 6 } });
  const owners = office.me.user.departmentId === null ? [] : [office.me.user.departmentId];
  const path = `/api/reports/${report.id}/sections`;
  for (const section of report.sections) if (section.kind === "section") await office.call("PATCH", `${path}/${section.id}`, { owners });
  const ofText = () => report.sections.filter(({ kind }) => kind === "section");
  report = await office.report(report.id);
  while (ofText().length < sections) {
    const title = `Nội dung bổ sung ${ofText().length}`;
    await office.call("POST", path, { kind: "section", level: 2, title, owners, after: ofText().at(-1)?.id });
    report = await office.report(report.id);
  }
  const written = ofText().slice(0, sections);
  const paragraphs = Math.ceil((pages * charactersOnPage) / sections / paragraphOf(0).length);
  const page = connectAs(office, report.id);
  for (const { id } of written) page.connection.room(id);
  await page.when((live) => written.every(({ id }) => live.room(id).current.state === "synced"), 30_000);
  for (const { id } of written) {
    const { doc } = page.connection.room(id);
    for (let index = 0; index < paragraphs; index += 1) writeParagraph(doc, paragraphOf(index));
  }
  await page.saved();
  page.connection.destroy();
  return { report, written };
}

const paragraphOf = (index: number): string => [0, 1, 2, 3].map((step) => sentences[(index + step) % sentences.length]).join(" ");

/** The text of `makeLongReport` as paragraphs, for peers that get it another way. */
export const longText = (pages: number): readonly string[] =>
  Array.from({ length: Math.ceil((pages * charactersOnPage) / paragraphOf(0).length) }, (_, index) => paragraphOf(index));
