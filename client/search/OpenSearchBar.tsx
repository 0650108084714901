import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import type { PaperContextValue } from "../editor/paperContext.ts";
import { t } from "../messages/translate.ts";
import { HitCount } from "./HitCount.tsx";
import { ReplaceRow } from "./ReplaceRow.tsx";
import { backToText, type Searching } from "./useSearch.ts";

interface OpenSearchBarProps {
  readonly paper: PaperContextValue;
  readonly searching: Searching;
}

/** How long after the last key the report is searched. */
const typingMs = 120;

export function OpenSearchBar({ paper, searching }: OpenSearchBarProps) {
  const { search: store } = paper;
  const { search, current, ranked, step } = searching;
  const { options } = search;
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(search.text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that the bar is called
  useEffect(() => {
    setTyped(search.text);
    field.current?.focus();
    requestAnimationFrame(() => field.current?.select());
  }, [search.calls]);
  const look = useEffectEvent(() => store.look(typed));
  useEffect(() => {
    const timer = setTimeout(look, typed === "" ? 0 : typingMs);
    return () => clearTimeout(timer);
  }, [typed]);

  const close = () => {
    backToText(paper, current);
    store.close();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current) {
      if (typed === search.text) step(event.shiftKey ? -1 : 1);
      else store.look(typed);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="search-bar no-print" aria-label={t("search.label")} lang={document.documentElement.lang} onKeyDown={handleKey}>
      <div className="search-row">
        <TextInput
          ref={field}
          className="search-field"
          size="sm"
          aria-label={t("search.field")}
          placeholder={t("search.field")}
          value={typed}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          rightSection={search.finder === null ? null : <HitCount searching={searching} />}
          rightSectionWidth={86}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <span className="search-group">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("search.previous")}
            disabled={ranked.length === 0}
            onClick={() => step(-1)}
          >
            <IconChevronUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("search.next")} disabled={ranked.length === 0} onClick={() => step(1)}>
            <IconChevronDown size={18} aria-hidden />
          </ActionIcon>
        </span>
        <span className="search-group">
          <Choice label={t("search.accents")} pressed={options.accents} onPress={() => store.choose({ accents: !options.accents })} />
          <Choice label={t("search.words")} pressed={options.words} onPress={() => store.choose({ words: !options.words })} />
          <Choice
            label={t("search.toggleReplace")}
            pressed={search.bar === "replace"}
            onPress={() => store.turn(search.bar === "replace" ? "find" : "replace")}
          />
        </span>
        <ActionIcon className="search-close" variant="subtle" color="gray" size="lg" aria-label={t("search.close")} onClick={close}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </div>
      {search.bar === "replace" && <ReplaceRow store={store} searching={searching} />}
      <Outcome searching={searching} />
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly pressed: boolean;
  onPress(): void;
}

function Choice({ label, pressed, onPress }: ChoiceProps) {
  return (
    <button type="button" className="search-choice" aria-pressed={pressed} onClick={onPress}>
      {label}
    </button>
  );
}

/** What became of the last replacement. The element stays, so that a screen reader says what comes into it. */
function Outcome({ searching: { outcome, progress, undo } }: { readonly searching: Searching }) {
  const words = progress === null ? (outcome?.words ?? "") : t("search.working", { ...progress });
  return (
    <div className="search-outcome" data-shown={words !== ""}>
      <span role="status">{words}</span>
      {outcome?.canUndo === true && progress === null && (
        <Button variant="subtle" size="compact-sm" onClick={undo}>
          {t("search.undo")}
        </Button>
      )}
    </div>
  );
}
