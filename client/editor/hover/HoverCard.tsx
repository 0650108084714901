import { useLayoutEffect, useRef, useState } from "react";

/** A line of words on the desk, and where on it the mouse is: in pixels from the desk's upper left corner. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between words and card, in pixels. */
const gap = 6;
/** What is above this is under the bars of the page. */
const barsHeight = 120;

interface HoverCardProps {
  readonly spot: Spot;
  /** On which side of the words it stands if there is room. */
  readonly side: "above" | "below";
  readonly className: string;
  readonly label: string;
  readonly children: React.ReactNode;
}

/** A card beside words on the paper, inside of the desk and in sight. */
export function HoverCard({ spot, side, className, label, children }: HoverCardProps) {
  const card = useRef<HTMLElement>(null);
  const [place, setPlace] = useState({ left: spot.left, top: side === "above" ? spot.top : spot.bottom + gap });
  useLayoutEffect(() => {
    const desk = card.current?.closest(".paper-desk");
    if (!card.current || !desk) return;
    const room = desk.getBoundingClientRect();
    const box = card.current.getBoundingClientRect();
    const left = Math.max(8, Math.min(spot.left, room.width - box.width - 8));
    const above = spot.top - box.height - gap;
    const below = spot.bottom + gap;
    const fitsAbove = room.top + above >= barsHeight;
    const fitsBelow = room.top + below + box.height + gap <= window.innerHeight;
    const isAbove = side === "above" ? fitsAbove : !fitsBelow;
    setPlace({ left, top: isAbove ? above : below });
  }, [spot, side]);
  return (
    <section ref={card} className={className} style={place} aria-label={label} lang={document.documentElement.lang}>
      {children}
    </section>
  );
}
