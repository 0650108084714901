import { Button, Group, NativeSelect, Stack } from "@mantine/core";
import { useState } from "react";
import { t } from "../../messages/translate.ts";
import type { MatchedRow, SheetMatch } from "./matchSheet.ts";
import type { SheetChange, SheetRow } from "./sheetRow.ts";
import "./sheet.css";

interface ImportPreviewProps {
  readonly match: SheetMatch<SheetRow>;
  readonly onApply: (changes: readonly SheetChange[]) => void;
  readonly onBack: () => void;
}

/** What a sheet would change, figure by figure. Where a number may be two, nothing is done until somebody says which. */
export function ImportPreview({ match: { matched, unmatched }, onApply, onBack }: ImportPreviewProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const changes = matched.flatMap((row) => changeOf(row, chosen) ?? []);
  return (
    <Stack gap={16}>
      <div className="sheet-preview">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("sheet.name")}</th>
              <th scope="col" className="sheet-number">
                {t("sheet.now")}
              </th>
              <th scope="col" className="sheet-number">
                {t("sheet.new")}
              </th>
            </tr>
          </thead>
          <tbody>
            {matched.map((row) => (
              <PreviewRow
                key={row.target.code}
                row={row}
                chosen={chosen[row.target.code] ?? ""}
                onChoose={(value) => setChosen({ ...chosen, [row.target.code]: value })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {unmatched.length > 0 && (
        <details className="sheet-unmatched">
          <summary>{t("sheet.unmatched", { count: unmatched.length })}</summary>
          <p>{unmatched.slice(0, mostNamed).join("; ")}</p>
        </details>
      )}
      <Group justify="flex-end" gap={8} className="dialog-foot">
        <Button variant="default" onClick={onBack}>
          {t("sheet.back")}
        </Button>
        <Button disabled={changes.length === 0} onClick={() => onApply(changes)}>
          {t("sheet.apply", { count: changes.length })}
        </Button>
      </Group>
    </Stack>
  );
}

const mostNamed = 100;

interface PreviewRowProps {
  readonly row: MatchedRow<SheetRow>;
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

function PreviewRow({ row, chosen, onChoose }: PreviewRowProps) {
  const { target, reading, written } = row;
  const print = (value: string): string => (target.unit === "" ? target.print(value) : `${target.print(value)} ${target.unit}`);
  const isSame = reading.state === "number" && reading.value === target.value;
  return (
    <tr className={isSame || !target.writable ? "dim" : undefined}>
      <th scope="row">
        {target.name === "" ? target.code : target.name}
        <span className="dim">{target.section}</span>
      </th>
      <td className="sheet-number numeric">{target.value === null ? "" : print(target.value)}</td>
      <td className="sheet-number numeric">
        {!target.writable ? (
          t("sheet.notYours")
        ) : isSame ? (
          t("sheet.same")
        ) : reading.state === "ambiguous" ? (
          <NativeSelect
            size="xs"
            aria-label={t("sheet.ambiguous", { written })}
            value={chosen}
            onChange={(event) => onChoose(event.currentTarget.value)}
            data={[{ value: "", label: t("sheet.ambiguous", { written }) }, ...reading.readings.map((value) => ({ value, label: print(value) }))]}
          />
        ) : reading.state === "number" ? (
          <strong>{print(reading.value)}</strong>
        ) : null}
      </td>
    </tr>
  );
}

function changeOf({ target, reading }: MatchedRow<SheetRow>, chosen: Readonly<Record<string, string>>): SheetChange | null {
  const { code, sectionId, writable } = target;
  const value = reading.state === "number" ? reading.value : reading.state === "ambiguous" ? (chosen[code] ?? "") : "";
  return sectionId === null || !writable || value === "" || value === target.value ? null : { sectionId, code, value };
}
