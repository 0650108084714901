import { Button, ColorInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Department } from "../../../extensions/wire/http.ts";
import { keys } from "../../api/keys.ts";
import { changeSettings } from "../../api/office.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { departmentId } from "./departmentId.ts";

interface DepartmentDialogProps {
  /** Null: a new one. */
  readonly department: Department | null;
  readonly all: readonly Department[];
  readonly onClose: () => void;
}

/** Colours that people with any of the three kinds of colour blindness tell apart, and that can be read on white. */
const swatches = ["#3e2979", "#0035ca", "#be4d5e", "#077f9f", "#807700", "#334011", "#6267cd", "#7a4a1e", "#5b5f66"];

const blank: Department = { id: "", name: "", shortName: "", symbol: "", color: "#5b5f66", head: "" };

export function DepartmentDialog({ department, all, onClose }: DepartmentDialogProps) {
  const [fields, setFields] = useState(department ?? blank);
  const action = useAction((departments: Department[]) => changeSettings({ departments }), {
    quiet: true,
    refresh: [keys.settings, keys.me],
    done: t("settings.saved"),
    onDone: onClose,
    words: { conflict: t("departments.inUse"), invalid: t("settings.invalid") },
  });
  const set = (name: keyof Department) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setFields({ ...fields, [name]: event.currentTarget.value });
  const handleSubmit = () => {
    if (department === null) action.run([...all, { ...fields, id: departmentId(fields.shortName, all) }]);
    else action.run(all.map((one) => (one.id === department.id ? fields : one)));
  };
  const ready = fields.name.trim() !== "" && fields.shortName.trim() !== "" && /^#[0-9a-f]{6}$/i.test(fields.color);
  return (
    <FormDialog
      title={department?.name ?? t("departments.add")}
      confirm={t("action.save")}
      ready={ready}
      busy={action.busy}
      failure={action.failure}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextInput label={t("departments.name")} data-autofocus value={fields.name} onChange={set("name")} />
      <TextInput
        label={t("departments.shortName")}
        description={t("departments.shortNameHint")}
        value={fields.shortName}
        onChange={set("shortName")}
      />
      <TextInput label={t("departments.symbol")} description={t("departments.symbolHint")} value={fields.symbol} onChange={set("symbol")} />
      <TextInput label={t("departments.head")} value={fields.head} onChange={set("head")} />
      <ColorInput
        label={t("departments.color")}
        size="sm"
        format="hex"
        swatches={swatches}
        value={fields.color}
        onChange={(color) => setFields({ ...fields, color })}
        eyeDropperButtonProps={{ "aria-label": t("departments.pickColor") }}
      />
      {department !== null && (
        <Button
          variant="subtle"
          color="red"
          disabled={action.busy}
          onClick={() => action.run(all.filter(({ id }) => id !== department.id))}
          className="admin-remove"
        >
          {t("departments.remove")}
        </Button>
      )}
    </FormDialog>
  );
}
