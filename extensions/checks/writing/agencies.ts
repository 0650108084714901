import { capitalized, type WordRule } from "./wordRule.ts";

/** How a body is written, and the forms that are met instead. Told in order: longer ones first. */
const bodies: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/ủy ban nhân dân|Ủy Ban [Nn]hân [Dd]ân|Ủy ban Nhân [Dd]ân/u, "Ủy ban nhân dân"],
  [/ủy ban(?= (?:phường|xã|bầu cử))/u, "Ủy ban"],
  [/hội đồng nhân dân|Hội [Đđ]ồng Nhân [Dd]ân|Hội Đồng nhân dân/u, "Hội đồng nhân dân"],
  [/Mặt trận tổ quốc|mặt trận [Tt]ổ quốc/u, "Mặt trận Tổ quốc"],
  [/Ban chỉ đạo|Ban Chỉ Đạo|ban chỉ đạo(?= \p{Lu})/u, "Ban Chỉ đạo"],
  [/Ban chỉ huy(?= [Qq]uân sự)|ban chỉ huy(?= [Qq]uân sự)/u, "Ban Chỉ huy"],
  [/Ban quản lý(?= (?:[Dd]ự án|[Cc]hợ|[Dd]i tích))/u, "Ban Quản lý"],
  [/công an(?= (?:phường|xã|thành phố|tỉnh)(?!,))/u, "Công an"],
  [/[Tt]rạm y tế(?= (?:phường|xã))/u, "Trạm Y tế"],
  [/đảng ủy(?= (?:phường|xã))/u, "Đảng ủy"],
];
const bodyPattern = new RegExp(String.raw`(?<!\p{L})(?:${bodies.map(([wrong]) => wrong.source).join("|")})(?!\p{L})`, "gu");
const rightBody = (printed: string): string | null => bodies.find(([, right]) => right.toLowerCase() === printed.toLowerCase())?.[1] ?? null;

/** Bodies begin with a capital, and so does each field in their names (annex II, IV). */
const bodyName: WordRule = {
  id: "capital-of-agency",
  pattern: bodyPattern,
  right: ([printed]) => rightBody(printed),
  message: (printed, right) => `Tên cơ quan, tổ chức viết hoa: “${printed}” viết là “${right}”.`,
};

const departments =
  "y tế|nội vụ|tài chính|xây dựng|tư pháp|công thương|giáo dục|nông nghiệp|khoa học|văn hóa|du lịch|dân tộc|ngoại giao|công an|quốc phòng";
const ministry: WordRule = {
  id: "capital-of-ministry",
  pattern: new RegExp(String.raw`(?<!\p{L})(?<=(?:Sở|Bộ)\s)(?:${departments})(?!\p{L})`, "gu"),
  right: ([printed]) => capitalized(printed),
  message: (printed, right) => `Tên bộ, sở viết hoa chữ đầu của lĩnh vực: “${printed}” viết là “${right}”.`,
};

const mergedFields: readonly (readonly [old: string, now: string])[] = [
  ["Tài nguyên và Môi trường", "Nông nghiệp và Môi trường"],
  ["Kế hoạch và Đầu tư", "Tài chính"],
  ["Lao động - Thương binh và Xã hội", "Nội vụ"],
  ["Thông tin và Truyền thông", "Khoa học và Công nghệ"],
  ["Giao thông vận tải", "Xây dựng"],
  ["Giao thông Vận tải", "Xây dựng"],
];
const successors = new Map(mergedFields);

/** Ministries and their departments that were merged in March 2025. What they issued before keeps their name, so nothing is put right by itself. */
const formerMinistry: WordRule = {
  id: "former-agency",
  pattern: new RegExp(
    String.raw`(?<!(?:nguyên|cũ|trước đây|của)\s)(?<level>Sở|Bộ)\s(?<field>${mergedFields.map(([old]) => old).join("|")})(?!\s(?:cũ|trước|\())`,
    "gu",
  ),
  right: () => "",
  message: (printed) => {
    const [level = "", ...field] = printed.split(" ");
    return `“${printed}” đã hợp nhất từ tháng 3 năm 2025; nếu nói về hiện nay thì là ${level} ${successors.get(field.join(" ")) ?? ""}.`;
  },
};

/** Names of bodies: decree 30/2020/NĐ-CP, annex II, IV, and what was merged. */
export const agencies: readonly WordRule[] = [bodyName, ministry, formerMinistry];
