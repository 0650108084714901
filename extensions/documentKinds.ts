import { mannersFor, type SigningManner, type SigningWords } from "./authority.ts";

/** The kinds of documents that a ward writes here, of the 29 of decree 30/2020, article 7. */
export const documentKinds = ["report", "plan", "submission", "letter", "notice", "invitation", "decision"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface KindRules {
  /** As printed in the head. Empty for an official letter, which names no kind: its subject stands under its number. */
  readonly name: string;
  /** Opens its symbol, `BC` of `BC-UBND` (appendix III, part I). Empty for an official letter, whose symbol names the drafting unit: `UBND-VP`. */
  readonly sign: string;
  /** Whether it says "Kính gửi" (appendix I, II.9.b): always, if it goes to a higher body, or only where somebody wants it to. */
  readonly addressed: "always" | "upwards" | "freely";
  /** Whether it lists what it rests on, in italics, before its text (appendix I, II.6.a). */
  readonly listsGrounds: boolean;
  /** A decision says in capitals above its grounds who decides. */
  readonly namesDecider: boolean;
  /** How it is usually signed, the most usual first (article 13). */
  readonly manners: readonly SigningManner[];
}

const forTheBody = ["collective", "collectiveDeputy"] as const;

export const kindRules: Readonly<Record<DocumentKind, KindRules>> = {
  report: { name: "BÁO CÁO", sign: "BC", addressed: "upwards", listsGrounds: false, namesDecider: false, manners: forTheBody },
  plan: { name: "KẾ HOẠCH", sign: "KH", addressed: "freely", listsGrounds: true, namesDecider: false, manners: forTheBody },
  submission: { name: "TỜ TRÌNH", sign: "TTr", addressed: "always", listsGrounds: true, namesDecider: false, manners: forTheBody },
  letter: { name: "", sign: "", addressed: "always", listsGrounds: true, namesDecider: false, manners: forTheBody },
  notice: { name: "THÔNG BÁO", sign: "TB", addressed: "freely", listsGrounds: true, namesDecider: false, manners: forTheBody },
  invitation: { name: "GIẤY MỜI", sign: "GM", addressed: "freely", listsGrounds: false, namesDecider: false, manners: forTheBody },
  // The head of the body decides in their own power.
  decision: { name: "QUYẾT ĐỊNH", sign: "QĐ", addressed: "freely", listsGrounds: true, namesDecider: true, manners: ["head", "deputy"] },
};

/** The kind of a document by its printed name; null for one that has no rules here. */
export function kindNamed(printed: string): DocumentKind | null {
  const name = printed.normalize("NFC").replace(/\s+/g, " ").trim().toLocaleUpperCase("vi");
  return documentKinds.find((kind) => kindRules[kind].name === name) ?? null;
}

/**
 * The manners open to a signer, first those in which such a document is usually signed. A kind without rules counts as a report; a decision that names the
 * body above its grounds is the body's, and signed for it.
 */
export function mannersOf(kind: DocumentKind | null, words: SigningWords, decidedBy = ""): readonly SigningManner[] {
  const open = mannersFor(words);
  const isOfBody = words.collective !== "" && decidedBy.normalize("NFC").trim().startsWith(words.collective);
  const usual = (isOfBody ? forTheBody : kindRules[kind ?? "report"].manners).filter((manner) => open.includes(manner));
  return [...usual, ...open.filter((manner) => !usual.includes(manner))];
}

/** The symbol of a document of that kind: `QĐ-UBND`; of a letter the agency's and the unit's, `UBND-VP`. */
export const symbolOf = (kind: DocumentKind, agency: string, unit: string): string =>
  kindRules[kind].sign === "" ? `${agency}-${unit}` : `${kindRules[kind].sign}-${agency}`;
