import { useEffect } from "react";
import type { Spot } from "./HoverCard.tsx";

/** Time to bring the mouse from the words to their card. */
const leaveMs = 250;

/** What a mouse can rest on, and what it finds there. */
interface Restable<Found> {
  /** The class of the card, on which the mouse may go for a walk. */
  readonly cardClass: string;
  readonly restMs: number;
  /** The words under the mouse that have something to show. */
  readonly wordsAt: (target: Element) => Element | null;
  /** What is to be shown of them; null for nothing. */
  readonly find: (words: Element, clientX: number, clientY: number) => Found | null;
}

/** Find what the mouse rests on. It goes away when the mouse leaves both the words and the card, with a key, and with a press elsewhere. */
export function useMouseRest<Found>(
  anchor: { readonly current: HTMLElement | null },
  { cardClass, restMs, wordsAt, find }: Restable<Found>,
  onRest: (found: (Found & Spot) | null) => void,
): void {
  useEffect(() => {
    const desk = anchor.current?.closest<HTMLElement>(".paper-desk");
    if (!desk) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (act: () => void, milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds);
    };
    const isOnCard = (target: EventTarget | null) => target instanceof Element && target.closest(`.${cardClass}`) !== null;
    const drop = () => {
      clearTimeout(timer);
      onRest(null);
    };
    const handleOver = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0 || !(event.target instanceof Element)) return;
      if (isOnCard(event.target)) return clearTimeout(timer);
      const words = wordsAt(event.target);
      if (words === null) return later(() => onRest(null), leaveMs);
      const { clientX, clientY } = event;
      later(() => {
        const found = find(words, clientX, clientY);
        onRest(found === null ? null : { ...found, ...spotOf(desk, words, clientX, clientY) });
      }, restMs);
    };
    const handleLeave = () => later(() => onRest(null), leaveMs);
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" || !isOnCard(event.target)) drop();
    };
    const handleDown = (event: PointerEvent) => {
      if (!isOnCard(event.target)) drop();
    };
    desk.addEventListener("pointerover", handleOver);
    desk.addEventListener("pointerleave", handleLeave);
    document.addEventListener("keydown", handleKey);
    document.addEventListener("pointerdown", handleDown);
    return () => {
      clearTimeout(timer);
      desk.removeEventListener("pointerover", handleOver);
      desk.removeEventListener("pointerleave", handleLeave);
      document.removeEventListener("keydown", handleKey);
      document.removeEventListener("pointerdown", handleDown);
    };
  }, [anchor, cardClass, restMs, wordsAt, find, onRest]);
}

/** The line of the words on which the mouse is. */
function spotOf(desk: HTMLElement, words: Element, clientX: number, clientY: number): Spot {
  const outer = desk.getBoundingClientRect();
  const line = [...words.getClientRects()].find(({ top, bottom }) => top <= clientY && clientY <= bottom) ?? words.getBoundingClientRect();
  return { left: clientX - outer.left - 24, top: line.top - outer.top, bottom: line.bottom - outer.top };
}
