import type { Components } from "./components.ts";
import type { Facts, ParagraphFacts, Source } from "./facts.ts";

/** In a draft number and day may be blank; an issued document has them and no trace of drafting. */
export type Phase = "draft" | "issued";
export type Severity = "error" | "warning" | "info";

/** What was found where a line is not met, in Vietnamese, and the paragraph it was found at. */
export interface Fault {
  readonly found: string;
  readonly at: ParagraphFacts | null;
}

/** The faults against a line; `absent` if the document has no such component. */
export type Findings = readonly Fault[] | "absent";

/** One measurable line. What offices do by custom and the decree does not say is a `convention`: it is never told as a breach. */
export interface DecreeLine {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly origin: "decree" | "convention";
  readonly clause: string;
  readonly severity: Readonly<Record<Phase, Severity>>;
  readonly measuredIn: readonly Source[];
  check(facts: Facts, parts: Components, phase: Phase): Findings;
}

type Origin = Pick<DecreeLine, "origin" | "clause">;
type Weight = Pick<DecreeLine, "severity">;
type Reach = Pick<DecreeLine, "measuredIn">;

/** @param place where in part I of appendix I it stands. */
export const decree = (place: string): Origin => ({ origin: "decree", clause: `Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục ${place}` });
export const convention: Origin = { origin: "convention", clause: "Thông lệ trình bày, Nghị định 30/2020/NĐ-CP không quy định" };

const always = (severity: Severity): Weight => ({ severity: { draft: severity, issued: severity } });
export const error = always("error");
export const warning = always("warning");
export const info = always("info");
export const errorWhenIssued: Weight = { severity: { draft: "warning", issued: "error" } };

export const everywhere: Reach = { measuredIn: ["model", "docx", "pdf"] };
/** Not in a PDF, which keeps no styles. */
export const beforePrinting: Reach = { measuredIn: ["model", "docx"] };
export const inDocx: Reach = { measuredIn: ["docx"] };
export const inPdf: Reach = { measuredIn: ["pdf"] };

/** The fault, if the condition does not hold. Of what is asked of every paragraph, the words are made when they are needed. */
export const unless = (holds: boolean, found: string | (() => string), at: ParagraphFacts | null = null): readonly Fault[] =>
  holds ? [] : [{ found: typeof found === "string" ? found : found(), at }];
export const missing = (name: string): readonly Fault[] => [{ found: `Không tìm thấy ${name}.`, at: null }];
