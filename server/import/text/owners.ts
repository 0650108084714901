import { foldedWords } from "../../../extensions/reading/text/sentences.ts";
import type { Template } from "../../domain/templates.ts";

/** What the owner of an outline item is chosen by. `part`: which part it stands in, counted from 1. */
interface OwnedItem {
  /** A part spans many fields: its title says none. */
  readonly kind: "part" | "section";
  readonly level: 1 | 2;
  readonly title: string;
  readonly part: number;
  readonly position: number;
}

/** Words that say which department writes about a field. Longer phrases weigh more, so that `văn hóa` beats `hóa`. */
const fields: readonly (readonly [string, readonly string[]])[] = [
  [
    "congan",
    ["an ninh", "trật tự an toàn", "trật tự xã hội", "tai nạn giao thông", "cháy nổ", "công an", "đề án 06", "phòng cháy", "tội phạm", "cư trú"],
  ],
  ["quansu", ["quân sự", "quốc phòng", "tuyển quân", "nghĩa vụ quân sự", "dân quân", "huấn luyện"]],
  ["hcc", ["phục vụ hành chính công", "hành chính công", "thủ tục hành chính", "một cửa"]],
  ["dichvu", ["dịch vụ sự nghiệp", "truyền thanh", "sự nghiệp công"]],
  [
    "vhxh",
    [
      "văn hóa",
      "xã hội",
      "giáo dục",
      "y tế",
      "nội vụ",
      "thể thao",
      "tôn giáo",
      "lao động",
      "người có công",
      "chuyển đổi số",
      "cải cách hành chính",
      "thông tin",
    ],
  ],
  [
    "ktht",
    [
      "kinh tế",
      "ngân sách",
      "đô thị",
      "hạ tầng",
      "đất đai",
      "môi trường",
      "nông nghiệp",
      "đầu tư",
      "xây dựng",
      "giải phóng mặt bằng",
      "công nghiệp",
      "thương mại",
      "tài chính",
      "tài nguyên",
      "giảm nghèo",
      "thiên tai",
      "giao thông",
    ],
  ],
  [
    "vp",
    [
      "văn phòng",
      "tư pháp",
      "tiếp công dân",
      "đơn thư",
      "chỉ đạo điều hành",
      "tổ chức thực hiện",
      "kiến nghị",
      "đánh giá chung",
      "tồn tại",
      "hạn chế",
    ],
  ],
];

/** Words that every title may hold; they tell no two fields apart. */
const emptyWords = new Set(
  foldedWords("công tác lĩnh vực và các nhiệm vụ kết quả thực hiện tình hình phương hướng trọng tâm tháng quý năm về phường ủy ban nhân dân"),
);

/** Less alike than this is another field. */
const leastAlike = 0.5;
/** The same part counts for as much as one word among five. */
const samePartBonus = 0.15;

/** The departments that write an item: of the template's section with the most alike title, else by its field. Empty if neither says. */
export function ownersOf(item: OwnedItem, template: Template | undefined): readonly string[] {
  const alike = template === undefined ? null : mostAlike(item, template);
  return alike ?? (item.kind === "part" ? [] : ownersByField(item.title));
}

function mostAlike(item: OwnedItem, template: Template): readonly string[] | null {
  const wanted = tellingWords(item.title);
  let best: readonly string[] | null = null;
  let bestScore = 0;
  let part = 0;
  let position = 0;
  for (const section of template.sections) {
    if (section.kind === "opening") continue;
    part += section.level === 1 ? 1 : 0;
    position = section.level === 1 ? 0 : position + 1;
    if (section.level !== item.level || section.owners.length === 0) continue;
    const likeness = likenessOf(wanted, tellingWords(section.title));
    const nearness = 0.02 / (1 + Math.abs(position - item.position));
    const score = likeness + (part === item.part ? samePartBonus : 0) + nearness;
    if (likeness >= leastAlike && score > bestScore) {
      best = section.owners;
      bestScore = score;
    }
  }
  return best;
}

function ownersByField(title: string): readonly string[] {
  const folded = ` ${foldedWords(title).join(" ")} `;
  let best: string | null = null;
  let bestScore = 0;
  for (const [department, words] of fields) {
    const score = words.reduce((sum, phrase) => {
      const parts = foldedWords(phrase);
      return folded.includes(` ${parts.join(" ")} `) ? sum + parts.length ** 2 : sum;
    }, 0);
    if (score > bestScore) {
      best = department;
      bestScore = score;
    }
  }
  return best === null ? [] : [best];
}

const tellingWords = (title: string): ReadonlySet<string> =>
  new Set(foldedWords(title).filter((word) => !emptyWords.has(word) && !/^\d+$/.test(word)));

/** Shared words as a share of both titles (Dice). */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
