import type { Department, TemplateView } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { DepartmentsField } from "../../ui/DepartmentsField.tsx";
import { titleAlone } from "../../ui/titleAlone.ts";
import "./owners-preview.css";

interface OwnersPreviewProps {
  readonly template: TemplateView;
  readonly departments: readonly Department[];
  /** What differs from the template, by the section's key. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (key: string, ids: string[]) => void;
}

/** The outline that the report will have, with the departments that write each section; they can be changed here. */
export function OwnersPreview({ template, departments, owners, onChange }: OwnersPreviewProps) {
  return (
    <section aria-labelledby="owners-title">
      <h3 id="owners-title" className="owners-title">
        {t("create.owners")}
      </h3>
      <ol className="owners">
        {template.sections.map((section) =>
          section.kind === "part" ? (
            <li key={section.key} className="owners-part">
              {withoutPlaceholders(section.title)}
            </li>
          ) : section.kind === "section" ? (
            <li key={section.key} className="owners-row">
              <span>{withoutPlaceholders(section.title)}</span>
              <DepartmentsField
                label={t("create.ownersOf", { title: withoutPlaceholders(section.title) })}
                quietLabel
                placeholder={t("create.noOwner")}
                departments={departments}
                value={owners[section.key] ?? section.owners}
                onChange={(ids) => onChange(section.key, ids)}
              />
            </li>
          ) : null,
        )}
      </ol>
    </section>
  );
}

/** Where the period will stand in a template's title; the server fills it in. */
const withoutPlaceholders = (title: string): string => titleAlone(title).replace(/\{\w+\}/g, "…");
