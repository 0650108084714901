import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { SectionFinding } from "../../extensions/sectionChecks/sectionFinding.ts";
import { allows } from "../../extensions/wire/access.ts";
import { findingId } from "../editor/checks/findingMarks.ts";
import { usePaper } from "../editor/paperContext.ts";
import { t } from "../messages/translate.ts";
import type { SectionFindings } from "./arrangeFindings.ts";
import { DismissFinding, type FindingToDismiss } from "./DismissFinding.tsx";
import { FindingBody } from "./FindingCard.tsx";
import { useFindingActs } from "./useFindingActs.ts";
import { useFollowedChecks } from "./useFindings.ts";
import "./checks.css";

/** What the mouse rests on, and where that is on the desk. */
interface Pointed {
  readonly place: SectionFindings;
  readonly finding: SectionFinding;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const restMs = 350;
/** Time to bring the mouse from the words to their card. */
const leaveMs = 250;

/** The checks on the paper: they run as long as it is there, and underlined words on which the mouse rests have a card. */
export function ChecksLayer() {
  const paper = usePaper();
  const { report, me } = paper;
  const anchor = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [toDismiss, setToDismiss] = useState<FindingToDismiss | null>(null);
  const acts = useFindingActs(paper, () => undefined);
  const close = useCallback(() => setPointed(null), []);
  useFollowedChecks(paper, report, me);
  useRest(anchor, paper, setPointed);
  return (
    <div ref={anchor} className="no-print">
      {pointed !== null && (
        <HoverCard pointed={pointed}>
          <FindingBody
            place={pointed.place}
            finding={pointed.finding}
            canFix={allows(pointed.place.section.access, "suggest")}
            onFix={(fix) => {
              acts.fix(pointed.place, pointed.finding, fix);
              close();
            }}
            canDismiss={pointed.place.section.abilities["finding.dismiss"]}
            onDismiss={() => {
              setToDismiss({ section: pointed.place.section, finding: pointed.finding });
              close();
            }}
          />
        </HoverCard>
      )}
      {toDismiss !== null && <DismissFinding report={report} {...toDismiss} onClose={() => setToDismiss(null)} />}
    </div>
  );
}

/** Above the words: a card of proposed changes stands below them. */
function HoverCard({ pointed, children }: { readonly pointed: Pointed; readonly children: React.ReactNode }) {
  const card = useRef<HTMLElement>(null);
  const [place, setPlace] = useState({ left: pointed.left, top: pointed.top });
  useLayoutEffect(() => {
    const desk = card.current?.closest(".paper-desk");
    if (!card.current || !desk) return;
    const room = desk.getBoundingClientRect();
    const box = card.current.getBoundingClientRect();
    const left = Math.max(8, Math.min(pointed.left, room.width - box.width - 8));
    const isHigh = room.top + pointed.top - box.height - 6 < 120;
    setPlace({ left, top: isHigh ? pointed.bottom + 6 : pointed.top - box.height - 6 });
  }, [pointed]);
  return (
    <section ref={card} className="finding-hover" style={place} aria-label={t("check.here")} lang={document.documentElement.lang}>
      {children}
    </section>
  );
}

/** Find what the mouse rests on. It goes away when the mouse leaves both the words and the card, with a key, and with a press elsewhere. */
function useRest(
  anchor: { readonly current: HTMLElement | null },
  { findings, report }: ReturnType<typeof usePaper>,
  onPointed: (pointed: Pointed | null) => void,
): void {
  useEffect(() => {
    const desk = anchor.current?.closest<HTMLElement>(".paper-desk");
    if (!desk) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (act: () => void, milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds);
    };
    const pointedAt = (words: HTMLElement, clientX: number, clientY: number): Pointed | null => {
      const sectionId = words.closest<HTMLElement>("[data-section]")?.dataset["section"] ?? "";
      const section = report.sections.find(({ id }) => id === sectionId);
      const checked = findings.section(sectionId);
      const finding = checked?.open.find((one) => findingId(one) === words.dataset["finding"]);
      if (section === undefined || checked === undefined || finding === undefined) return null;
      const outer = desk.getBoundingClientRect();
      const line = [...words.getClientRects()].find(({ top, bottom }) => top <= clientY && clientY <= bottom) ?? words.getBoundingClientRect();
      return { place: { section, checked }, finding, left: clientX - outer.left - 24, top: line.top - outer.top, bottom: line.bottom - outer.top };
    };
    const handleOver = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0 || !(event.target instanceof Element)) return;
      if (event.target.closest(".finding-hover") !== null) return clearTimeout(timer);
      const words = event.target.closest<HTMLElement>("[data-finding]");
      if (words === null) return later(() => onPointed(null), leaveMs);
      const { clientX, clientY } = event;
      later(() => onPointed(pointedAt(words, clientX, clientY)), restMs);
    };
    const drop = () => {
      clearTimeout(timer);
      onPointed(null);
    };
    const handleDown = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || event.target.closest(".finding-hover") === null) drop();
    };
    const handleLeave = () => later(() => onPointed(null), leaveMs);
    desk.addEventListener("pointerover", handleOver);
    desk.addEventListener("pointerleave", handleLeave);
    document.addEventListener("keydown", drop);
    document.addEventListener("pointerdown", handleDown);
    return () => {
      clearTimeout(timer);
      desk.removeEventListener("pointerover", handleOver);
      desk.removeEventListener("pointerleave", handleLeave);
      document.removeEventListener("keydown", drop);
      document.removeEventListener("pointerdown", handleDown);
    };
  }, [anchor, findings, report, onPointed]);
}
