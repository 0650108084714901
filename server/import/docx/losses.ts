/** What a section's text has no place for, or keeps in another form than the file. */
const lossTexts = {
  picture: "Hình ảnh không được đưa vào.",
  chart: "Biểu đồ, sơ đồ không được đưa vào.",
  object: "Đối tượng nhúng (Excel, OLE…) không được đưa vào.",
  formula: "Công thức chỉ giữ các ký tự.",
  text_box: "Chữ trong khung (text box) được đưa xuống dưới đoạn chứa khung.",
  field: "Trường tự động (mục lục, tham chiếu, ngày tháng…) chỉ giữ chữ đang hiển thị.",
  form_control: "Ô nhập, hộp kiểm (content control) chỉ giữ chữ đang hiển thị.",
  link: "Liên kết chỉ giữ chữ, bỏ địa chỉ.",
  external: "Nội dung nằm ngoài tệp không được tải về.",
  endnote: "Chú thích cuối văn bản trở thành chú thích cuối trang.",
  note_shape: "Chú thích có nhiều đoạn hoặc bảng được nối thành một đoạn.",
  note_missing: "Chú thích không có nội dung trong tệp.",
  header_footer: "Đầu trang, chân trang không được đưa vào.",
  page_layout: "Ngắt trang, chia cột không được giữ.",
  landscape: "Khổ giấy ngang không được giữ; chỉ phụ lục có thể in ngang.",
  hidden_text: "Chữ ẩn không được đưa vào.",
  strike: "Gạch ngang chữ không được giữ; chữ vẫn còn.",
  script: "Chỉ số trên, chỉ số dưới được giữ bằng ký tự thường.",
  colour: "Màu chữ, màu nền không được giữ.",
  small_caps: "Kiểu chữ in hoa nhỏ không được giữ.",
  symbol: "Ký hiệu không có trong bảng mã chung đã bị bỏ.",
  alignment: "Căn lề, thụt dòng theo quy cách chung của Nghị định 30.",
  tcvn3: "Chữ gõ bằng bảng mã TCVN3 (.VnTime) đã được chuyển sang Unicode.",
  vni: "Có chữ gõ bằng bảng mã VNI, không chuyển được: hãy chuyển sang Unicode trong Word rồi nhập lại.",
  revision_property: "Đề nghị sửa thuộc tính (bảng, trang, đánh số) được coi như đã chấp nhận.",
  revision_undated: "Đề nghị sửa, ý kiến không ghi thời gian được tính theo lúc nhập.",
  move: "Đoạn được di chuyển hiện thành một chỗ xóa và một chỗ thêm.",
  comment_place: "Ý kiến không gắn được vào chữ nào được đặt cho cả mục.",
  comment_shape: "Định dạng, hình trong ý kiến không được giữ; chữ vẫn còn.",
  macro: "Macro không được đưa vào.",
  alternative_part: "Phần chèn từ tệp khác (altChunk, tài liệu con) không được đưa vào.",
  table_shape: "Bảng có ô vượt quá giới hạn đã được chỉnh lại.",
  unknown: "Thành phần không nhận ra đã bị bỏ.",
} as const;

export type LossKind = keyof typeof lossTexts;

/** Everything of one kind that was not kept as it stands in the file. */
export interface Loss {
  readonly kind: LossKind;
  readonly count: number;
  /** What it is, in Vietnamese. */
  readonly text: string;
  /** The first few, as words to look for. */
  readonly samples: readonly string[];
}

const mostSamples = 5;
const longestSample = 120;

/** The losses without one that turned out to be kept after all. `sample`: which, where there may be several of a kind. */
export function withoutLoss(losses: readonly Loss[], kind: LossKind, sample?: string): readonly Loss[] {
  return losses.flatMap((loss): readonly Loss[] => {
    if (loss.kind !== kind || (sample !== undefined && !loss.samples.includes(sample))) return [loss];
    const count = sample === undefined ? 0 : loss.count - 1;
    return count === 0 ? [] : [{ ...loss, count, samples: loss.samples.filter((one) => one !== sample) }];
  });
}

/** Collects what is not kept. */
export class Losses {
  private readonly found = new Map<LossKind, { count: number; readonly samples: string[] }>();

  add(kind: LossKind, sample = ""): void {
    const row = this.found.get(kind) ?? { count: 0, samples: [] };
    row.count += 1;
    const shown = sample.replaceAll(/\s+/g, " ").trim().slice(0, longestSample);
    if (shown !== "" && row.samples.length < mostSamples && !row.samples.includes(shown)) row.samples.push(shown);
    this.found.set(kind, row);
  }

  /** All kinds, in the order in which they were met. */
  list(): readonly Loss[] {
    return [...this.found].map(([kind, { count, samples }]) => ({ kind, count, text: lossTexts[kind], samples }));
  }
}
