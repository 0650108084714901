import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCircleCheck } from "@tabler/icons-react";
import { useMemo, useSyncExternalStore } from "react";
import type { SectionView } from "../../extensions/wire/http.ts";
import { type FoundNumber, figuresOf, findNumbers } from "../editor/figures/findNumbers.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import { printedReference } from "../editor/text/reportIndex.ts";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { FigureActs } from "./useFigureActs.ts";

interface FindNumbersProps {
  readonly section: SectionView;
  readonly stores: PaperStores;
  readonly acts: FigureActs;
  readonly onClose: () => void;
}

/** The numbers of a section that are no figures yet, to take one by one or all together; what is taken is one step of undo. */
export function FindNumbers({ section, stores, acts, onClose }: FindNumbersProps) {
  const { index, indicators: store } = stores;
  const text = useSyncExternalStore(index.subscribe, () => index.text(section.id));
  const figures = useSyncExternalStore(index.subscribe, index.figures);
  const { indicators } = useSyncExternalStore(store.subscribe, store.view);
  const found = useMemo(
    () => (text.state === "read" ? findNumbers(text.node, (code) => printedReference(index.reference(section.id, code))) : []),
    [text, index, section.id],
  );
  const proposed = useMemo(() => figuresOf(found, indicators, figures), [found, indicators, figures]);
  const mode = acts.modeIn(section.id);
  const take = (numbers: readonly FoundNumber[]) => {
    const count = acts.make(section.id, numbers);
    if (count === 0) notifications.show({ message: t("figures.notMade"), color: "red" });
    else if (numbers.length > 1) notifications.show({ message: t(mode === "suggest" ? "figures.madeSuggested" : "figures.made", { count }) });
  };
  return (
    <div className="figures-panel">
      <h2>{sectionName(section)}</h2>
      {found.length === 0 ? (
        <EmptyState icon={IconCircleCheck} words={t("figures.findNone")} />
      ) : (
        <>
          <p className="dim">{t(mode === null ? "figures.findReadOnly" : "figures.findHint")}</p>
          {mode !== null && (
            <Button size="xs" onClick={() => take(found)}>
              {t("figures.acceptAll", { count: found.length })}
            </Button>
          )}
          {found.map((number, place) => (
            <NumberCard
              key={`${number.from} ${number.words}`}
              number={number}
              indicator={indicators.find(({ code }) => code === proposed[place]?.code)?.name ?? ""}
              onGo={() => acts.goToNumber(section.id, number)}
              {...(mode === null ? {} : { onTake: () => take([number]) })}
            />
          ))}
        </>
      )}
      <Button size="xs" variant="default" onClick={onClose}>
        {t("figures.closeFind")}
      </Button>
    </div>
  );
}

interface NumberCardProps {
  readonly number: FoundNumber;
  /** The name of the indicator that it seems to be, empty if nobody can say. */
  readonly indicator: string;
  readonly onGo: () => void;
  readonly onTake?: () => void;
}

function NumberCard({ number, indicator, onGo, onTake }: NumberCardProps) {
  return (
    <div className="number-card">
      <button type="button" className="number-card-words" onClick={onGo}>
        <span className="dim">{number.lead} </span>
        <strong className="numeric">{number.words}</strong>
        <span className="dim"> {number.tail.slice(Math.max(0, number.tail.indexOf(number.figure.unit)) + number.figure.unit.length)}</span>
        {indicator !== "" && <span className="number-card-name">{indicator}</span>}
      </button>
      {onTake !== undefined && (
        <Button size="compact-sm" variant="default" aria-label={t("figures.acceptOne", { number: number.words })} onClick={onTake}>
          {t("figures.accept")}
        </Button>
      )}
    </div>
  );
}
