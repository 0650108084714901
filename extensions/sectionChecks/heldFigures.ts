import type { Node } from "@tiptap/pm/model";
import { formatFigure } from "../figures/formatFigure.ts";
import type { HeldFigure } from "../heldFigure.ts";
import { nodeOfSign } from "../suggestions/listing/printed.ts";
import { lineAt, type PlacedFigure } from "./relationFindings.ts";
import type { SectionFinding } from "./sectionFinding.ts";
import type { SectionText } from "./textPieces.ts";

/** A section as the outline knows it. */
interface HoldingSection {
  readonly id: string;
  readonly confidentialTo: readonly string[];
  readonly held?: readonly HeldFigure[] | undefined;
}

/** The codes to which a text refers, proposed references among them. */
export function codesReferredTo(text: Node): ReadonlySet<string> {
  const codes = new Set<string>();
  text.descendants((node) => {
    const code = codeOf(node);
    if (code !== null) codes.add(code);
  });
  return codes;
}

/** What a section's references to other sections print now. `figures`: those that it may know. */
export const figuresToHold = (sectionId: string, codes: ReadonlySet<string>, figures: ReadonlyMap<string, PlacedFigure>): HeldFigure[] =>
  [...codes].flatMap((code) => {
    const figure = figures.get(code);
    return figure === undefined || figure.sectionId === sectionId ? [] : [{ sectionId: figure.sectionId, attributes: figure.attributes }];
  });

/** What a section holds and may still show: what came of a section that has fewer readers since is withheld. */
export function shownHeld(section: HoldingSection, outline: readonly HoldingSection[]): readonly HeldFigure[] {
  if (section.held === undefined || section.held.length === 0) return [];
  const readers = new Map(outline.map((one) => [one.id, readersOf(one)]));
  return section.held.filter(({ sectionId }) => {
    const needed = readers.get(sectionId) ?? "";
    return needed === "" || needed === readersOf(section);
  });
}

const readersOf = ({ confidentialTo }: HoldingSection): string => confidentialTo.toSorted().join();

/** The figures as a section prints references to them. */
export const withHeld = (figures: ReadonlyMap<string, PlacedFigure>, held: readonly HeldFigure[]): ReadonlyMap<string, PlacedFigure> =>
  held.length === 0 ? figures : new Map([...figures, ...held.map((one): [string, PlacedFigure] => [one.attributes.code, one])]);

/** A reference that says something else than its source does now. `now` is empty if the source is gone. */
export interface Difference {
  readonly code: string;
  /** Where the source stands. */
  readonly sourceId: string;
  readonly held: string;
  readonly now: string;
}

/** Those of what a section holds that their sources do not say any more. `figures`: those that the section may know, as they are now. */
export const differencesOf = (held: readonly HeldFigure[], figures: ReadonlyMap<string, PlacedFigure>): readonly Difference[] =>
  held.flatMap(({ sectionId, attributes }): readonly Difference[] => {
    const source = figures.get(attributes.code);
    const now = source === undefined ? "" : formatFigure(source.attributes);
    const held = formatFigure(attributes);
    return held === now ? [] : [{ code: attributes.code, sourceId: source?.sectionId ?? sectionId, held, now }];
  });

/** The id of the rule in findings of references that differ from their source. */
export const heldRule = "held-reference";

/** The references of a closed section that differ from their source, as findings at their places. */
export function heldFindings(node: Node, text: SectionText, differences: readonly Difference[]): readonly SectionFinding[] {
  if (differences.length === 0) return [];
  const byCode = new Map(differences.map((difference) => [difference.code, difference]));
  return text.pieces.flatMap(({ kind, at, length, from }): readonly SectionFinding[] => {
    const code = kind === "printed" ? codeOf(node.nodeAt(from)) : null;
    const difference = code === null ? undefined : byCode.get(code);
    if (difference === undefined) return [];
    const { held, now } = difference;
    const says = now === "" ? "nguồn không còn trong báo cáo" : `nguồn nay ghi ${now}`;
    return [
      {
        rule: heldRule,
        type: "difference",
        severity: "warning",
        start: at,
        end: at + length,
        printed: held,
        expected: now,
        message: `Khác nguồn: mục đã tiếp nhận giữ ${held}, ${says}.`,
        about: lineAt(text.text, at),
        fixes: [],
      },
    ];
  });
}

/** The code of a reference, as it stands or as it is proposed; null for any other node. */
function codeOf(node: Node | null): string | null {
  const stood = node?.isText === true ? nodeOfSign(node) : node;
  return stood?.type.name === "figureRef" ? String(stood.attrs["code"]) : null;
}
