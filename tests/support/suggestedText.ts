import * as Y from "yjs";
import { type ContentMark, type ContentNode, contentRoot, type SectionContent } from "../../extensions/sectionContent.ts";
import { figure, footnote, h, li, p, recipients, table, ul } from "./suggestingEditors.ts";

/** When everything in `suggestedText` was suggested: in milliseconds since 1970. */
export const suggestedAt = Date.UTC(2026, 10, 2, 8);
export const stampOf = (id: string, user: string, at = suggestedAt) => ({ id, user, at });
export const flagOf = (id: string, user: string, at = suggestedAt): string => `${id}|${user}|${at}`;

const words = (text: string, ...marks: readonly ContentMark[]): ContentNode => ({ type: "text", text, marks });
const ins = (id: string, user: string): ContentMark => ({ type: "ins", attrs: { ...stampOf(id, user), k: "", d: "" } });
const del = (id: string, user: string): ContentMark => ({ type: "del", attrs: stampOf(id, user) });
const flagged = (node: ContentNode, attrs: Record<string, unknown>): ContentNode => ({ ...node, attrs: { ...node.attrs, ...attrs } });

/** The blocks of `suggestedText` by what lies on them. */
export const blocks = { base: 0, heading: 1, plain: 2, theirs: 3, struck: 4, proposed: 5, list: 6, table: 7, commented: 8, own: 9 } as const;

/** A section in which `binh` suggests words, a deletion, a block, a join and a heading; `an` suggests a block; somebody speaks of "góp ý". */
export const suggestedText: SectionContent = {
  type: "doc",
  content: [
    p("Thu ngân sách ", words("tăng ", ins("b-1", "binh")), "đạt ", figure("96"), " kế hoạch.", words(" Hết.", del("b-2", "binh"))),
    h(3, "Kinh tế"),
    p("Kết quả tốt."),
    flagged(p(words("Đoạn của Bình.", ins("b-3", "binh"))), { tcIns: flagOf("b-3", "binh") }),
    flagged(p(words("Bỏ đoạn này.", del("b-4", "binh"))), { tcDel: flagOf("b-4", "binh") }),
    flagged(p("Đầu mục"), {
      tcProp: JSON.stringify([{ ...stampOf("b-5", "binh"), type: "heading", attrs: { level: 3, number: "", layout: "block" } }]),
    }),
    ul(li(p("Một")), li(p("Hai"))),
    table(["Chỉ tiêu", "Số"], ["Hộ nghèo", "12"]),
    p("Theo ", words("góp ý", { type: "comment", attrs: { id: "t-1" } }), footnote("Số liệu"), "."),
    flagged(p(words("Đoạn của An.", ins("a-1", "an"))), { tcIns: flagOf("a-1", "an") }),
    recipients("Như trên", "Lưu: VT"),
  ],
};

export function blockAt(doc: Y.Doc, index: number): Y.XmlElement {
  const block = doc.getXmlFragment(contentRoot).get(index);
  if (!(block instanceof Y.XmlElement)) throw new Error(`There is no block ${index}.`);
  return block;
}

/** A text in a block; `at` counts children, inline nodes among them. */
export function textAt(doc: Y.Doc, block: number, at = 0): Y.XmlText {
  const text = blockAt(doc, block).get(at);
  if (!(text instanceof Y.XmlText)) throw new Error(`Block ${block} has no text at ${at}.`);
  return text;
}

/** The key under which a format whose name begins so lies on a text. */
export function formatKey(text: Y.XmlText, name: string): string {
  const formats = (text.toDelta() as { attributes?: Record<string, unknown> }[]).flatMap(({ attributes = {} }) => Object.keys(attributes));
  const key = formats.find((one) => one.startsWith(name));
  if (key === undefined) throw new Error(`No ${name} lies on the text.`);
  return key;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: (Y.XmlElement | Y.XmlText)[]
): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
}

/** Words under one record, as the binding keeps them. */
export function wordsUnder(text: string, formats: Readonly<Record<string, object>>): Y.XmlText {
  const made = new Y.XmlText();
  made.applyDelta([{ insert: text, attributes: formats }]);
  return made;
}
