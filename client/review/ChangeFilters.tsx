import { Select } from "@mantine/core";
import type { ReportView } from "../../extensions/wire/http.ts";
import { type Author, authorOf } from "../editor/changes/authors.ts";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import type { SectionChanges } from "./changesOf.ts";
import { authorsIn, type ChangeFilter, changeKinds } from "./filterChanges.ts";

interface ChangeFiltersProps {
  readonly report: ReportView;
  readonly all: readonly SectionChanges[];
  readonly authors: ReadonlyMap<string, Author>;
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
}

/** Whose changes, of which kind, in which section. */
export function ChangeFilters({ report, all, authors, filter, onFilter }: ChangeFiltersProps) {
  const sections = report.sections.filter(({ id }) => all.some(({ section }) => section.id === id));
  return (
    <div className="change-filters">
      <Select
        size="xs"
        clearable
        placeholder={t("change.everyAuthor")}
        aria-label={t("change.byAuthor")}
        value={filter.author}
        data={authorsIn(all).map((id) => ({ value: id, label: authorOf(authors, id).name }))}
        onChange={(author) => onFilter({ ...filter, author })}
      />
      <Select
        size="xs"
        clearable
        placeholder={t("change.everyKind")}
        aria-label={t("change.byKind")}
        value={filter.kind}
        data={changeKinds.map((kind) => ({ value: kind, label: t(`change.kind.${kind}`) }))}
        onChange={(kind) => onFilter({ ...filter, kind: changeKinds.find((one) => one === kind) ?? null })}
      />
      <Select
        size="xs"
        clearable
        className="change-filter-wide"
        placeholder={t("change.everySection")}
        aria-label={t("change.bySection")}
        value={filter.sectionId}
        data={sections.map((section) => ({ value: section.id, label: sectionName(section) }))}
        onChange={(sectionId) => onFilter({ ...filter, sectionId })}
      />
    </div>
  );
}
