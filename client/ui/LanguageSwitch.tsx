import { SegmentedControl } from "@mantine/core";
import { type Language, setLanguage, t, useLanguage } from "../messages/translate.ts";

/** Each language is named in itself. */
const names: readonly { readonly value: Language; readonly label: string }[] = [
  { value: "vi", label: "Tiếng Việt" },
  { value: "en", label: "English" },
];

export function LanguageSwitch() {
  const language = useLanguage();
  return (
    <SegmentedControl
      aria-label={t("language.label")}
      data={[...names]}
      value={language}
      onChange={(value) => setLanguage(value === "en" ? "en" : "vi")}
    />
  );
}
