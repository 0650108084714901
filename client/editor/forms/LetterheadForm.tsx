import { Autocomplete, Group, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { documentKinds, kindNamed, kindRules, symbolOf } from "../../../extensions/documentKinds.ts";
import { circulations, urgencies } from "../../../extensions/documentMarks.ts";
import { type LetterheadAttributes, letterheadShape, parseLetterhead } from "../../../extensions/nodes/letterhead.ts";
import { type MessageKey, t } from "../../messages/translate.ts";
import { usePaper } from "../paperContext.ts";
import { FormButtons } from "./FormButtons.tsx";
import { saveForm } from "./finishForm.ts";
import type { NodeFormProps } from "./formDesk.ts";

type FieldName = keyof LetterheadAttributes;

interface FieldSpec {
  readonly name: FieldName;
  readonly label: MessageKey;
  /** Lines of the field; more than one makes it a text area. */
  readonly lines: number;
  readonly hint?: MessageKey;
  /** What is offered; other words may be typed too. */
  readonly offers?: readonly string[];
}

const kindNames = documentKinds.map((kind) => kindRules[kind].name).filter((name) => name !== "");

/** The form's rows, in the order of the paper. */
const rows: readonly (readonly FieldSpec[])[] = [
  [
    { name: "superior", label: "letterhead.superior", lines: 1 },
    { name: "issuer", label: "letterhead.issuer", lines: 2 },
  ],
  [
    { name: "kind", label: "letterhead.kind", lines: 1, hint: "letterhead.kindHint", offers: kindNames },
    { name: "number", label: "letterhead.number", lines: 1, hint: "letterhead.numberHint" },
    { name: "symbol", label: "letterhead.symbol", lines: 1 },
  ],
  [
    { name: "place", label: "letterhead.place", lines: 1 },
    { name: "day", label: "letterhead.day", lines: 1 },
    { name: "month", label: "letterhead.month", lines: 1 },
    { name: "year", label: "letterhead.year", lines: 1 },
  ],
  [{ name: "abstract", label: "letterhead.abstract", lines: 2 }],
  [{ name: "decidedBy", label: "letterhead.decidedBy", lines: 1 }],
  [{ name: "addressees", label: "letterhead.addressees", lines: 2 }],
  [
    { name: "urgency", label: "letterhead.urgency", lines: 1 },
    { name: "circulation", label: "letterhead.circulation", lines: 1, hint: "letterhead.circulationHint", offers: circulations },
  ],
];

/** Everything the head of the document prints, as fields. Words are composed (NFC) and trimmed when they are saved. */
export function LetterheadForm({ form }: NodeFormProps) {
  const { desk, me } = usePaper();
  const [values, setValues] = useState<LetterheadAttributes>(() => parseLetterhead(form.node.attrs));
  const isGood = (name: FieldName) => letterheadShape[name].safeParse(values[name]).success;
  const isAllGood = rows.flat().every(({ name }) => isGood(name));
  const unit = me.departments.find(({ id }) => id === me.user.departmentId)?.symbol ?? "VP";
  const set = (name: FieldName, text: string) =>
    setValues((old) => (name === "kind" ? withKind(old, text, me.organisation.symbol, unit) : { ...old, [name]: text }));
  const shown = rows.map((fields) => fields.filter(({ name }) => name !== "decidedBy" || values.decidedBy !== "" || namesDecider(values.kind)));
  const handleSave = () => {
    const cleaned = Object.entries(values).map(([name, text]) => [name, cleanLines(text)] as const);
    saveForm(desk, form, Object.fromEntries(cleaned));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isAllGood) handleSave();
      }}
    >
      <Stack gap={8}>
        {shown
          .filter((fields) => fields.length > 0)
          .map((fields) => (
            <Group key={fields[0]?.name} gap={8} wrap="nowrap" align="flex-start">
              {fields.map((field) => (
                <HeadField key={field.name} field={field} values={values} isGood={isGood(field.name)} onChange={(text) => set(field.name, text)} />
              ))}
            </Group>
          ))}
        <FormButtons form={form} deletable={false} disabled={!isAllGood} />
      </Stack>
    </form>
  );
}

interface HeadFieldProps {
  readonly field: FieldSpec;
  readonly values: LetterheadAttributes;
  readonly isGood: boolean;
  onChange(text: string): void;
}

function HeadField({ field: { name, label, lines, hint, offers }, values, isGood, onChange }: HeadFieldProps) {
  const description = name === "addressees" ? addressedHint(values.kind) : null;
  const shared = {
    label: t(label),
    value: values[name],
    error: isGood ? null : t("letterhead.digits"),
    flex: name === "place" ? 3 : 1,
    "data-autofocus": name === "abstract" || undefined,
    ...(hint === undefined ? {} : { placeholder: t(hint) }),
    ...(description === null ? {} : { description: t(description) }),
  };
  if (name === "urgency") {
    const data = [{ value: "", label: t("letterhead.urgencyNone") }, ...urgencies.map((words) => ({ value: words, label: words }))];
    return (
      <Select {...shared} data={data} allowDeselect={false} comboboxProps={{ withinPortal: false }} onChange={(words) => onChange(words ?? "")} />
    );
  }
  if (offers !== undefined) return <Autocomplete {...shared} data={[...offers]} comboboxProps={{ withinPortal: false }} onChange={onChange} />;
  if (lines === 1) return <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />;
  return <Textarea {...shared} autosize minRows={lines} maxRows={6} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** Another kind brings its symbol along, unless somebody has typed one that no kind gives. */
function withKind(values: LetterheadAttributes, kind: string, agency: string, unit: string): LetterheadAttributes {
  const known = new Set(["", ...documentKinds.map((one) => symbolOf(one, agency, unit))]);
  const named = kindNamed(kind);
  return { ...values, kind, symbol: named !== null && known.has(values.symbol) ? symbolOf(named, agency, unit) : values.symbol };
}

function namesDecider(kind: string): boolean {
  const named = kindNamed(kind);
  return named !== null && kindRules[named].namesDecider;
}

const addressedHints = { always: "letterhead.addressed.always", upwards: "letterhead.addressed.upwards", freely: null } as const;

function addressedHint(kind: string): MessageKey | null {
  const named = kindNamed(kind);
  return named === null ? null : addressedHints[kindRules[named].addressed];
}

const cleanLines = (text: string): string =>
  text
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
