import { Menu } from "@mantine/core";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import type { Searching } from "./useSearch.ts";

/** `3/17`; opened, how many places each section has, and the way to its first. */
export function HitCount({ searching: { found, ranked, current, go } }: { readonly searching: Searching }) {
  const count = ranked.length;
  if (count === 0) {
    return (
      <span className="search-count" role="status">
        {t("search.none")}
      </span>
    );
  }
  const rank = current === null ? 0 : current.rank + 1;
  return (
    <Menu position="bottom-end" width={340} withinPortal={false} returnFocus>
      <Menu.Target>
        <button type="button" className="search-count" aria-label={`${rank}/${count}. ${t("search.sections")}`} title={t("search.sections")}>
          {rank}/{count}
        </button>
      </Menu.Target>
      <Menu.Dropdown className="search-sections">
        {found.map(({ section, hits }) => (
          <Menu.Item
            key={section.id}
            aria-current={section.id === current?.found.section.id}
            rightSection={<span className="numeric dim">{hits.length}</span>}
            onClick={() => go({ sectionId: section.id, index: 0, from: hits[0]?.from ?? 0 })}
          >
            {sectionName(section)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
      <span className="visually-hidden" role="status">
        {current === null ? "" : t("search.said", { rank, count, section: sectionName(current.found.section) })}
      </span>
    </Menu>
  );
}
