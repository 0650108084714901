import { Button, TextInput, Tooltip } from "@mantine/core";
import type { SearchStore } from "../editor/search/searchStore.ts";
import { t } from "../messages/translate.ts";
import { whyLeft } from "./replacing.ts";
import type { Searching } from "./useSearch.ts";

interface ReplaceRowProps {
  readonly store: SearchStore;
  readonly searching: Searching;
}

/** What is put in the place of what was found. Enter replaces the place that one looks at and goes on. */
export function ReplaceRow({ store, searching }: ReplaceRowProps) {
  const why = whyNot(searching);
  return (
    <div className="search-row">
      <TextInput
        className="search-field"
        size="sm"
        aria-label={t("search.replacement")}
        placeholder={t("search.replacement")}
        value={searching.search.replacement}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => store.replaceBy(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (why === null) searching.replaceCurrent();
        }}
      />
      <Tooltip label={why ?? ""} disabled={why === null}>
        <span className="search-group">
          <Button
            size="xs"
            variant="default"
            aria-disabled={why !== null}
            data-disabled={why !== null}
            onClick={() => why === null && searching.replaceCurrent()}
          >
            {t("search.replace")}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-disabled={why !== null}
            data-disabled={why !== null}
            loading={searching.progress !== null}
            onClick={() => why === null && void searching.replaceAll()}
          >
            {t("search.replaceAll")}
          </Button>
        </span>
      </Tooltip>
      {why !== null && searching.ranked.length > 0 && <span className="search-why">{why}</span>}
    </div>
  );
}

/** Why nothing can be replaced now; null if something can. */
function whyNot({ ranked }: Searching): string | null {
  if (ranked.length === 0) return t("search.why.nothing");
  const left = new Set(ranked.map(({ found, hit }) => whyLeft(found, hit)));
  if (left.has(null)) return null;
  return t(left.size === 1 && left.has("readOnly") ? "search.why.readOnly" : "search.why.kept");
}
