import { beforePrinting, convention, type DecreeLine, decree, error, everywhere, info, missing, unless, warning } from "../line.ts";
import { each, letters, mm, vietnamese, within } from "../measuring.ts";
import { folded, isCapitals, quoted } from "../words.ts";

const prefixed = /^(TM|KT|TL|TUQ|Q)\./u;
const wellPrefixed = /^(TM|KT|TL|TUQ|Q)\. \S/u;
const titles = /^(GS|PGS|TS|ThS|CN|KS|BS|Ông|Bà)\b\.?/u;
const signatureRoom = 25 * mm;

/** Signer and recipients. */
export const footLines: readonly DecreeLine[] = [
  {
    id: "ND30-71",
    title: "Quyền hạn, chức vụ",
    asks: "Chữ in hoa, cỡ 13–14, kiểu đứng, đậm; sau “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.” có một dấu cách.",
    ...decree("II.7"),
    ...error,
    ...everywhere,
    check: (_, { authority }) =>
      authority.length === 0
        ? missing("quyền hạn, chức vụ của người ký")
        : authority.flatMap((one) => [
            ...letters(one, { size: [13, 14], bold: true, italic: false }),
            ...unless(isCapitals(one.text), `${quoted(one.text)} không phải chữ in hoa.`, one),
            ...unless(
              !prefixed.test(one.text.trim()) || wellPrefixed.test(one.text.trim()),
              `${quoted(one.text)}: cần một dấu cách sau chữ viết tắt.`,
              one,
            ),
          ]),
  },
  {
    id: "ND30-72",
    title: "Quyền hạn hợp với chức vụ",
    asks: "Ký thay (“KT.”) thì dòng dưới là chức vụ cấp phó.",
    ...decree("II.7.b"),
    ...error,
    ...everywhere,
    check(_, { authority }) {
      const lines = authority.map(({ text }) => folded(text));
      const deputy = lines.find((line) => line.startsWith("KT."));
      if (deputy === undefined) return "absent";
      const post = deputy.replace(/^KT\.\s*/u, "");
      return unless(lines.at(-1) === `PHÓ ${post}`, `${lines.join(" / ")}: dưới “${deputy}” cần “PHÓ ${post}”.`, authority[0] ?? null);
    },
  },
  {
    id: "ND30-74",
    title: "Họ tên người ký",
    asks: "Chữ in thường, cỡ 13–14, kiểu đứng, đậm, canh giữa, không ghi học hàm, học vị.",
    ...decree("II.7.c"),
    ...error,
    ...everywhere,
    check: (_, { signerName }) =>
      signerName === null
        ? missing("họ tên người ký")
        : [
            ...letters(signerName, { size: [13, 14], bold: true, italic: false }),
            ...unless(!isCapitals(signerName.text), `${quoted(signerName.text)} viết toàn chữ in hoa.`, signerName),
            ...unless(!titles.test(signerName.text.trim()), `${quoted(signerName.text)} ghi học hàm, học vị hoặc danh xưng.`, signerName),
            ...unless(signerName.align === "center", `${quoted(signerName.text)} không canh giữa.`, signerName),
          ],
  },
  {
    id: "ND30-75",
    title: "Chỗ ký",
    asks: "Khoảng 25 mm trở lên giữa chức vụ và họ tên.",
    ...convention,
    ...warning,
    ...everywhere,
    check({ paragraphs }, { authority, signerName }) {
      const post = authority.at(-1);
      if (signerName === null || post === undefined) return "absent";
      const gap = paragraphs.slice(paragraphs.indexOf(post) + 1, paragraphs.indexOf(signerName));
      // Empty lines give room too; in print each is about 1.15 times its letters.
      const room =
        signerName.before + gap.filter(({ cell }) => cell?.table === signerName.cell?.table).reduce((sum, one) => sum + one.emptySize * 1.15, 0);
      return unless(room >= signatureRoom - 1, `Chỗ ký cao ${vietnamese(room / mm)} mm.`, signerName);
    },
  },
  {
    id: "ND30-76",
    title: "Khối ký liền nội dung",
    asks: "Chữ ký không nằm một mình ở trang sau.",
    ...convention,
    ...warning,
    ...beforePrinting,
    check: (_, { text, signerName }) => {
      const last = text.at(-1);
      return signerName === null || last === undefined ? "absent" : unless(last.keepNext, "Khối ký có thể rơi sang trang sau một mình.", last);
    },
  },
  {
    id: "ND30-77",
    title: "Nơi nhận",
    asks: "“Nơi nhận:” trên dòng riêng, sát lề trái, cỡ 12, nghiêng, đậm.",
    ...decree("II.9.d"),
    ...error,
    ...everywhere,
    check: (_, { recipientsTitle }) =>
      recipientsTitle === null
        ? missing("“Nơi nhận”")
        : [
            ...unless(folded(recipientsTitle.text) === "Nơi nhận:", `${quoted(recipientsTitle.text)}.`, recipientsTitle),
            ...letters(recipientsTitle, { size: [12, 12], bold: true, italic: true }),
            ...unless(
              within(recipientsTitle.left + recipientsTitle.firstLine, 0, 0, 2) && recipientsTitle.align !== "center",
              "“Nơi nhận:” không sát lề trái.",
              recipientsTitle,
            ),
          ],
  },
  {
    id: "ND30-78",
    title: "Danh sách nơi nhận",
    asks: "Cỡ 11, kiểu đứng, không đậm; mỗi nơi một dòng, “-” ở đầu, “;” ở cuối, dòng cuối “.”.",
    ...decree("II.9.d"),
    ...error,
    ...everywhere,
    check: (_, { recipients, recipientsTitle }) =>
      recipientsTitle === null
        ? "absent"
        : recipients.flatMap((one, index) => {
            const mark = index === recipients.length - 1 ? "." : ";";
            return [
              ...letters(one, { size: [11, 11], bold: false, italic: false }),
              ...unless(/^- ?\S/u.test(one.text.trim()), `${quoted(one.text)}: thiếu “-” ở đầu dòng.`, one),
              ...unless(one.text.trim().endsWith(mark), `${quoted(one.text)}: cần “${mark}” ở cuối.`, one),
            ];
          }),
  },
  {
    id: "ND30-79",
    title: "Dòng Lưu",
    asks: "Dòng cuối dạng “- Lưu: VT, VP.”.",
    ...decree("II.9.d"),
    ...error,
    ...everywhere,
    check(_, { recipients, recipientsTitle }) {
      const last = recipients.at(-1);
      if (recipientsTitle === null) return "absent";
      return unless(
        /^- ?Lưu: ?VT(, ?[^.]+)?\.$/u.test(last?.text.trim() ?? ""),
        last === undefined ? "Không có dòng Lưu." : `${quoted(last.text)}.`,
        last ?? null,
      );
    },
  },
  {
    id: "ND30-80",
    title: "Như trên",
    asks: "Dòng đầu “- Như trên;” khi có “Kính gửi”.",
    ...decree("II.9.b"),
    ...error,
    ...everywhere,
    check: (_, { addressees, recipients, recipientsTitle }) =>
      addressees.length === 0 || recipientsTitle === null
        ? "absent"
        : unless(
            /^- ?Như trên;$/u.test(recipients[0]?.text.trim() ?? ""),
            recipients[0] === undefined ? "Danh sách trống." : `${quoted(recipients[0].text)}.`,
            recipients[0] ?? null,
          ),
  },
  {
    id: "ND30-81",
    title: "Nơi nhận không trùng",
    asks: "Mỗi nơi nhận ghi một lần.",
    ...convention,
    ...info,
    ...everywhere,
    check: (_, { recipients }) =>
      recipients.length === 0
        ? "absent"
        : each(
            recipients,
            (one) => recipients.find(({ text }) => folded(text).replace(/[;.]$/, "") === folded(one.text).replace(/[;.]$/, "")) === one,
            "đã có ở trên",
          ),
  },
  {
    id: "ND30-82",
    title: "Nơi nhận ngang hàng chữ ký",
    asks: "Nơi nhận bên trái, quyền hạn bên phải, cùng một hàng.",
    ...decree("II.9.d"),
    ...error,
    ...everywhere,
    check: (_, { recipientsTitle, authority }) => {
      const first = authority[0];
      if (recipientsTitle === null || first === undefined) return "absent";
      const [left, right] = [recipientsTitle.cell, first.cell];
      return unless(
        left !== null && right !== null && left.table === right.table && left.row === right.row && left.column < right.column,
        "Nơi nhận và quyền hạn không cùng một hàng hai cột.",
        recipientsTitle,
      );
    },
  },
];
