import { IconAlertTriangle, IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { SectionView } from "../../extensions/wire/http.ts";
import type { RepeatedFigure } from "../editor/text/reportIndex.ts";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { type FigureRow, printedChange, printedIn, type RowOrder, type SortName, sortNames } from "./figureRows.ts";
import { RepeatedPlaces } from "./RepeatedPlaces.tsx";
import type { FigureActs } from "./useFigureActs.ts";
import { ValueCell } from "./ValueCell.tsx";

interface FiguresTableProps {
  readonly rows: readonly FigureRow[];
  readonly sections: readonly SectionView[];
  /** By code, further figures of the report that have it as well. */
  readonly repeats: ReadonlyMap<string, readonly RepeatedFigure[]>;
  /** Codes of which an accepted section says something else. */
  readonly differing: ReadonlySet<string>;
  /** Rows of figures that have no code, as a group of their own; null if there are none. */
  readonly uncoded: ReactNode;
  readonly order: RowOrder;
  readonly acts: FigureActs;
  readonly onOrder: (order: RowOrder) => void;
}

const numbers: ReadonlySet<SortName> = new Set<SortName>(["value", "previous", "change", "plan", "reached"]);

/** A column's first press sorts it, the second turns it round, the third brings the catalogue's own order back. */
const nextOrder = (order: RowOrder, by: SortName): RowOrder =>
  order.by !== by ? { by, descending: false } : order.descending ? { by: null, descending: false } : { by, descending: true };

export function FiguresTable({ rows, sections, repeats, differing, uncoded, order, acts, onOrder }: FiguresTableProps) {
  const nameOf = new Map(sections.map((section) => [section.id, sectionName(section)]));
  return (
    <div className="figures-scroll">
      <table className="figures-table">
        <thead>
          <tr>
            {sortNames.map((name) => (
              <th
                key={name}
                scope="col"
                data-column={name}
                aria-sort={order.by !== name ? "none" : order.descending ? "descending" : "ascending"}
                className={numbers.has(name) ? "figures-number" : undefined}
              >
                <button
                  type="button"
                  className="figures-column"
                  title={t("figures.sortBy", { column: t(`figures.${name}`) })}
                  onClick={() => onOrder(nextOrder(order, name))}
                >
                  {t(`figures.${name}`)}
                  {order.by === name && (order.descending ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} repeats={repeats.get(row.code) ?? []} nameOf={nameOf} differs={differing.has(row.code)} acts={acts} />
          ))}
        </tbody>
        {uncoded}
      </table>
      {rows.length === 0 && uncoded === null && <p className="figures-empty dim">{t("figures.noneFit")}</p>}
    </div>
  );
}

interface RowProps {
  readonly row: FigureRow;
  readonly repeats: readonly RepeatedFigure[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly differs: boolean;
  readonly acts: FigureActs;
}

function Row({ row, repeats, nameOf, differs, acts }: RowProps) {
  const { code, name, unit, figure, previous, plan, reached } = row;
  return (
    <tr>
      <td data-column="code">{code}</td>
      <th scope="row" data-column="name">
        {name === "" ? <span className="dim">{t("figures.unnamed")}</span> : name}
      </th>
      <td>{unit}</td>
      <td data-column="section">
        {figure === null ? (
          <span className="dim">{t("figures.missing")}</span>
        ) : (
          <button
            type="button"
            className="figures-place"
            aria-label={t("figures.go", { name: name === "" ? code : name })}
            onClick={() => acts.go(figure.sectionId, code)}
          >
            {nameOf.get(figure.sectionId) ?? ""}
          </button>
        )}
        {differs && (
          <span className="figures-differs">
            <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
            {t("held.inRow")}
          </span>
        )}
        <RepeatedPlaces repeats={repeats} nameOf={nameOf} onGo={acts.goToRepeat} />
      </td>
      <ValueCell row={row} acts={acts} />
      <td className="figures-number">{printedIn(row, previous)}</td>
      <td className="figures-number">{printedChange(row)}</td>
      <td className="figures-number">{printedIn(row, plan)}</td>
      <td className="figures-number">{reached === null ? "" : `${reached.replace(".", ",")}%`}</td>
    </tr>
  );
}
