import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from "@tabler/icons-react";
import type { Indicator } from "../../../extensions/indicators/indicator.ts";
import type { Department } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { DepartmentTag } from "../../ui/DepartmentTag.tsx";
import { relationCodes, relationName } from "./relationWords.ts";

interface CatalogueTableProps {
  /** Those that the filter lets through, in their order. */
  readonly rows: readonly Indicator[];
  readonly indicators: readonly Indicator[];
  readonly departments: readonly Department[];
  /** Null for those who only read. */
  readonly acts: CatalogueActs | null;
}

interface CatalogueActs {
  readonly edit: (indicator: Indicator) => void;
  readonly remove: (indicator: Indicator) => void;
  /** Put one behind another; null for the first place. */
  readonly place: (code: string, after: string | null) => void;
}

/** The catalogue as a table, one indicator a row. */
export function CatalogueTable({ rows, indicators, departments, acts }: CatalogueTableProps) {
  return (
    <div className="figures-scroll">
      <table className="figures-table catalogue-table">
        <thead>
          <tr>
            <th scope="col" data-column="code">
              {t("figures.code")}
            </th>
            <th scope="col" data-column="name">
              {t("figures.name")}
            </th>
            <th scope="col">{t("figures.unit")}</th>
            <th scope="col" data-column="format">
              {t("figure.format")}
            </th>
            <th scope="col">{t("catalogue.owner")}</th>
            <th scope="col" data-column="kind">
              {t("catalogue.kind")}
            </th>
            <th scope="col" data-column="relation">
              {t("catalogue.relation")}
            </th>
            {acts !== null && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{t("catalogue.acts")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Row
              key={row.code}
              row={row}
              indicators={indicators}
              departments={departments}
              acts={acts}
              above={rows[place - 1]?.code ?? null}
              below={rows[place + 1]?.code ?? null}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="figures-empty dim">{t("figures.noneFit")}</p>}
    </div>
  );
}

interface RowProps extends Omit<CatalogueTableProps, "rows"> {
  readonly row: Indicator;
  /** The rows beside it that are shown. */
  readonly above: string | null;
  readonly below: string | null;
}

function Row({ row, indicators, departments, acts, above, below }: RowProps) {
  const { code, name, unit, format, kind, relation } = row;
  const owner = departments.find(({ id }) => id === row.owner);
  return (
    <tr>
      <td data-column="code">{code}</td>
      <th scope="row" data-column="name">
        {name}
      </th>
      <td>{unit}</td>
      <td className="numeric" data-column="format">
        {t(`figure.format.${format}`)}
      </td>
      <td>{owner === undefined ? <span className="dim">{t("catalogue.noOwner")}</span> : <DepartmentTag department={owner} />}</td>
      <td data-column="kind">{t(`catalogue.kind.${kind}`)}</td>
      <td data-column="relation">{relation !== undefined && <span title={relationCodes(relation)}>= {relationName(relation, indicators)}</span>}</td>
      {acts !== null && (
        <td className="catalogue-acts no-print">
          <Act label={t("catalogue.edit", { name })} onClick={() => acts.edit(row)}>
            <IconPencil size={16} aria-hidden />
          </Act>
          <Act label={t("catalogue.up", { name })} disabled={above === null} onClick={() => acts.place(code, before(indicators, code, above))}>
            <IconArrowUp size={16} aria-hidden />
          </Act>
          <Act label={t("catalogue.down", { name })} disabled={below === null} onClick={() => acts.place(code, below)}>
            <IconArrowDown size={16} aria-hidden />
          </Act>
          <Act label={t("catalogue.remove", { name })} onClick={() => acts.remove(row)}>
            <IconTrash size={16} aria-hidden />
          </Act>
        </td>
      )}
    </tr>
  );
}

/** Behind which indicator one has to stand so that it stands directly before another. */
function before(indicators: readonly Indicator[], code: string, other: string | null): string | null {
  const others = indicators.filter((one) => one.code !== code);
  const at = others.findIndex((one) => one.code === other);
  return others[at - 1]?.code ?? null;
}

interface ActProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

const Act = ({ label, disabled = false, onClick, children }: ActProps) => (
  <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} title={label} disabled={disabled} onClick={onClick}>
    {children}
  </ActionIcon>
);
