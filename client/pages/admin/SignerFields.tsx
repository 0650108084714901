import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Signer } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { departmentId } from "./departmentId.ts";

interface SignerFieldsProps {
  readonly signers: Signer[];
  readonly onChange: (signers: Signer[]) => void;
}

/** Who signs documents, with the post as it is printed. */
export function SignerFields({ signers, onChange }: SignerFieldsProps) {
  const set = (index: number, name: "name" | "post", value: string) =>
    onChange(signers.map((signer, place) => (place === index ? { ...signer, [name]: value } : signer)));
  return (
    <fieldset className="card admin-card">
      <legend>{t("organisation.signers")}</legend>
      {signers.map((signer, index) => (
        <div key={signer.id} className="admin-row">
          <TextInput
            aria-label={t("organisation.post")}
            placeholder={t("organisation.post")}
            value={signer.post}
            onChange={(event) => set(index, "post", event.currentTarget.value.toLocaleUpperCase("vi"))}
          />
          <TextInput
            aria-label={t("user.name")}
            placeholder={t("user.name")}
            value={signer.name}
            onChange={(event) => set(index, "name", event.currentTarget.value)}
          />
          <ActionIcon
            aria-label={t("organisation.removeOne", { name: signer.name })}
            onClick={() => onChange(signers.filter(({ id }) => id !== signer.id))}
          >
            <IconTrash size={16} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...signers, { id: departmentId("nguoi-ky", signers), name: "", post: "" }])}
      >
        {t("organisation.addSigner")}
      </Button>
    </fieldset>
  );
}
