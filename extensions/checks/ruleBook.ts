/** What people are told of a rule: its name, where it comes from, and whether an office has to ask for it. */
interface RuleEntry {
  readonly title: string;
  readonly source: string;
  /** A habit that not every office has: silent until it is switched on. */
  readonly startsOff?: true;
}

const arithmetic = "số học";
const settings = "thiết lập của đơn vị";
const custom = "thông lệ soạn thảo, không phải quy định";
const capitals = "Phụ lục II Nghị định 30/2020/NĐ-CP";
const references = "Phụ lục I, mục II.6.b Nghị định 30/2020/NĐ-CP";
const numbers = "Luật Kế toán 2015; Phụ lục V Nghị định 86/2012/NĐ-CP";

/** Rules that guard the numbers of a report and whose they are. No office does without them. */
export const guardingRules = {
  ratio: { title: "Tỷ lệ khớp với tử số và mẫu số", source: arithmetic },
  growth: { title: "Mức tăng, giảm khớp với tỷ lệ", source: arithmetic },
  change: { title: "Chênh lệch khớp với hai kỳ", source: arithmetic },
  "new-total": { title: "Tổng mới khớp với số cũ và mức tăng, giảm", source: arithmetic },
  balance: { title: "Số cuối kỳ khớp với đầu kỳ và số tăng, giảm", source: arithmetic },
  remainder: { title: "Số còn lại khớp với tổng và số đã làm", source: arithmetic },
  sum: { title: "Tổng khớp với các phần", source: arithmetic },
  "total-after": { title: "Tổng ghi sau khớp với các phần", source: arithmetic },
  "other-whole": { title: "Một chỉ tiêu có một giá trị", source: arithmetic },
  relation: { title: "Quan hệ giữa các chỉ tiêu của báo cáo", source: "danh mục chỉ tiêu của báo cáo" },
  "two-values": { title: "Một chỉ tiêu có một giá trị trong toàn báo cáo", source: "số liệu của báo cáo" },
  "held-reference": { title: "Số viện dẫn trong mục đã tiếp nhận khớp với nguồn", source: "số liệu của báo cáo" },
  "listed-names": { title: "Số lượng khớp với các tên được kể", source: arithmetic },
  years: { title: "Số năm khớp với hai mốc", source: arithmetic },
  "plan-month": { title: "Tháng của phần nhiệm vụ", source: "kỳ báo cáo" },
  "report-month": { title: "Tháng của báo cáo", source: "kỳ báo cáo" },
  "month-of-range": { title: "Tháng khớp với khoảng ngày", source: "kỳ báo cáo" },
  "data-periods": { title: "Một kỳ số liệu trong báo cáo", source: "Điều 12 Nghị định 09/2019/NĐ-CP" },
  "own-unit": { title: "Tên đơn vị mình", source: settings },
  "number-shape": { title: "Dấu chấm, dấu phẩy trong số", source: numbers },
  "impossible-date": { title: "Ngày không có trong lịch", source: "lịch" },
} as const satisfies Readonly<Record<string, RuleEntry>>;

/** Rules of form, each with a switch in the office's settings. */
export const switchedRules = {
  "zeros-in-dates": { title: "Số 0 trước ngày và tháng", source: "Phụ lục I, mục II.4.b Nghị định 30/2020/NĐ-CP" },
  "ungrouped-thousands": { title: "Dấu chấm giữa các nhóm nghìn", source: numbers },
  "spaced-percent": { title: "Khoảng cách trước dấu %", source: custom },
  "short-millions": { title: "Số triệu sau số tỷ đủ ba chữ số", source: custom },
  "capital-of-place": { title: "Danh từ chung trước tên đơn vị hành chính", source: capitals },
  "capital-of-road": { title: "Tên đường, dự án", source: capitals },
  "capital-of-field": { title: "Tên lĩnh vực", source: capitals },
  "capital-of-people": { title: "“Nhân dân” khi đứng một mình", source: capitals },
  "capital-inside-sentence": { title: "Chữ hoa giữa câu", source: capitals },
  "capital-of-feast": { title: "Tên ngày tết", source: capitals },
  "capital-of-day": { title: "Tên ngày lễ, ngày kỷ niệm", source: capitals },
  "capital-of-weekday": { title: "Thứ trong tuần", source: capitals },
  "capital-of-month": { title: "Tên tháng bằng chữ", source: capitals },
  "capital-of-agency": { title: "Tên cơ quan, tổ chức", source: capitals },
  "capital-of-ministry": { title: "Tên bộ, sở", source: capitals },
  "capital-of-school": { title: "Tên trường", source: capitals },
  "capital-of-firm": { title: "Tên công ty, hợp tác xã", source: capitals },
  "capital-of-state": { title: "“Nhà nước” khi đứng một mình", source: capitals },
  "capital-of-person": { title: "Tên người", source: capitals },
  "capital-of-title": { title: "Chức vụ đi liền với tên người", source: capitals },
  "capital-of-landform": { title: "Danh từ chung chỉ sông, núi, chợ trước tên riêng", source: capitals },
  "capital-of-document": { title: "Tên loại văn bản cụ thể", source: capitals },
  "capital-of-law": { title: "Tên luật", source: capitals },
  "norm-without-number": { title: "Số, ngày của văn bản quy phạm pháp luật", source: references },
  "capitals-in-heading": { title: "Đề mục viết hoa từng chữ", source: capitals },
  "former-level": { title: "Cơ quan cấp huyện", source: custom },
  "former-post": { title: "Chức danh của mô hình cũ", source: custom },
  "official-term": { title: "Cách gọi theo luật", source: "tên gọi trong luật, pháp lệnh" },
  "term-of-office": { title: "Nhiệm kỳ 5 năm", source: "Luật Tổ chức chính quyền địa phương; Điều lệ Đảng" },
  "former-agency": { title: "Cơ quan đã đổi tên hoặc giải thể", source: custom },
  "reference-number": { title: "Chữ “số” khi viện dẫn văn bản", source: references },
  "reference-date": { title: "Ngày, cơ quan khi viện dẫn lần đầu", source: references },
  "year-in-number": { title: "Năm trong số, ký hiệu văn bản hành chính", source: references },
  "capital-of-article": { title: "Viết hoa Điều, viết thường khoản, điểm", source: capitals },
  "unit-space": { title: "Khoảng cách giữa số và đơn vị", source: numbers },
  "currency-name": { title: "“đồng” trong lời văn", source: custom },
  "date-range-spaces": { title: "Khoảng cách giữa hai ngày", source: custom },
  "date-range-words": { title: "“từ ngày … đến ngày …”", source: custom },
  "space-before-mark": { title: "Khoảng trắng trước dấu câu", source: custom },
  "no-space-behind-mark": { title: "Khoảng trắng sau dấu câu", source: custom },
  "space-in-bracket": { title: "Khoảng trắng trong ngoặc", source: custom },
  "hyphen-spaces": { title: "Khoảng trắng quanh gạch nối", source: custom },
  "comma-before-and": { title: "Dấu phẩy trước “và”", source: custom, startsOff: true },
  "two-list-marks": { title: "Hai dấu đầu dòng", source: custom },
  "double-space": { title: "Thừa khoảng trắng", source: custom },
  "invisible-character": { title: "Ký tự ẩn", source: custom },
  "frequent-slip": { title: "Lỗi gõ hay gặp", source: custom },
  "repeated-word": { title: "Từ bị lặp", source: custom },
  "repeated-month": { title: "Tháng nhắc hai lần trong một vế", source: custom },
  "repeated-deed": { title: "Việc nhắc hai lần trong một vế", source: custom },
  "office-name": { title: "Tên phòng, trung tâm", source: settings },
  "comma-at-end": { title: "Dấu phẩy cuối đoạn", source: custom },
  "no-mark-at-end": { title: "Đoạn không có dấu kết", source: custom },
  "mark-behind-heading": { title: "Dấu câu sau đề mục", source: custom, startsOff: true },
  "item-ending": { title: "Dấu cuối các ý liệt kê", source: custom, startsOff: true },
  "broken-paragraph": { title: "Một câu bị ngắt làm hai đoạn", source: custom },
  "mark-of-sub-item": { title: "Dấu đầu dòng của ý con", source: custom, startsOff: true },
  "lone-item": { title: "Gạch đầu dòng chỉ có một ý", source: custom, startsOff: true },
  "numbering-gap": { title: "Số thứ tự đề mục liên tục", source: "Phụ lục I, mục II.6.đ Nghị định 30/2020/NĐ-CP" },
  "heading-without-number": { title: "Đề mục không có số", source: custom, startsOff: true },
  "foreign-period": { title: "Số liệu của kỳ khác", source: custom },
  "share-of-budget": { title: "Tỷ lệ dự toán của tháng hay lũy kế", source: custom, startsOff: true },
  "missing-unit": { title: "Đơn vị sau số", source: numbers },
  "long-sentence": { title: "Câu dài trên 60 tiếng", source: custom, startsOff: true },
  "empty-result": { title: "Kết quả không có số liệu", source: custom, startsOff: true },
  "uneven-quotes": { title: "Dấu ngoặc kép thiếu một bên", source: custom },
  "abbreviation-unexplained": { title: "Chữ viết tắt chưa được giải thích", source: custom, startsOff: true },
  "abbreviation-and-words": { title: "Dùng lẫn chữ viết tắt và tên đầy đủ", source: custom, startsOff: true },
  "abbreviation-of-two": { title: "Một chữ viết tắt, hai nghĩa", source: custom },
  "branch-without-plan": { title: "Mục có kết quả mà không có nhiệm vụ", source: custom, startsOff: true },
  "misplaced-paragraph": { title: "Đoạn thuộc mục khác", source: custom, startsOff: true },
  "closing-name": { title: "Câu kết gọi đúng tên báo cáo", source: custom },
  "date-form": { title: "Một cách viết ngày", source: custom, startsOff: true },
  "money-form": { title: "Một cách viết tiền", source: custom, startsOff: true },
  "body-form": { title: "Một cách gọi một cơ quan", source: custom, startsOff: true },
  "project-name": { title: "Một tên cho một dự án", source: custom },
  "cited-again": { title: "Viện dẫn từ lần thứ hai", source: references },
  "two-forms": { title: "Hai cách viết trong một báo cáo", source: custom, startsOff: true },
} as const satisfies Readonly<Record<string, RuleEntry>>;

const book: ReadonlyMap<string, RuleEntry> = new Map(Object.entries({ ...guardingRules, ...switchedRules }));

/** What people are told of a rule that a finding names; undefined for one that is not of this version. */
export const ruleEntry = (rule: string): RuleEntry | undefined => book.get(rule);

/** Rules that an office which has chosen nothing does without. */
export const startingOff: readonly string[] = Object.entries(switchedRules).flatMap(([id, entry]) => ("startsOff" in entry ? [id] : []));
