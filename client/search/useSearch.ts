import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { PaperContextValue } from "../editor/paperContext.ts";
import { type RankedHit, rankedHits, rankOf, type SectionHits } from "../editor/search/reportHits.ts";
import { locate } from "../editor/search/searchMarks.ts";
import type { HitPlace, Search } from "../editor/search/searchStore.ts";
import { t } from "../messages/translate.ts";
import { replaceAll, replaceOne, whyLeft } from "./replacing.ts";
import { scrollToHit } from "./scrollToHit.ts";
import { useFound } from "./useFound.ts";
import { type Outcome, sayTally, useOutcome } from "./useOutcome.ts";

/** What the bar shows and does. */
export interface Searching {
  readonly search: Search;
  readonly found: readonly SectionHits[];
  readonly ranked: readonly RankedHit[];
  /** The place that one looks at. */
  readonly current: RankedHit | null;
  readonly outcome: Outcome | null;
  /** How many sections are done of how many, while all places are replaced. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** To the next (1) or previous (-1) place, around the ends. */
  step(direction: -1 | 1): void;
  go(place: HitPlace): void;
  replaceCurrent(): void;
  replaceAll(): Promise<void>;
  undo(): void;
}

export function useSearch(paper: PaperContextValue): Searching {
  const { search: store, report, review } = paper;
  const search = useSyncExternalStore(store.subscribe, store.current);
  const { finder } = search;
  const [found, look] = useFound(paper, finder);
  const ranked = useMemo(() => rankedHits(found), [found]);
  const { outcome, say, undo, clear } = useOutcome();
  const [progress, setProgress] = useState<Searching["progress"]>(null);
  const endScroll = useRef(() => {});
  const origin = useRef<HitPlace>({ sectionId: "", index: -1, from: 0 });
  const current = (search.current === null ? undefined : ranked[rankOf(found, report.sections, search.current)]) ?? null;

  const go = (place: HitPlace) => {
    review.show("all");
    origin.current = place;
    store.point(place);
    endScroll.current();
    endScroll.current = scrollToHit(place.sectionId);
  };
  const step = (direction: -1 | 1) => {
    const from = current?.rank ?? (direction === 1 ? -1 : 0);
    const next = ranked[(from + direction + ranked.length) % ranked.length];
    if (next !== undefined) go(next.place);
  };
  /** The next place behind one that was just replaced: it is as far from the end of its section's places as before. */
  const goBehind = ({ found: { hits, section }, place }: RankedHit) => {
    const now = look();
    const behind = hits.length - place.index - 1;
    const here = now.find((one) => one.section.id === section.id);
    const hit = here === undefined || behind === 0 ? undefined : here.hits[here.hits.length - behind];
    if (here !== undefined && hit !== undefined) return go({ sectionId: section.id, index: here.hits.length - behind, from: hit.from });
    const all = rankedHits(now);
    const next = all[rankOf(now, report.sections, { sectionId: section.id, index: -1, from: Number.MAX_SAFE_INTEGER })];
    if (next !== undefined) go(next.place);
  };

  useOrigin(paper, search, origin);
  const follow = useEffectEvent((isNew: boolean) => {
    const place = ranked[rankOf(found, report.sections, store.current().current ?? origin.current)]?.place;
    if (place === undefined) store.point(null);
    else if (isNew) go(place);
    else store.point(place);
  });
  const followed = useRef<typeof finder>(null);
  useEffect(() => {
    if (finder === null || ranked.length > 0) {
      follow(followed.current !== finder);
      followed.current = finder;
    } else store.point(null);
  }, [finder, ranked, store]);
  const forgetOutcome = useEffectEvent(clear);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is about what was looked for
  useEffect(() => forgetOutcome(), [finder]);
  useEffect(() => () => endScroll.current(), []);

  return {
    search,
    found,
    ranked,
    current,
    outcome,
    progress,
    step,
    go,
    replaceCurrent: () => {
      if (finder === null || current === null) return;
      const why = whyLeft(current.found, current.hit);
      if (why !== null) {
        say(t(`search.here.${why}`));
        return;
      }
      const { count, step: taken } = replaceOne({ paper, finder, replacement: search.replacement }, current);
      if (taken === null) say(t("search.here.refused"));
      else {
        say(t("search.replaced", { count }), [taken]);
        goBehind(current);
      }
    },
    replaceAll: async () => {
      if (finder === null || progress !== null) return;
      const total = found.length;
      setProgress({ done: 0, total });
      try {
        const { tally, steps } = await replaceAll({ paper, finder, replacement: search.replacement }, found, (done) => setProgress({ done, total }));
        say(sayTally(tally), steps);
      } finally {
        setProgress(null);
        look();
      }
    },
    undo: () => {
      undo();
      look();
    },
  };
}

/** Where the search begins: at the caret, as it stood when the bar was called. */
function useOrigin({ active }: PaperContextValue, { bar, calls, current }: Search, origin: { current: HitPlace }): void {
  const begin = useEffectEvent(() => {
    const at = active.current();
    if (bar !== "closed" && current === null && at !== null) {
      origin.current = { sectionId: at.sectionId, index: -1, from: at.editor.state.selection.from };
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that the bar is called
  useEffect(() => begin(), [calls]);
}

/** Select the place that one looked at, and give the focus back to the text. */
export function backToText({ editors, active }: PaperContextValue, current: RankedHit | null): void {
  const editor = current === null ? active.current()?.editor : editors.get(current.found.section.id);
  if (editor === undefined || editor.isDestroyed) {
    document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
    return;
  }
  if (current !== null && current.hit.note === null && current.hit.kept !== "printed") {
    const hit = current.found.hits[locate(current.found.hits, current.place)] ?? current.hit;
    const { size } = editor.state.doc.content;
    if (hit.to <= size) editor.commands.setTextSelection({ from: hit.from, to: hit.to });
  }
  if (editor.isEditable) editor.view.focus();
  else editor.view.dom.focus({ preventScroll: true });
}
