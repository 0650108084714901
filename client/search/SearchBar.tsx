import "./search.css";
import { usePaper } from "../editor/paperContext.ts";
import { useLanguage } from "../messages/translate.ts";
import { OpenSearchBar } from "./OpenSearchBar.tsx";
import { useSearch } from "./useSearch.ts";
import { useSearchKeys } from "./useSearchKeys.ts";

/** Finding and replacing over the whole report, in a bar under the toolbar. */
export function SearchBar() {
  useLanguage();
  const paper = usePaper();
  const searching = useSearch(paper);
  useSearchKeys(paper.search, searching);
  return searching.search.bar === "closed" ? null : <OpenSearchBar paper={paper} searching={searching} />;
}
