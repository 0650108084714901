import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import type { MeView, ReportView } from "../../../extensions/wire/http.ts";
import type { PaperStores } from "../../editor/paperStores.ts";
import { t } from "../../messages/translate.ts";
import { sectionName } from "../../pages/report/sectionName.ts";
import type { FigureActs } from "../useFigureActs.ts";
import { AttachCode } from "./AttachCode.tsx";
import type { PlacedUncoded } from "./useUncoded.ts";

interface UncodedRowsProps {
  readonly report: ReportView;
  readonly me: MeView;
  readonly stores: PaperStores;
  readonly uncoded: readonly PlacedUncoded[];
  readonly acts: FigureActs;
}

/** The figures that have no code, below the others: the words around each, the way to its place, and a code for it. */
export function UncodedRows({ report, me, stores, uncoded, acts }: UncodedRowsProps) {
  const [chosen, setChosen] = useState<PlacedUncoded | null>(null);
  return (
    <tbody className="figures-uncoded">
      <tr>
        <th scope="rowgroup" colSpan={9} className="figures-group">
          {t("uncoded.title", { count: uncoded.length })} <span className="dim">{t("uncoded.hint")}</span>
          {chosen !== null && (
            <AttachCode
              report={report}
              me={me}
              stores={stores}
              placed={chosen}
              onAttach={(code) => {
                if (!acts.attach(chosen.section.id, chosen.figure, code)) notifications.show({ message: t("uncoded.failed"), color: "red" });
                setChosen(null);
              }}
              onClose={() => setChosen(null)}
            />
          )}
        </th>
      </tr>
      {uncoded.map((placed) => {
        const { section, figure } = placed;
        const { printed, lead, tail, attributes, at } = figure;
        return (
          <tr key={`${section.id} ${at} ${printed}`}>
            <td data-column="code" />
            <th scope="row" data-column="name">
              <button
                type="button"
                className="figures-words"
                lang="vi"
                title={t("uncoded.go", { number: printed })}
                onClick={() => acts.goToUncoded(section.id, figure)}
              >
                <span className="dim">{lead}</span>
                <strong className="numeric">{printed}</strong>
                <span className="dim">{tail}</span>
              </button>
              {acts.modeIn(section.id) !== null && (
                <Button
                  className="no-print"
                  size="compact-sm"
                  variant="default"
                  aria-label={t("uncoded.attachTo", { number: printed })}
                  onClick={() => setChosen(placed)}
                >
                  {t("uncoded.attach")}
                </Button>
              )}
            </th>
            <td>{attributes.unit}</td>
            <td data-column="section">
              <button
                type="button"
                className="figures-place"
                aria-label={t("uncoded.go", { number: printed })}
                onClick={() => acts.goToUncoded(section.id, figure)}
              >
                {sectionName(section)}
              </button>
            </td>
            <td className="figures-number figures-value">{formatFigure({ ...attributes, unit: "" })}</td>
            <td colSpan={4} />
          </tr>
        );
      })}
    </tbody>
  );
}
