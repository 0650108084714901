import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useState, useSyncExternalStore } from "react";
import { keys } from "../api/keys.ts";
import { confirmParagraphs } from "../api/rolling.ts";
import { useAction } from "../api/useAction.ts";
import { goToParagraph } from "../editor/stale/staleMarks.ts";
import { useInEditor } from "../editor/useInEditor.ts";
import { t } from "../messages/translate.ts";
import type { PanelProps } from "../pages/report/panel/panelProps.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { type StaleSection, useStaleSections } from "./useStale.ts";
import "./carried.css";

/** So many paragraphs of a section are drawn; more come when the reader wants them. */
const shownAtOnce = 20;

/** What nobody touched since the last period, by section: go there and change it, or say that it still holds. */
export function CarriedPanel({ report, stores, onGo }: PanelProps) {
  const sections = useStaleSections(stores.stale, report);
  const { from } = useSyncExternalStore(stores.stale.subscribe, stores.stale.view);
  const inEditor = useInEditor(stores, onGo);
  const confirm = useAction(
    ({ sectionId, texts }: { sectionId: string; texts: readonly string[] }) => confirmParagraphs(report.id, sectionId, texts),
    {
      refresh: [keys.report(report.id)],
    },
  );

  const handleGo = (sectionId: string, fingerprint: string) =>
    inEditor(sectionId, () => {
      const editor = stores.editors.get(sectionId);
      return editor !== undefined && goToParagraph(editor, fingerprint);
    });

  return (
    <div className="carried-panel">
      <p className="dim">{t("stale.words", { title: from?.title ?? "" })}</p>
      {sections.map((one) => (
        <CarriedSection
          key={one.section.id}
          {...one}
          busy={confirm.busy}
          onGo={(fingerprint) => handleGo(one.section.id, fingerprint)}
          onConfirm={(texts) => confirm.run({ sectionId: one.section.id, texts })}
        />
      ))}
    </div>
  );
}

interface CarriedSectionProps extends StaleSection {
  readonly busy: boolean;
  readonly onGo: (fingerprint: string) => void;
  readonly onConfirm: (texts: readonly string[]) => void;
}

function CarriedSection({ section, staleness: { stale, onlyDates }, busy, onGo, onConfirm }: CarriedSectionProps) {
  const [most, setMost] = useState(shownAtOnce);
  // Two paragraphs with the same words are one here: whoever confirms one confirms both.
  const paragraphs = [...new Map(stale.map(({ words, fingerprint }) => [fingerprint.text, words])).entries()];
  return (
    <section className="carried-section">
      <h3>{sectionName(section)}</h3>
      {onlyDates && (
        <p className="carried-dates">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {t("stale.onlyDates")}
        </p>
      )}
      {paragraphs.length > 1 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCheck size={14} aria-hidden />}
          disabled={busy}
          onClick={() => onConfirm(paragraphs.map(([text]) => text))}
        >
          {t("stale.allHold", { count: paragraphs.length })}
        </Button>
      )}
      <ul>
        {paragraphs.slice(0, most).map(([text, words]) => (
          <li key={text}>
            <button type="button" className="carried-words" lang="vi" onClick={() => onGo(text)}>
              {words}
            </button>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={busy}
              aria-label={t("stale.holdsOf", { words: words.slice(0, 80) })}
              onClick={() => onConfirm([text])}
            >
              {t("stale.holds")}
            </Button>
          </li>
        ))}
      </ul>
      {paragraphs.length > most && (
        <Button variant="default" size="xs" fullWidth onClick={() => setMost(most + shownAtOnce)}>
          {t("change.more", { count: paragraphs.length - most })}
        </Button>
      )}
    </section>
  );
}
