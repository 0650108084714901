import { Stack, Switch, Text } from "@mantine/core";
import { startingOff, switchedRules } from "../../../extensions/checks/ruleBook.ts";
import type { Organisation } from "../../../extensions/wire/http.ts";
import { keys } from "../../api/keys.ts";
import { changeSettings, useSettings } from "../../api/office.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { Failure } from "../../ui/Failure.tsx";
import { Waiting } from "../../ui/Waiting.tsx";

/** Which rules of form the checks hold reports to. What guards the numbers has no switch. */
export function ChecksTab() {
  const settings = useSettings();
  if (settings.data === undefined) {
    return settings.error === null ? <Waiting /> : <Failure error={settings.error} onRetry={() => void settings.refetch()} />;
  }
  return <Switches organisation={settings.data.organisation} />;
}

const sources = [...new Set(Object.values(switchedRules).map(({ source }) => source))];

function Switches({ organisation }: { readonly organisation: Organisation }) {
  const off = new Set(organisation.withoutRules ?? startingOff);
  const action = useAction((withoutRules: string[]) => changeSettings({ organisation: { ...organisation, withoutRules } }), {
    refresh: [keys.settings, keys.me],
  });
  const turn = (rule: string, on: boolean): void => action.run(on ? [...off].filter((one) => one !== rule) : [...off, rule]);
  return (
    <Stack gap={16}>
      <Text size="sm" c="dimmed">
        {t("rules.words")}
      </Text>
      {sources.map((source) => (
        <fieldset key={source} className="card admin-card" lang="vi">
          <legend>{source.slice(0, 1).toUpperCase() + source.slice(1)}</legend>
          <div className="rule-switches">
            {Object.entries(switchedRules)
              .filter(([, entry]) => entry.source === source)
              .map(([rule, { title }]) => (
                <Switch
                  key={rule}
                  label={title}
                  checked={!off.has(rule)}
                  disabled={action.busy}
                  onChange={({ currentTarget }) => turn(rule, currentTarget.checked)}
                />
              ))}
          </div>
        </fieldset>
      ))}
    </Stack>
  );
}
