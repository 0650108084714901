import { Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { type LetterheadAttributes, letterheadShape, parseLetterhead } from "../../../extensions/nodes/letterhead.ts";
import { type MessageKey, t } from "../../messages/translate.ts";
import { usePaper } from "../paperContext.ts";
import { FormButtons } from "./FormButtons.tsx";
import { saveForm } from "./finishForm.ts";
import type { NodeFormProps } from "./NodeForm.tsx";

type FieldName = keyof LetterheadAttributes;

interface FieldSpec {
  readonly name: FieldName;
  readonly label: MessageKey;
  /** Lines of the field; more than one makes it a text area. */
  readonly lines: number;
  readonly hint?: MessageKey;
}

/** The form's rows, in the order of the paper. */
const rows: readonly (readonly FieldSpec[])[] = [
  [{ name: "superior", label: "letterhead.superior", lines: 1 }],
  [{ name: "issuer", label: "letterhead.issuer", lines: 2 }],
  [
    { name: "number", label: "letterhead.number", lines: 1, hint: "letterhead.numberHint" },
    { name: "symbol", label: "letterhead.symbol", lines: 1 },
  ],
  [
    { name: "place", label: "letterhead.place", lines: 1 },
    { name: "day", label: "letterhead.day", lines: 1 },
    { name: "month", label: "letterhead.month", lines: 1 },
    { name: "year", label: "letterhead.year", lines: 1 },
  ],
  [{ name: "kind", label: "letterhead.kind", lines: 1 }],
  [{ name: "abstract", label: "letterhead.abstract", lines: 2 }],
  [{ name: "addressees", label: "letterhead.addressees", lines: 2 }],
];

/** Everything the head of the document prints, as fields. Words are composed (NFC) and trimmed when they are saved. */
export function LetterheadForm({ form }: NodeFormProps) {
  const { desk } = usePaper();
  const [values, setValues] = useState<LetterheadAttributes>(() => parseLetterhead(form.node.attrs));
  const isGood = (name: FieldName) => letterheadShape[name].safeParse(values[name]).success;
  const isAllGood = rows.flat().every(({ name }) => isGood(name));
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
        {rows.map((fields) => (
          <Group key={fields[0]?.name} gap={8} wrap="nowrap" align="flex-start">
            {fields.map(({ name, label, lines, hint }) => {
              const shared = {
                label: t(label),
                value: values[name],
                error: isGood(name) ? null : t("letterhead.digits"),
                flex: name === "place" ? 3 : 1,
                "data-autofocus": name === "abstract" || undefined,
                ...(hint === undefined ? {} : { placeholder: t(hint) }),
              };
              return lines === 1 ? (
                <TextInput key={name} {...shared} onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })} />
              ) : (
                <Textarea
                  key={name}
                  {...shared}
                  autosize
                  minRows={lines}
                  maxRows={6}
                  onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
                />
              );
            })}
          </Group>
        ))}
        <FormButtons form={form} deletable={false} disabled={!isAllGood} />
      </Stack>
    </form>
  );
}

const cleanLines = (text: string): string =>
  text
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
