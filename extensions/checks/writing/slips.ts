import { capitalized, type WordRule } from "./wordRule.ts";

/** Words that are certainly a slip where they stand: the wrong words and the right ones. What may be meant is not in the list. */
const slips: readonly (readonly [wrong: string, right: string])[] = [
  ["chuyên đổi số", "chuyển đổi số"],
  ["chuyển đối số", "chuyển đổi số"],
  ["số sức khỏe điện tử", "sổ sức khỏe điện tử"],
  ["số hộ khẩu điện tử", "sổ hộ khẩu điện tử"],
  ["công thông tin điện tử", "cổng thông tin điện tử"],
  ["công dịch vụ công", "cổng dịch vụ công"],
  ["công Công ty", "cổng Công ty"],
  ["Công DVC", "Cổng DVC"],
  ["VneID", "VNeID"],
  ["VNEID", "VNeID"],
  ["VNeId", "VNeID"],
  ["Vneid", "VNeID"],
  ["sát nhập", "sáp nhập"],
  ["khắc phụ", "khắc phục"],
  ["tham mưa", "tham mưu"],
  ["chỉ đao", "chỉ đạo"],
  ["triễn khai", "triển khai"],
  ["xữ lý", "xử lý"],
  ["cũng cố", "củng cố"],
  ["nổ lực", "nỗ lực"],
  ["sữa chữa", "sửa chữa"],
  ["sơ xuất", "sơ suất"],
  ["xuất sác", "xuất sắc"],
  ["giử gìn", "giữ gìn"],
  ["bổ xung", "bổ sung"],
  ["đọc đáo", "độc đáo"],
  ["vô hình chung", "vô hình trung"],
  ["chia xẻ", "chia sẻ"],
  ["tựu chung", "tựu trung"],
  ["ngân sách nhà nươc", "ngân sách nhà nước"],
  ["thũ tục", "thủ tục"],
  ["giãi quyết", "giải quyết"],
  ["đãm bảo", "đảm bảo"],
  ["công tac", "công tác"],
  ["kế hoach", "kế hoạch"],
  ["đia bàn", "địa bàn"],
  ["nhiêm vụ", "nhiệm vụ"],
];
const rightWords = new Map(slips.flatMap(([wrong, right]) => [[wrong, right] as const, [capitalized(wrong), capitalized(right)] as const]));

const slip: WordRule = {
  id: "frequent-slip",
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${[...rightWords.keys()].join("|")})(?!\p{L})`, "gu"),
  right: ([printed]) => rightWords.get(printed) ?? null,
  message: (printed, right) => `“${printed}” có lẽ gõ nhầm của “${right}”.`,
};

const repeatedWord: WordRule = {
  id: "repeated-word",
  pattern: /(?<!\p{L})(?<word>của|và|các|là|được|trong|với|cho|đã|có|tại|trên|theo|để|đến|từ|phường|ngày|những|một|về)\s\k<word>(?!\p{L})/gu,
  right: ({ groups }) => groups?.["word"] ?? null,
  message: (printed, right) => `“${printed}” lặp từ; có lẽ chỉ cần một “${right}”.`,
};

/** Frequent slips of the keyboard, and words typed twice. */
export const slipRules: readonly WordRule[] = [slip, repeatedWord];
