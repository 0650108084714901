import { Button, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Organisation } from "../../../extensions/wire/http.ts";
import { pageLayoutSchema, standardPageLayout } from "../../../extensions/wire/pageLayout.ts";
import { keys } from "../../api/keys.ts";
import { changeSettings, useSettings } from "../../api/office.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { Failure } from "../../ui/Failure.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { LayoutFields } from "./LayoutFields.tsx";
import { RecipientFields } from "./RecipientFields.tsx";
import { SignerFields } from "./SignerFields.tsx";

/** What documents print of the office: names, place, symbol, signers and recipients; and how their pages are set. */
export function OrganisationTab() {
  const settings = useSettings();
  if (settings.data === undefined) {
    return settings.error === null ? <Waiting /> : <Failure error={settings.error} onRetry={() => void settings.refetch()} />;
  }
  return <OrganisationForm key={settings.dataUpdatedAt} organisation={settings.data.organisation} />;
}

function OrganisationForm({ organisation }: { readonly organisation: Organisation }) {
  const [fields, setFields] = useState(organisation);
  const layout = fields.layout ?? standardPageLayout;
  const action = useAction((next: Organisation) => changeSettings({ organisation: next }), {
    quiet: true,
    refresh: [keys.settings, keys.me],
    done: t("settings.saved"),
    words: { invalid: t("settings.invalid") },
  });
  const set = (name: "name" | "superior" | "place" | "symbol") => (event: { readonly currentTarget: { readonly value: string } }) =>
    setFields({ ...fields, [name]: event.currentTarget.value });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        action.run({ ...fields, issuer: fields.issuer.map((line) => line.trim()).filter((line) => line !== "") });
      }}
    >
      <Stack gap={16}>
        <Text size="sm" c="dimmed">
          {t("organisation.words")}
        </Text>
        <fieldset className="card admin-card">
          <legend>{t("organisation.names")}</legend>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={16} verticalSpacing={16}>
            <TextInput
              label={t("organisation.name")}
              description={t("organisation.nameHint")}
              value={fields.name}
              onChange={set("name")}
              required
              withAsterisk={false}
            />
            <TextInput
              label={t("organisation.superior")}
              description={t("organisation.superiorHint")}
              value={fields.superior}
              onChange={set("superior")}
            />
            <Textarea
              label={t("organisation.issuer")}
              description={t("organisation.issuerHint")}
              autosize
              minRows={2}
              value={fields.issuer.join("\n")}
              onChange={(event) => setFields({ ...fields, issuer: event.currentTarget.value.split("\n") })}
            />
            <Stack gap={16}>
              <TextInput label={t("organisation.place")} value={fields.place} onChange={set("place")} required withAsterisk={false} />
              <TextInput label={t("organisation.symbol")} value={fields.symbol} onChange={set("symbol")} required withAsterisk={false} />
            </Stack>
          </SimpleGrid>
        </fieldset>
        <SignerFields signers={fields.signers} onChange={(signers) => setFields({ ...fields, signers })} />
        <RecipientFields recipients={fields.recipients} onChange={(recipients) => setFields({ ...fields, recipients })} />
        <LayoutFields layout={layout} onChange={(next) => setFields({ ...fields, layout: next })} />
        {action.failure !== null && (
          <Text size="sm" c="var(--red-ink)" role="alert">
            {action.failure}
          </Text>
        )}
        <Button type="submit" loading={action.busy} disabled={!pageLayoutSchema.safeParse(layout).success} className="account-submit">
          {t("action.save")}
        </Button>
      </Stack>
    </form>
  );
}
