import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { figureFormats } from "../../../extensions/figures/formats.ts";
import { changesBetween } from "../../../extensions/indicators/catalogue.ts";
import { type Indicator, indicatorCode, indicatorKinds } from "../../../extensions/indicators/indicator.ts";
import type { IndicatorField, IndicatorsView } from "../../../extensions/indicators/requests.ts";
import type { Department } from "../../../extensions/wire/http.ts";
import { addIndicator, changeIndicator } from "../../api/indicators.ts";
import { keys } from "../../api/keys.ts";
import { useAction } from "../../api/useAction.ts";
import type { IndexedFigure } from "../../editor/text/reportIndex.ts";
import { t } from "../../messages/translate.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { contestedFields, shownIndicator, type TypedFields } from "./catalogueEdits.ts";
import { type PickedRelation, pickedOf, relationOf } from "./pickedRelation.ts";
import { RelationField } from "./RelationField.tsx";
import { relationName } from "./relationWords.ts";
import "./catalogue.css";

interface IndicatorFormProps {
  readonly reportId: string;
  readonly catalogue: IndicatorsView;
  readonly figures: ReadonlyMap<string, IndexedFigure>;
  readonly departments: readonly Department[];
  /** The indicator as it was when the form was opened, or what a new one begins with. */
  readonly opened: Indicator;
  readonly isNew: boolean;
  readonly onSaved: (code: string) => void;
  readonly onClose: () => void;
}

/** An indicator to add or to change. What others save meanwhile shows at once; what both changed is marked and never written over unseen. */
export function IndicatorForm({ reportId, catalogue, figures, departments, opened, isNew, onSaved, onClose }: IndicatorFormProps) {
  const [code, setCode] = useState(opened.code);
  const [typed, setTyped] = useState<TypedFields>({});
  const [picked, setPicked] = useState<PickedRelation | null>(null);
  const current = isNew ? opened : catalogue.indicators.find((one) => one.code === opened.code);
  const seen = current ?? opened;
  const shownPicked = picked ?? pickedOf(seen.relation);
  const relation = picked === null ? undefined : relationOf(picked);
  const all: TypedFields = relation === undefined ? typed : { ...typed, relation };
  const shown = { ...shownIndicator(seen, all), code };
  const contested = isNew ? [] : contestedFields(opened, seen, all);
  const taken = isNew && catalogue.indicators.some((one) => one.code === code);
  const action = useAction(() => (isNew ? addIndicator(reportId, shown) : changeIndicator(reportId, opened.code, changesBetween(seen, shown))), {
    quiet: true,
    words: { conflict: t(isNew ? "catalogue.codeTaken" : "catalogue.stale"), not_found: t("catalogue.gone") },
    refresh: [keys.report(reportId)],
    onDone: () => onSaved(code),
  });
  const labels: Record<IndicatorField, string> = {
    name: seen.name,
    unit: seen.unit,
    format: t(`figure.format.${seen.format}`),
    owner: departments.find(({ id }) => id === seen.owner)?.shortName ?? "",
    kind: t(`catalogue.kind.${seen.kind}`),
    relation: seen.relation === undefined ? "" : relationName(seen.relation, catalogue.indicators),
  };
  const noteOf = (field: IndicatorField): string | null => {
    if (!contested.includes(field)) return null;
    return labels[field] === "" ? t("catalogue.contestedEmpty") : t("catalogue.contested", { value: labels[field] });
  };
  const codeIsGood = indicatorCode.safeParse(code).success;
  const ready = codeIsGood && !taken && shown.name.trim() !== "" && (picked === null || relation !== undefined) && (isNew || current !== undefined);
  return (
    <FormDialog
      title={t(isNew ? "catalogue.addTitle" : "catalogue.editTitle")}
      confirm={t(isNew ? "catalogue.add" : "action.save")}
      ready={ready}
      busy={action.busy}
      failure={current === undefined ? t("catalogue.gone") : action.failure}
      onSubmit={() => action.run(undefined)}
      onClose={onClose}
    >
      <TextInput
        label={t("figures.code")}
        description={isNew ? t("catalogue.codeHint") : undefined}
        value={code}
        maxLength={64}
        readOnly={!isNew}
        variant={isNew ? "default" : "unstyled"}
        spellCheck={false}
        data-autofocus={isNew || undefined}
        error={taken ? t("catalogue.codeTaken") : code !== "" && !codeIsGood ? t("catalogue.codeBad") : null}
        onChange={(event) => setCode(event.currentTarget.value.trim())}
      />
      <TextInput
        label={t("figures.name")}
        value={shown.name}
        maxLength={200}
        data-autofocus={!isNew || undefined}
        error={shown.name.trim() === "" && typed.name !== undefined ? t("catalogue.nameMissing") : noteOf("name")}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
      <div className="catalogue-fields">
        <TextInput
          label={t("figures.unit")}
          description={t("catalogue.unitHint")}
          value={shown.unit}
          maxLength={60}
          error={noteOf("unit")}
          onChange={(event) => setTyped({ ...typed, unit: event.currentTarget.value })}
        />
        <Select
          label={t("figure.format")}
          description={t("catalogue.formatHint")}
          allowDeselect={false}
          value={shown.format}
          error={noteOf("format")}
          data={figureFormats.map((value) => ({ value, label: t(`figure.format.${value}`) }))}
          onChange={(value) => setTyped({ ...typed, format: figureFormats.find((one) => one === value) ?? shown.format })}
        />
        <Select
          label={t("catalogue.owner")}
          placeholder={t("catalogue.noOwner")}
          clearable
          value={shown.owner === "" ? null : shown.owner}
          error={noteOf("owner")}
          data={departments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={(value) => setTyped({ ...typed, owner: value ?? "" })}
        />
        <Select
          label={t("catalogue.kind")}
          allowDeselect={false}
          value={shown.kind}
          error={noteOf("kind")}
          data={indicatorKinds.map((value) => ({ value, label: t(`catalogue.kind.${value}`) }))}
          onChange={(value) => setTyped({ ...typed, kind: indicatorKinds.find((one) => one === value) ?? shown.kind })}
        />
      </div>
      <RelationField indicator={shown} catalogue={catalogue} figures={figures} picked={shownPicked} note={noteOf("relation")} onPick={setPicked} />
    </FormDialog>
  );
}
