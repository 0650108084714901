import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import type { FigureAttributes } from "../../extensions/nodes/figure.ts";
import type { MeView, ReportView, SectionView } from "../../extensions/wire/http.ts";
import { type EditedText, editText } from "../editor/editText.ts";
import { changeFigure, changeFigureAt, placeOfFigure, placeOfRepeat } from "../editor/figures/changeFigure.ts";
import { type FoundNumber, figuresOf, findNumbers, makeFigures, stillStanding } from "../editor/figures/findNumbers.ts";
import { goToRange } from "../editor/figures/goToRange.ts";
import { sameUncoded, type UncodedFigure, uncodedFigures } from "../editor/figures/uncodedFigures.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import { standingOf } from "../editor/standing.ts";
import { printedReference } from "../editor/text/reportIndex.ts";
import { useInEditor } from "../editor/useInEditor.ts";
import { t } from "../messages/translate.ts";
import type { ReportConnection } from "../sync/connection.ts";

/** How this person writes in a section now; null if they do not. */
type WritingMode = "direct" | "suggest" | null;

/** What can be done with the figures of a report from beside its text. All of it goes into the text itself, as if it were done there. */
export interface FigureActs {
  readonly modeIn: (sectionId: string) => WritingMode;
  /** Give the figure of a code another value. Whether it has it now, or it is suggested, or waits for the reason of a late correction. */
  readonly set: (sectionId: string, code: string, change: Partial<FigureAttributes>) => boolean;
  /** Bring a figure into view and select it. */
  readonly go: (sectionId: string, code: string) => void;
  /** The same for another figure that has the code as well; `nth` counts those of the section from 0. */
  readonly goToRepeat: (sectionId: string, code: string, nth: number) => void;
  /** Give a figure without a code one. Whether it has it now, or it is suggested. */
  readonly attach: (sectionId: string, figure: UncodedFigure, code: string) => boolean;
  readonly goToUncoded: (sectionId: string, figure: UncodedFigure) => void;
  readonly goToNumber: (sectionId: string, number: FoundNumber) => void;
  /** Make figures of numbers that were found, as far as they still stand there. How many. */
  readonly make: (sectionId: string, numbers: readonly FoundNumber[]) => number;
}

interface Around {
  readonly report: ReportView;
  readonly me: MeView;
  readonly connection: ReportConnection;
  readonly stores: PaperStores;
}

export function useFigureActs({ report, me, connection, stores }: Around, onGo: (sectionId: string) => void): FigureActs {
  const inEditor = useInEditor(stores, onGo);
  return useMemo((): FigureActs => {
    const textOf = (sectionId: string): EditedText | null => {
      const section = report.sections.find(({ id }) => id === sectionId);
      return section === undefined ? null : editedText({ report, me, connection, stores }, section);
    };
    /** Do it at once, or as soon as it is said why a figure is corrected late. */
    const explained = (sectionId: string, act: () => boolean): boolean => {
      if (textOf(sectionId)?.mode !== "direct" || stores.cutOff.reason(sectionId) !== "") return act();
      stores.cutOff.ask(sectionId, () => {
        if (!act()) notifications.show({ message: t("figures.notSet"), color: "red" });
      });
      return true;
    };
    const referenceIn = (sectionId: string) => (code: string) => printedReference(stores.index.reference(sectionId, code));
    return {
      modeIn: (sectionId) => textOf(sectionId)?.mode ?? null,
      set: (sectionId, code, change) =>
        explained(sectionId, () => {
          const text = textOf(sectionId);
          const step = text === null ? null : editText(text, (state) => changeFigure(state, code, change, stores.author.user));
          if (step !== null && text?.mode === "suggest") notifications.show({ message: t("figures.suggested") });
          return step !== null;
        }),
      go: (sectionId, code) =>
        inEditor(sectionId, () => {
          const editor = stores.editors.get(sectionId);
          const place = editor === undefined ? null : placeOfFigure(editor.state.doc, code);
          return editor !== undefined && place !== null && goToRange(editor, place.at, place.at + 1);
        }),
      goToRepeat: (sectionId, code, nth) =>
        inEditor(sectionId, () => {
          const editor = stores.editors.get(sectionId);
          const at = editor === undefined ? null : placeOfRepeat(editor.state.doc, code, nth);
          return editor !== undefined && at !== null && goToRange(editor, at, at + 1);
        }),
      attach: (sectionId, figure, code) =>
        explained(sectionId, () => {
          const text = textOf(sectionId);
          const step =
            text === null
              ? null
              : editText(text, (state) => {
                  const standing = sameUncoded(uncodedFigures(state.doc, referenceIn(sectionId)), figure);
                  return standing === null ? null : changeFigureAt(state, standing, { code }, stores.author.user);
                });
          if (step !== null && text?.mode === "suggest") notifications.show({ message: t("figures.suggested") });
          return step !== null;
        }),
      goToUncoded: (sectionId, figure) =>
        inEditor(sectionId, () => {
          const editor = stores.editors.get(sectionId);
          const standing = editor === undefined ? null : sameUncoded(uncodedFigures(editor.state.doc, referenceIn(sectionId)), figure);
          return editor !== undefined && standing !== null && goToRange(editor, standing.at, standing.at + 1);
        }),
      goToNumber: (sectionId, { from, to }) =>
        inEditor(sectionId, () => {
          const editor = stores.editors.get(sectionId);
          return editor !== undefined && goToRange(editor, from, to);
        }),
      make(sectionId, wanted) {
        const text = textOf(sectionId);
        if (text === null) return 0;
        let count = 0;
        const step = editText(text, (state) => {
          const standing = findNumbers(state.doc, referenceIn(sectionId));
          const numbers = stillStanding(standing, wanted);
          const figures = figuresOf(numbers, stores.indicators.view().indicators, stores.index.figures());
          count = numbers.length;
          return makeFigures(
            state,
            numbers.flatMap((number, index) => {
              const figure = figures[index];
              return figure === undefined ? [] : [{ number, figure }];
            }),
          );
        });
        return step === null ? 0 : count;
      },
    };
  }, [report, me, connection, stores, inEditor]);
}

function editedText({ report, me, connection, stores }: Around, section: SectionView): EditedText | null {
  if (section.room === null) return null;
  const room = connection.room(section.id);
  const standing = standingOf(section, report, room.current, me, stores.modes.chosen());
  if (standing.state !== "editable") return null;
  return {
    doc: room.doc,
    editor: stores.editors.get(section.id),
    // After the data cut-off other numbers can only be suggested.
    mode: stores.cutOff.onlySuggests() ? "suggest" : standing.mode,
    figureLock: stores.cutOff.lock(section.id),
    onlySuggests: room.current.state !== "opening" && room.current.state !== "refused" && room.current.access === "suggest",
    author: stores.author,
  };
}
