import { Button } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { isOver, type ShownFinding } from "./arrangeFindings.ts";

/** So many cards are drawn; more come when the reader wants them. */
const cardsAtOnce = 150;

interface FindingListProps {
  /** By section. */
  readonly groups: readonly (readonly ShownFinding[])[];
  readonly card: (shown: ShownFinding, active: boolean, onGo: () => void) => ReactNode;
  /** Bring its place into view. */
  readonly onGo: (shown: ShownFinding) => void;
  /** Go on in the text there. */
  readonly onEnter: (shown: ShownFinding) => void;
}

/** Cards by section. Arrow keys walk from card to card, Enter leads into the text. */
export function FindingList({ groups, card, onGo, onEnter }: FindingListProps) {
  const [most, setMost] = useState(cardsAtOnce);
  const [walked, setWalked] = useState<string | null>(null);
  const list = useRef<HTMLElement>(null);
  const cards = groups.flat();
  const active = cards.find(({ name }) => name === walked) ?? cards[0];

  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLButtonElement || active === undefined) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 && event.key !== "Enter") return;
    event.preventDefault();
    const next = cards[cards.indexOf(active) + step];
    if (next === undefined) return;
    setWalked(next.name);
    onGo(next);
    if (step === 0) onEnter(next);
    else list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(next.name)}"]`)?.focus();
  };

  if (cards.length === 0) return <p className="dim">{t("check.noneShown")}</p>;
  let left = most;
  return (
    <section ref={list} className="checks-list" aria-label={t("panel.checks")} onKeyDown={handleKey}>
      {groups.map((group) => {
        const drawn = group.slice(0, Math.max(left, 0));
        left -= group.length;
        const [first] = drawn;
        return first === undefined ? null : (
          <section key={isOver(first) ? "over" : first.place.section.id} className="checks-section">
            <h3>{isOver(first) ? t("check.overReport") : sectionName(first.place.section)}</h3>
            {drawn.map((shown) =>
              card(shown, shown.name === active?.name, () => {
                setWalked(shown.name);
                onGo(shown);
              }),
            )}
          </section>
        );
      })}
      {cards.length > most && (
        <Button variant="default" size="xs" fullWidth onClick={() => setMost(most + cardsAtOnce)}>
          {t("change.more", { count: cards.length - most })}
        </Button>
      )}
    </section>
  );
}
