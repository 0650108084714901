import fc from "fast-check";

/** A made-up report: what its text says and what must be read out of it. */
export interface GeneratedReport {
  readonly text: string;
  /** Its words in reading order, each note at its mark. */
  readonly flow: string;
  readonly parts: readonly { readonly title: string; readonly sections: readonly string[] }[];
  readonly notes: readonly string[];
  readonly recipients: number;
}

type Form = "spaced" | "wrapped" | "windows" | "decomposed";

const nouns = ["hồ sơ", "hộ dân", "tuyến đường", "lượt khám", "giấy phép", "văn bản", "công trình", "học sinh", "thửa đất", "tổ dân phố"];
const verbs = ["tiếp nhận", "kiểm tra", "bàn giao", "rà soát", "cấp phép", "sửa chữa", "vận động", "hướng dẫn"];
const fields = ["Kinh tế", "Ngân sách", "Văn hóa", "Giáo dục", "Y tế", "An ninh", "Quân sự", "Đô thị", "Môi trường", "Tư pháp"];
const tails = [
  "đúng hạn",
  "trên địa bàn",
  "theo kế hoạch",
  "vượt 5% so với cùng kỳ",
  "đạt 97,5%",
  "trị giá 1.250 triệu đồng",
  "trước ngày 20/11/2026",
];
const aims = ["nâng cao chất lượng", "giữ vững ổn định", "đẩy nhanh tiến độ", "tăng cường quản lý"];

const clause = fc
  .tuple(fc.constantFrom(...verbs), fc.integer({ min: 1, max: 2500 }), fc.constantFrom(...nouns), fc.constantFrom(...tails))
  .map(([verb, count, noun, tail]) => `${verb} ${count} ${noun} ${tail}`);

const sentence = fc
  .tuple(
    fc.constantFrom("Trong tháng", "Phường đã", "Công an phường", "Các trường học", "Ủy ban nhân dân phường"),
    fc.array(clause, { minLength: 1, maxLength: 4 }),
  )
  .map(([start, clauses]) => `${start} ${clauses.join(", ")}.`);

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));

const title = fc
  .tuple(fc.constantFrom(...fields), fc.constantFrom(...aims), fc.integer({ min: 0, max: 2 }))
  .map(([field, aim, form]) => (form === 0 ? field : form === 1 ? `${field}, ${aim}` : `Công tác ${field.toLowerCase()}:`));

type Block =
  | { readonly kind: "paragraph"; readonly text: string; readonly note: string | null }
  | { readonly kind: "heading"; readonly title: string; readonly text: string }
  | { readonly kind: "star"; readonly title: string; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly { readonly text: string; readonly below: readonly string[] }[] };

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("paragraph" as const), text: paragraph, note: fc.option(clause, { freq: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("heading" as const), title, text: paragraph }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("star" as const), title, text: paragraph }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("list" as const),
      items: fc.array(fc.record({ text: clause, below: fc.array(clause, { maxLength: 2 }) }), { minLength: 1, maxLength: 3 }),
    }),
  },
);

const section = fc.record({ title, runIn: fc.boolean(), first: paragraph, blocks: fc.array(block, { maxLength: 4 }) });

interface Part {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly runIn: boolean; readonly first: string; readonly blocks: readonly Block[] }[];
}

const part: fc.Arbitrary<Part> = fc.record({
  title: fc.constantFrom("KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "TỒN TẠI, HẠN CHẾ", "PHƯƠNG HƯỚNG, NHIỆM VỤ", "KIẾN NGHỊ, ĐỀ XUẤT"),
  sections: fc.array(section, { minLength: 1, maxLength: 4 }),
});

const romans = ["I", "II", "III", "IV"];
const superscript = (value: number) => [...String(value)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");

/** Writes blocks of lines and, beside them, what they say. */
class Writer {
  readonly blocks: string[] = [];
  readonly flow: string[] = [];
  readonly notes: string[] = [];

  add(text: string, flow = text) {
    this.blocks.push(text);
    this.flow.push(flow);
  }

  addBlock(written: Block, number: string) {
    switch (written.kind) {
      case "paragraph": {
        if (written.note === null) return this.add(written.text);
        const mark = superscript(this.notes.length + 1);
        this.notes.push(written.note);
        this.add(`${written.text.slice(0, -1)}${mark}.`, `${written.text} ${written.note}`);
        this.blocks.push(`${mark} ${written.note}`);
        return;
      }
      case "heading":
        this.add(`${number} ${written.title}`);
        return this.add(written.text);
      case "star":
        this.add(`*** ${written.title}**`, written.title);
        return this.add(written.text);
      case "list": {
        const lines = written.items.flatMap(({ text, below }) => [`- ${text}${below.length > 0 ? ":" : ";"}`, ...below.map((line) => `+ ${line};`)]);
        return this.add(lines.join("\n"));
      }
    }
  }
}

/** Reports with a head, parts, sections, headings, lists, notes at the foot of pages, recipients and a signature, in one of the forms of old files. */
export const generatedReport: fc.Arbitrary<GeneratedReport> = fc
  .record({
    form: fc.constantFrom<Form>("spaced", "wrapped", "windows", "decomposed"),
    day: fc.constantFrom("", "05", "21"),
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    recipients: fc.array(fc.constantFrom("UBND thành phố (để báo cáo)", "TT Đảng ủy", "Các phòng chuyên môn"), { maxLength: 3 }),
  })
  .map(({ form, day, parts, recipients }) => {
    const writer = new Writer();
    writer.add("ỦY BAN NHÂN DÂN\nPHƯỜNG MỘC LÂM");
    writer.add("Số: /BC-UBND");
    writer.add(`Mộc Lâm, ngày ${day} tháng 11 năm 2026`.replace(/ {2}/, " "));
    writer.add("BÁO CÁO");
    writer.add("Kết quả công tác tháng 11, nhiệm vụ tháng 12 năm 2026");
    for (const [index, { title: name, sections }] of parts.entries()) {
      writer.add(`${romans[index]}. ${name}`);
      for (const [position, written] of sections.entries()) {
        const lead = written.title.endsWith(":") ? written.title : `${written.title}:`;
        if (written.runIn) writer.add(`${position + 1}. ${lead} ${written.first}`);
        else {
          writer.add(`${position + 1}. ${written.title}`);
          writer.add(written.first);
        }
        let heading = 0;
        for (const one of written.blocks) {
          if (one.kind === "heading") heading += 1;
          writer.addBlock(one, `${position + 1}.${heading}`);
        }
      }
    }
    writer.add("Trên đây là báo cáo tháng 11 của phường Mộc Lâm./.");
    writer.add(["Nơi nhận:", ...recipients.map((name) => `- ${name};`), "- Lưu: VT."].join("\n"));
    writer.add("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
    writer.add("Đỗ Minh Quân");
    return {
      text: inForm(writer.blocks, form),
      flow: writer.flow.join("\n"),
      parts: parts.map(({ title: name, sections }) => ({
        title: name,
        sections: sections.map(({ title: own, runIn }) => (runIn && !own.endsWith(":") ? `${own}:` : own)),
      })),
      notes: writer.notes,
      recipients: recipients.length + 1,
    };
  });

function inForm(blocks: readonly string[], form: Form): string {
  switch (form) {
    case "spaced":
      return blocks.join("\n\n");
    case "wrapped":
      return blocks.map((lines) => lines.split("\n").map(wrap).join("\n")).join("\n\n");
    case "windows":
      return `\uFEFF${blocks.join("\r\n\r\n").replaceAll("\n- ", "\r\n-\u00a0")}`;
    case "decomposed":
      return blocks.join("\n\n").normalize("NFD");
  }
}

/** Break a line at 78 characters, as a mail program does. */
function wrap(line: string): string {
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(" ")) {
    if (row !== "" && row.length + 1 + word.length > 78) {
      rows.push(row);
      row = word;
    } else {
      row = row === "" ? word : `${row} ${word}`;
    }
  }
  return [...rows, row].join("\n");
}
