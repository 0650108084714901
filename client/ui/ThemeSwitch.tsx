import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { t } from "../messages/translate.ts";

const schemes: readonly MantineColorScheme[] = ["light", "dark", "auto"];

/** Light, dark, or as the machine is set. The paper stays light. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label={t("theme.label")}
      data={schemes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      value={colorScheme}
      onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? "auto")}
    />
  );
}
