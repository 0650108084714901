import { countingWith } from "../../../extensions/indicators/catalogue.ts";
import { figuresIn } from "../../../extensions/indicators/figuresIn.ts";
import type { Indicator } from "../../../extensions/indicators/indicator.ts";
import { codesReferredTo } from "../../../extensions/sectionChecks/heldFigures.ts";
import type { SectionView } from "../../../extensions/wire/http.ts";
import type { ReportIndex } from "../../editor/text/reportIndex.ts";

/** What stands in the way of taking an indicator out of the catalogue. */
export interface Usage {
  /** Sections with figures or references of its code. */
  readonly sections: readonly SectionView[];
  /** Indicators that count with it. */
  readonly indicators: readonly Indicator[];
}

/** Who uses an indicator, as far as this person reads the report. */
export function usageOf(code: string, index: ReportIndex, sections: readonly SectionView[], indicators: readonly Indicator[]): Usage {
  const uses = ({ id }: SectionView): boolean => {
    const text = index.text(id);
    return text.state === "read" && (figuresIn(text.node).some((figure) => figure.code === code) || codesReferredTo(text.node).has(code));
  };
  return { sections: sections.filter(uses), indicators: countingWith(indicators, code) };
}
