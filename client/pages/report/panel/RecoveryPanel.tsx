import { Button, CopyButton, Group } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import type { ErrorCode } from "../../../../extensions/wire/errors.ts";
import type { SectionView } from "../../../../extensions/wire/http.ts";
import { type MessageKey, t } from "../../../messages/translate.ts";
import type { RecoveredText } from "../../../sync/connection.ts";
import { formatInstant } from "../../../ui/format/day.ts";
import { titleAlone } from "../../../ui/titleAlone.ts";
import { useLive } from "../useLive.ts";
import { ChangedLines } from "./ChangedLines.tsx";
import type { PanelProps } from "./panelProps.ts";
import { SendRecovered } from "./SendRecovered.tsx";

/** Why words were not taken, where the general words for the code would send the reader here. */
const reasons: Partial<Record<ErrorCode, MessageKey>> = {
  section_locked: "recovery.reason.locked",
  not_yours: "recovery.reason.notYours",
  forbidden: "recovery.reason.notYours",
  suggest_only: "recovery.reason.suggestOnly",
  figures_locked: "recovery.reason.figures",
  access_changed: "recovery.reason.access",
  too_large: "recovery.reason.tooLarge",
  conflict: "recovery.reason.conflict",
};

/** Words that the server did not take, with the reason and what they would change: send them to the office, copy them, or throw them away. */
export function RecoveryPanel({ report, connection, now, onGo }: PanelProps) {
  const texts = useLive(connection, (live) => live.recovered());
  // Once a report is approved nothing reaches it any more, and what is not there for this reader cannot be spoken of.
  const isOpen = report.state === "collecting" || report.state === "reviewing";
  const openSections = report.sections.filter(({ access }) => isOpen && access !== "none");
  return (
    <>
      <p className="recovery-words">{t("recovery.words")}</p>
      <ul className="recovery-list">
        {texts.map((text) => (
          <li key={text.id}>
            <RecoveredCard
              text={text}
              reportId={report.id}
              section={openSections.find(({ id }) => id === text.sectionId)}
              now={now}
              onDiscard={() => connection.discardRecovered(text.id)}
              onGo={() => onGo(text.sectionId)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface RecoveredCardProps {
  readonly text: RecoveredText;
  readonly reportId: string;
  /** Where they can be sent; none where they cannot. */
  readonly section: SectionView | undefined;
  readonly now: Date;
  readonly onDiscard: () => void;
  readonly onGo: () => void;
}

function RecoveredCard({ text, reportId, section, now, onDiscard, onGo }: RecoveredCardProps) {
  const [asking, setAsking] = useState(false);
  return (
    <article className="recovered">
      <Button className="history-section" variant="transparent" size="compact-sm" onClick={onGo}>
        {text.sectionTitle === "" ? t("section.untitled") : titleAlone(text.sectionTitle)}
      </Button>
      <span className="dim numeric recovered-when">{formatInstant(new Date(text.at), now)}</span>
      <p className="recovered-reason">{t(reasons[text.reason] ?? "recovery.reason.other")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard. */}
      <pre className="recovered-text" tabIndex={0}>
        {text.draft === undefined ? text.text : <ChangedLines lines={text.draft.lines} />}
      </pre>
      <Group gap={8}>
        {section !== undefined && <SendRecovered reportId={reportId} section={section} text={text} onSent={onDiscard} />}
        <CopyButton value={text.text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="xs"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? "recovery.copied" : "recovery.copy")}
            </Button>
          )}
        </CopyButton>
        {asking ? (
          <>
            <Button color="red" size="xs" onClick={onDiscard}>
              {t("recovery.discardConfirm")}
            </Button>
            <Button variant="default" size="xs" onClick={() => setAsking(false)}>
              {t("action.cancel")}
            </Button>
          </>
        ) : (
          <Button variant="subtle" color="red" size="xs" onClick={() => setAsking(true)}>
            {t("recovery.discard")}
          </Button>
        )}
      </Group>
    </article>
  );
}
