import { Group, Radio, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatFigure, groupedDecimal } from "../../../extensions/figures/formatFigure.ts";
import { type FigureFormat, figureFormats } from "../../../extensions/figures/formats.ts";
import { type FigureAttributes, figureShape, parseFigure } from "../../../extensions/nodes/figure.ts";
import { type MessageKey, t } from "../../messages/translate.ts";
import { FigureHistory } from "../figures/FigureHistory.tsx";
import { useGiveReason } from "../figures/useGiveReason.ts";
import { usePaper } from "../paperContext.ts";
import { CodeField } from "./CodeField.tsx";
import { FormButtons } from "./FormButtons.tsx";
import { saveForm } from "./finishForm.ts";
import type { NodeFormProps } from "./formDesk.ts";
import { type DecimalReading, readDecimal } from "./readDecimal.ts";

const formatNames: Record<FigureFormat, MessageKey> = {
  plain: "figure.format.plain",
  padded: "figure.format.padded",
  ungrouped: "figure.format.ungrouped",
  percent: "figure.format.percent",
  percentSpaced: "figure.format.percentSpaced",
  ratio: "figure.format.ratio",
  ratioPadded: "figure.format.ratioPadded",
  ratioUngrouped: "figure.format.ratioUngrouped",
  money: "figure.format.money",
  moneyPadded: "figure.format.moneyPadded",
  words: "figure.format.words",
};

const ratioFormats: ReadonlySet<FigureFormat> = new Set(["ratio", "ratioPadded", "ratioUngrouped"]);
const moneyFormats: ReadonlySet<FigureFormat> = new Set(["money", "moneyPadded"]);

/** A number as it is typed, and the reading chosen if it has two. */
interface TypedNumber {
  readonly text: string;
  readonly chosen: string | null;
}

/** What a typed number is worth now: a value, or what stands in the way. */
function settle(typed: TypedNumber): { readonly value: string | null; readonly reading: DecimalReading } {
  const reading = readDecimal(typed.text);
  if (reading.state === "number") return { value: reading.value, reading };
  if (reading.state === "ambiguous") return { value: reading.readings.find((one) => one === typed.chosen) ?? null, reading };
  return { value: null, reading };
}

/** The small form of a figure: what is typed in Vietnamese form becomes a value only when it has one meaning. Enter saves. */
export function FigureForm({ form }: NodeFormProps) {
  const { desk, index, cutOff, report, editors } = usePaper();
  const suggests = cutOff.onlySuggests();
  const [sectionId, editor] = [...editors].find(([, one]) => one.view === form.view) ?? [];
  // What is only suggested is not corrected yet.
  const known = sectionId === undefined || editor?.storage.tracking.mode === "suggest" ? null : cutOff.reason(sectionId);
  const [reason, setReason] = useState(known ?? "");
  const [start] = useState(() => parseFigure(form.node.attrs));
  const isNew = form.fresh && start.value === "0";
  const [value, setValue] = useState<TypedNumber>({ text: isNew ? "" : groupedDecimal(start.value), chosen: start.value });
  const [whole, setWhole] = useState<TypedNumber>({ text: start.ratioOf === "" ? "" : groupedDecimal(start.ratioOf), chosen: start.ratioOf });
  const [unit, setUnit] = useState(start.unit);
  const [format, setFormat] = useState<FigureFormat>(start.format);
  const [code, setCode] = useState(start.code);
  const [tried, setTried] = useState(false);

  const isRatio = ratioFormats.has(format);
  const settled = settle(value);
  const settledWhole = settle(whole);
  const isCodeGood = figureShape.code.safeParse(code).success;
  const next: FigureAttributes | null =
    settled.value === null || (isRatio && settledWhole.value === null) || !isCodeGood
      ? null
      : { value: settled.value, ratioOf: isRatio ? (settledWhole.value ?? "") : "", unit: unit.trim(), format, code };
  const other = code === "" || code === start.code ? undefined : index.figures().get(code);

  const save = () => {
    if (next !== null) saveForm(desk, form, next, { suggests });
  };
  const giving = useGiveReason(cutOff, save);
  const handleSubmit = () => {
    if (next === null || (known !== null && reason.trim() === "")) setTried(true);
    else if (sectionId === undefined || known === null || reason.trim() === known) save();
    else giving.give([sectionId], reason.trim());
  };

  return (
    <form
      className="figure-form"
      onSubmit={(event) => {
        event.preventDefault();
        handleSubmit();
      }}
    >
      <Stack gap={10}>
        <Group gap={8} align="flex-start" wrap="nowrap">
          <NumberField label={t("figure.value")} typed={value} onType={setValue} showsError={tried} autoFocus />
          {isRatio ? <NumberField label={t("figure.ratioOf")} typed={whole} onType={setWhole} showsError={tried} /> : null}
          <TextInput label={t("figure.unit")} value={unit} maxLength={60} onChange={(event) => setUnit(event.currentTarget.value)} flex={1} />
        </Group>
        <Choice typed={value} onType={setValue} />
        {isRatio ? <Choice typed={whole} onType={setWhole} /> : null}
        <Select
          label={t("figure.format")}
          value={format}
          onChange={(chosen) => setFormat(figureFormats.find((name) => name === chosen) ?? "plain")}
          data={figureFormats.map((name) => ({ value: name, label: t(formatNames[name]) }))}
          comboboxProps={{ withinPortal: false }}
          allowDeselect={false}
          {...(moneyFormats.has(format) ? { description: t("figure.moneyHint"), inputWrapperOrder: ["label", "input", "description"] as const } : {})}
        />
        <CodeField
          code={code}
          isGood={isCodeGood}
          onType={setCode}
          onChoose={(indicator) => {
            setCode(indicator.code);
            if (!isNew) return;
            setUnit(indicator.unit);
            setFormat(indicator.format);
          }}
        />
        {other === undefined ? null : <div className="form-warning">{t("figure.taken", { title: other.sectionTitle })}</div>}
        <div className="form-preview" role="status" aria-label={t("figure.preview")}>
          {next === null ? " " : formatFigure(next)}
        </div>
        {suggests ? <div className="form-warning">{t("figure.locked")}</div> : null}
        {known === null ? null : (
          <Textarea
            label={t("cutOff.reason")}
            {...(known === "" ? { description: t("cutOff.reasonHint") } : {})}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={giving.failure ?? (tried && reason.trim() === "" ? t("reason.missing") : null)}
          />
        )}
        {sectionId === undefined || start.code === "" || report.figuresLockedAt === undefined ? null : (
          <FigureHistory history={cutOff.history} sectionId={sectionId} code={start.code} />
        )}
        <FormButtons form={form} {...(suggests ? { save: t("figure.suggest") } : {})} />
      </Stack>
    </form>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly typed: TypedNumber;
  readonly showsError: boolean;
  readonly autoFocus?: boolean;
  onType(typed: TypedNumber): void;
}

function NumberField({ label, typed, showsError, autoFocus = false, onType }: NumberFieldProps) {
  const { reading } = settle(typed);
  const error = reading.state === "unreadable" ? t("figure.unreadable") : showsError && reading.state === "empty" ? t("figure.empty") : null;
  return (
    <TextInput
      label={label}
      value={typed.text}
      error={error}
      inputMode="decimal"
      flex={1}
      classNames={{ input: "numeric" }}
      data-autofocus={autoFocus || undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onType({ text: event.currentTarget.value, chosen: null })}
    />
  );
}

/** The question that a number with two readings asks. */
function Choice({ typed, onType }: { readonly typed: TypedNumber; onType(typed: TypedNumber): void }) {
  const { reading } = settle(typed);
  if (reading.state !== "ambiguous") return null;
  return (
    <Radio.Group label={t("figure.ambiguous")} value={typed.chosen ?? ""} onChange={(chosen) => onType({ ...typed, chosen })}>
      <Group gap={16} mt={4}>
        {reading.readings.map((one) => (
          <Radio key={one} value={one} label={groupedDecimal(one)} size="xs" />
        ))}
      </Group>
    </Radio.Group>
  );
}
