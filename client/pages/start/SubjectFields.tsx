import { Textarea } from "@mantine/core";
import { kindNamed, kindRules } from "../../../extensions/documentKinds.ts";
import { fillPlaceholders, type PlaceholderWords } from "../../../extensions/placeholders.ts";
import type { TemplateView } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import type { WrittenDocument } from "./newDocument.ts";

interface SubjectFieldsProps {
  readonly template: TemplateView;
  readonly words: PlaceholderWords;
  readonly written: WrittenDocument;
  readonly onChange: (change: Partial<WrittenDocument>) => void;
}

/** What the document is about, and whom it addresses where its kind always says so (decree 30/2020, appendix I, II.9.b). */
export function SubjectFields({ template, words, written, onChange }: SubjectFieldsProps) {
  const kind = kindNamed(template.kind);
  const isAddressed = kind !== null && kindRules[kind].addressed === "always";
  return (
    <>
      <Textarea
        label={t("create.subject")}
        placeholder={fillPlaceholders(template.abstract, words)}
        withAsterisk={template.periodKind === null}
        autosize
        minRows={2}
        maxRows={4}
        maxLength={500}
        value={written.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      {isAddressed && (
        <Textarea
          label={t("create.addressees")}
          placeholder={t("create.addresseesPlaceholder")}
          autosize
          minRows={2}
          maxRows={4}
          value={written.addressees}
          onChange={(event) => onChange({ addressees: event.currentTarget.value })}
        />
      )}
    </>
  );
}
