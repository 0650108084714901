/** What a unit measures or counts. Two counts can only be added if they count the same kind of thing; two measures only if the unit is the same. */
type UnitGroup = "person" | "case" | "place" | "thing" | "event" | "measure" | "time" | "age";

export interface Unit {
  readonly key: string;
  readonly group: UnitGroup;
}

const unitWords: Readonly<Record<UnitGroup, string>> = {
  person:
    "người dân|người|thành viên|tổ trưởng|tổ phó|tổ viên|đội trưởng|đội phó|đội viên|chuyên viên|đồng chí|công dân|nhân khẩu|học sinh|sinh viên|giáo viên|đại biểu|cán bộ|công chức|viên chức|hội viên|đoàn viên|đảng viên|thanh niên|lao động|đối tượng|cháu|em|trẻ em|trẻ|bệnh nhân|chiến sĩ|chiến sỹ|dân quân|vận động viên|cử tri|nạn nhân|bị can|biên chế|xã viên|ủy viên|phụ nữ|thí sinh|công nhân|khách|ca",
  case: "hồ sơ|trường hợp|thủ tục hành chính|thủ tục|tthc|dvc|đơn|vụ việc|vụ án|vụ|việc|giấy chứng nhận|giấy phép|giấy|tin báo|tin|ý kiến|kiến nghị|phản ánh|chữ ký|bản sao|hợp đồng|yêu cầu|văn bản|quyết định|kế hoạch|công văn|báo cáo|thông báo|nhiệm vụ|chỉ tiêu|tiêu chí|phiếu|cuộc gọi|giao dịch|biên bản|sáng kiến|danh mục|bản",
  place:
    "hộ gia đình|hộ dân|hộ|gia đình|tổ dân phố|tổ hòa giải|tổ|thôn|khu phố|cơ sở|trường|lớp|doanh nghiệp|công ty|cửa hàng|đơn vị|cơ quan|phòng|chi bộ|chi hội|chi đoàn|câu lạc bộ|hợp tác xã|hội|điểm|tập thể|cá nhân|dự án|công trình|tuyến đường|tuyến phố|tuyến|thửa đất|thửa|ngôi nhà|nhà|phường|xã|địa phương|chợ|môn|đội|di tích|lễ hội|nhóm|tổ chức|khu vực|gian hàng|nhà văn hóa|phòng học|gói thầu|khu dân cư|bếp ăn|chốt",
  thing:
    "biển|tài khoản|sản phẩm|mô hình|suất quà|suất|phần quà|quà|con|cây|xe|bộ|chiếc|cái|liều|mũi|tin bài|bài viết|bài|camera|giải|huy chương|tủ|máy|thẻ|tờ rơi|tờ|cuốn|bình|phương tiện|tác phẩm|phần mềm",
  event: "ngày công lao động|ngày công|cuộc|buổi|lượt|hội nghị|lần|đợt|ca trực|phiên|kỳ họp|lớp tập huấn|chương trình|hoạt động|đoàn",
  measure: "đồng|ha|m2|m²|m3|m³|km2|km|mét|m|tấn|tạ/ha|tạ|kg|lít|kwh|mẫu|sào|đơn vị máu|tạ/sào|triệu đồng/người|usd",
  time: "năm|tháng|ngày|tuần|giờ|phút|quý|nhiệm kỳ",
  age: "tuổi|tầng|độ|°c|điểm %|%",
};

const units: readonly (readonly [string, UnitGroup])[] = (Object.entries(unitWords) as [UnitGroup, string][])
  .flatMap(([group, words]) => words.split("|").map((word) => [word, group] as const))
  .sort(([one], [other]) => other.length - one.length);

const unitGroups: ReadonlyMap<string, UnitGroup> = new Map(units);
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const unitAtStart = new RegExp(`^(?:${units.map(([word]) => escaped(word)).join("|")})(?![\\p{L}\\d])`, "u");

/** A pattern of every unit, for patterns that need one behind a number. */
export const unitPattern = units.map(([word]) => escaped(word)).join("|");

/** The unit that a lower-case text starts with, or null: any other word behind a number says what was counted, not in what. */
export function unitAt(lower: string): Unit | null {
  const word = unitAtStart.exec(lower)?.[0];
  const group = word === undefined ? undefined : unitGroups.get(word);
  return word === undefined || group === undefined ? null : { key: word, group };
}

export const isMeasure = (unit: Unit | null): boolean => unit?.group === "measure";

/** Whether two units are one, or one is the other with a word more: `hộ` and `hộ gia đình`, `cuộc` and `cuộc gọi`. No unit takes any. */
export function isSameUnit(one: Unit | null, other: Unit | null): boolean {
  if (one === null || other === null) return true;
  return one.key === other.key || one.key.startsWith(`${other.key} `) || other.key.startsWith(`${one.key} `);
}

/** Whether two numbers may be of one kind. A number without a unit takes over its neighbour's. */
export function canAdd(one: Unit | null, other: Unit | null): boolean {
  if (one === null || other === null) return (one ?? other) === null || !isTimeOrAge(one ?? other);
  if (one.group === "measure" || other.group === "measure") return isSameUnit(one, other);
  return !isTimeOrAge(one) && !isTimeOrAge(other);
}

/** Whether two numbers count the same kind of thing: `hồ sơ` and `trường hợp`, `hộ` and `hộ gia đình`, not `biển` and `hộ`. */
export function sameKind(one: Unit | null, other: Unit | null): boolean {
  if (!canAdd(one, other)) return false;
  return one === null || other === null || one.group === other.group || (isPersonOrCase(one) && isPersonOrCase(other));
}

const isTimeOrAge = (unit: Unit | null): boolean => unit?.group === "time" || unit?.group === "age";
const isPersonOrCase = (unit: Unit): boolean => unit.group === "person" || unit.group === "case";
