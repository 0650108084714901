import { fillPlaceholders, type PlaceholderWords } from "../../../extensions/placeholders.ts";
import type { Department, TemplateView } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { DepartmentsField } from "../../ui/DepartmentsField.tsx";
import { titleAlone } from "../../ui/titleAlone.ts";
import "./owners-preview.css";

interface OwnersPreviewProps {
  readonly template: TemplateView;
  /** What the placeholders of its titles stand for in the chosen period. */
  readonly words: PlaceholderWords;
  readonly departments: readonly Department[];
  /** What differs from the template, by the section's key. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (key: string, ids: string[]) => void;
}

/** The outline that the report will have, with the departments that write each section; they can be changed here. */
export function OwnersPreview({ template, words, departments, owners, onChange }: OwnersPreviewProps) {
  const titleOf = (title: string): string => titleAlone(fillPlaceholders(title, words));
  return (
    <section aria-labelledby="owners-title">
      <h3 id="owners-title" className="owners-title">
        {t("create.owners")}
      </h3>
      <ol className="owners">
        {template.sections.map((section) =>
          section.kind === "part" ? (
            <li key={section.key} className="owners-part">
              {titleOf(section.title)}
            </li>
          ) : section.kind === "section" ? (
            <li key={section.key} className="owners-row">
              <span>{titleOf(section.title)}</span>
              <DepartmentsField
                label={t("create.ownersOf", { title: titleOf(section.title) })}
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
