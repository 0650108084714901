import { IconAlertTriangle } from "@tabler/icons-react";
import { formatFigure } from "../../extensions/figures/formatFigure.ts";
import type { RepeatedFigure } from "../editor/text/reportIndex.ts";
import { t } from "../messages/translate.ts";
import type { FigureActs } from "./useFigureActs.ts";

interface RepeatedPlacesProps {
  readonly repeats: readonly RepeatedFigure[];
  /** Names of the sections by id. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly onGo: FigureActs["goToRepeat"];
}

/** The other places of the report that give the same indicator, with what they say: only one of two numbers can be right. */
export function RepeatedPlaces({ repeats, nameOf, onGo }: RepeatedPlacesProps) {
  if (repeats.length === 0) return null;
  const disagree = repeats.some(({ differs }) => differs);
  return (
    <>
      <span className={disagree ? "figures-differs" : "figures-again dim"}>
        {disagree && <IconAlertTriangle size={14} stroke={1.75} aria-hidden />}
        {t(disagree ? "figures.disagree" : "figures.again")}
      </span>
      {repeats.map(({ code, sectionId, nth, attributes, differs }) => (
        <button key={`${sectionId} ${nth}`} type="button" className="figures-place figures-repeat" onClick={() => onGo(sectionId, code, nth)}>
          {nameOf.get(sectionId) ?? ""}: {differs ? <strong className="numeric">{formatFigure(attributes)}</strong> : formatFigure(attributes)}
        </button>
      ))}
    </>
  );
}
