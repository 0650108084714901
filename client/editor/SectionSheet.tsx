import { notifications } from "@mantine/notifications";
import { IconLock } from "@tabler/icons-react";
import { memo, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { contentRoot } from "../../extensions/sectionContent.ts";
import type { RefusalReason } from "../../extensions/suggestions/tracking/refusals.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import { t, useLanguage } from "../messages/translate.ts";
import { AnnexTitle } from "./AnnexTitle.tsx";
import { usePaper } from "./paperContext.ts";
import { type FirstCaret, SectionEditor } from "./SectionEditor.tsx";
import { SectionTag } from "./SectionTag.tsx";
import { StaticText } from "./StaticText.tsx";
import { ownerNames, type Standing, standingOf } from "./standing.ts";
import { runInWords } from "./text/runIn.ts";
import { useNearViewport } from "./useNearViewport.ts";
import { useRoom } from "./useRoom.ts";
import { isReadable, useShownRoom } from "./useShownRoom.ts";

/** One item of the outline on the paper: its heading, its text, and its owner's bar in the margin. */
export const SectionSheet = memo(function SectionSheet({ section }: { readonly section: SectionView }) {
  useLanguage();
  const { enter } = usePaper();
  const titleId = `title-${section.id}`;
  return (
    <section
      id={`section-${section.id}`}
      className={`sheet sheet-${section.kind}`}
      data-section={section.id}
      aria-labelledby={section.title === "" ? undefined : titleId}
      onFocus={() => enter(section.id)}
    >
      {section.kind === "annex" ? <AnnexTitle section={section} id={titleId} /> : <SectionTitle section={section} id={titleId} />}
      {section.room === null ? null : section.access === "none" ? <Hidden section={section} /> : <SectionBody section={section} />}
    </section>
  );
});

function SectionTitle({ section, id }: { readonly section: SectionView; readonly id: string }) {
  const { kind, number, title, level, layout } = section;
  const { index } = usePaper();
  const isRunIn = useSyncExternalStore(index.subscribe, () => {
    const text = index.text(section.id);
    return text.state === "read" && runInWords({ number, title, layout }, text.node) !== "";
  });
  const isPrinted = (kind === "part" || kind === "section") && title !== "";
  const runsIn = isPrinted && isRunIn;
  // A heading that runs into its paragraph is printed there; here it only leads screen readers to the section.
  const className = !isPrinted || runsIn ? "section-title unseen" : `section-title level-${level}`;
  const Heading = level === 1 ? "h2" : "h3";
  return title === "" ? null : (
    <Heading id={id} className={className}>
      {isPrinted && number !== "" ? `${number} ${title}` : title}
    </Heading>
  );
}

function Hidden({ section }: { readonly section: SectionView }) {
  const { me } = usePaper();
  return (
    <p className="section-hidden">
      <IconLock size={16} aria-hidden /> {t("paper.hidden", { owner: ownerNames(section, me) })}
    </p>
  );
}

/** What a person tried and cannot do: change a text that they may only read, or something that cannot be suggested. A new one for each try. */
interface Refused {
  readonly why: RefusalReason | "readOnly";
}

function noticeOf({ why }: Refused, standing: Standing): string {
  if (why !== "readOnly") return t(`suggest.refused.${why}`);
  return standing.state === "readOnly" ? t(standing.reason, standing.parameters) : "";
}

/** What was refused is not kept: with the reason given it can be done again. */
const sayGoOn = (): void => void notifications.show({ message: t("cutOff.reasonGiven") });

/** How long a notice stays after the last refused key. */
const noticeMs = 5000;

function SectionBody({ section }: { readonly section: SectionView }) {
  const { connection, index, report, me, modes, review, cutOff } = usePaper();
  const view = useSyncExternalStore(review.subscribe, review.view);
  const chosen = useSyncExternalStore(modes.subscribe, modes.chosen);
  const room = useRoom(connection, section.id);
  const place = useRef<HTMLDivElement>(null);
  const isNear = useNearViewport(place);
  const [caret, setCaret] = useState<FirstCaret>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { doc } = room;
  const shown = useShownRoom(room);
  /** Where the caret was in an editor whose text was given up. */
  const left = useRef<{ readonly generation: number; readonly caret: FirstCaret } | null>(null);
  useEffect(() => index.attach(section.id, doc), [index, section.id, doc]);
  useEffect(() => {
    if (refused === null) return;
    const timer = setTimeout(() => setRefused(null), noticeMs);
    return () => clearTimeout(timer);
  }, [refused]);

  const standing = standingOf(section, report, room.current, me, chosen);
  const written = shown === room ? standing : standingOf(section, report, shown.current, me, chosen);
  return (
    <div ref={place} className="section-body" data-standing={standing.state} data-mode={standing.state === "editable" ? standing.mode : "view"}>
      <SectionTag section={section} standing={standing} />
      {view !== "all" ? (
        <StaticText section={section} view={view} onPress={() => undefined} />
      ) : isReadable(shown) && (isNear || caret !== null) ? (
        <SectionEditor
          key={shown.generation}
          section={section}
          room={shown}
          mode={written.state === "editable" ? written.mode : "view"}
          onlySuggests={shown.current.state !== "opening" && shown.current.state !== "refused" && shown.current.access === "suggest"}
          firstCaret={() => (left.current !== null && left.current.generation < shown.generation ? left.current.caret : caret)}
          onLeft={(at) => {
            left.current = at === null ? null : { generation: shown.generation, caret: at };
          }}
          onRefused={(why) => {
            if (why === "figuresLocked" && cutOff.reason(section.id) === "") cutOff.ask(section.id, sayGoOn);
            else setRefused({ why });
          }}
        />
      ) : room.current.state === "opening" && doc.getXmlFragment(contentRoot).length === 0 ? (
        <div className="section-opening" role="status" aria-label={t("paper.opening")} />
      ) : (
        <StaticText section={section} onPress={(pressed) => setCaret(pressed)} />
      )}
      <div role="status" className="section-notice" data-shown={refused !== null}>
        {refused === null ? "" : noticeOf(refused, standing)}
      </div>
    </div>
  );
}
