import type { LetterheadAttributes } from "../../extensions/nodes/letterhead.ts";
import type { SignatureAttributes } from "../../extensions/nodes/signatureBlock.ts";
import { numberOutline } from "../../extensions/numbering.ts";
import { type ContentNode, parseSectionContent, type SectionContent } from "../../extensions/sectionContent.ts";
import type { Organisation } from "../../extensions/wire/http.ts";
import { frozenHash } from "../domain/frozenHash.ts";
import type { Report, Section } from "../domain/model.ts";
import { sectionFromMarkup } from "./markup.ts";
import type { DemoSection } from "./outline.ts";
import { type DemoReview, reviewed } from "./reviewed.ts";

/** A report that the demo starts with: its metadata, and the text of each section by its id. A part has no text. */
export interface DemoReport {
  readonly report: Report;
  readonly texts: Readonly<Record<string, SectionContent>>;
}

/** What a demo report is made of. All ids and times are fixed, so that the demo is the same on every machine. */
interface DemoDraft {
  readonly about: Omit<Report, "sections" | "frozen" | "indicators" | "history" | "dismissals">;
  readonly letterhead: Partial<LetterheadAttributes>;
  readonly outline: readonly DemoSection[];
  readonly closing: {
    readonly words: string;
    readonly recipients: Organisation["recipients"];
    readonly signature: SignatureAttributes;
  };
  /** What is suggested in sections, by their keys. */
  readonly reviews: Readonly<Record<string, DemoReview>>;
  /** State, deadline and last change of sections that say nothing of their own. */
  readonly course: Pick<Section, "state" | "deadline" | "changedAt">;
  /** Who approved it and when; null while it is in progress. */
  readonly approved: { readonly at: string; readonly by: string } | null;
}

/** Put a demo report together. An approved one carries the hash of its texts, as the workflow would have recorded it. */
export function demoReport(draft: DemoDraft): DemoReport {
  const { about, outline, closing, approved } = draft;
  const written = outline.map((item) => ({ section: sectionOf(draft, item), text: textOf(draft, item) }));
  const made = [
    officeSection(draft, "letterhead", "dau", "Đầu văn bản", [{ type: "letterhead", attrs: draft.letterhead }]),
    ...written.filter(({ section }) => section.kind !== "annex"),
    officeSection(draft, "closing", "ket", "Nơi nhận và chữ ký", closingBlocks(closing)),
    ...written.filter(({ section }) => section.kind === "annex"),
  ];
  const texts = Object.fromEntries(made.flatMap(({ section, text }) => (text === null ? [] : [[section.id, text]])));
  const sections = made.map(({ section }) => section);
  if (approved === null) return { report: { ...about, ...noIndicators, sections, frozen: null, dismissals: [] }, texts };
  const numbers = numberOutline(sections);
  const printed = sections.map((section) => ({ ...section, number: numbers.get(section.id) ?? "", content: texts[section.id] ?? partText }));
  const hash = frozenHash({ title: about.title, sections: printed });
  return { report: { ...about, ...noIndicators, sections, frozen: { ...approved, hash }, dismissals: [] }, texts };
}

/** The catalogue is the template's, which the server adds when it sets the demo ward up. */
const noIndicators = { indicators: [], history: {} };

function textOf({ reviews }: DemoDraft, { kind, key, text }: DemoSection): SectionContent | null {
  if (kind === "part") return null;
  const review = reviews[key];
  return review === undefined ? sectionFromMarkup(text) : reviewed(key, text, review);
}

/** What the workflow reads for a part when it freezes a report. */
const partText: SectionContent = { type: "doc", content: [] };

function sectionOf(draft: DemoDraft, { key, kind, level, title, layout, owners, landscape, course }: DemoSection): Section {
  const deadline = kind === "part" ? null : draft.course.deadline;
  const paper = landscape === true ? { landscape } : {};
  return { ...blankSection(draft, key, title), key, kind, level, layout, ...paper, owners, deadline, ...course };
}

/** Letterhead and closing belong to the office: they have no key in the template and are due with the report itself. */
function officeSection(draft: DemoDraft, kind: "letterhead" | "closing", key: string, title: string, content: readonly ContentNode[]) {
  const section: Section = { ...blankSection(draft, key, title), kind, deadline: draft.about.deadline };
  return { section, text: parseSectionContent({ type: "doc", content }) };
}

function blankSection({ about, course }: DemoDraft, key: string, title: string): Section {
  const outline = { key: "", kind: "section", level: 1, number: "", title, layout: "block" } as const;
  return { id: `${about.id}-${key}`, ...outline, owners: [], confidentialTo: [], reason: "", ...course };
}

function closingBlocks({ words, recipients, signature }: DemoDraft["closing"]): readonly ContentNode[] {
  return [
    { type: "paragraph", content: [{ type: "text", text: words }] },
    {
      type: "recipientList",
      content: recipients.map(({ text, purpose, role }) => ({ type: "recipient", attrs: { purpose, role }, content: [{ type: "text", text }] })),
    },
    { type: "signatureBlock", attrs: signature },
  ];
}
