import { Button, CopyButton, Group } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { t } from "../../../messages/translate.ts";
import type { RecoveredText } from "../../../sync/connection.ts";
import { formatInstant } from "../../../ui/format/day.ts";

interface RecoveryPanelProps {
  readonly texts: readonly RecoveredText[];
  readonly now: Date;
  readonly onDiscard: (id: string) => void;
  readonly onGo: (sectionId: string) => void;
}

/** Words that the server did not take, with the reason: copy them, or throw them away. */
export function RecoveryPanel({ texts, now, onDiscard, onGo }: RecoveryPanelProps) {
  return (
    <>
      <p className="recovery-words">{t("recovery.words")}</p>
      <ul className="recovery-list">
        {texts.map((text) => (
          <li key={text.id}>
            <RecoveredCard text={text} now={now} onDiscard={() => onDiscard(text.id)} onGo={() => onGo(text.sectionId)} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface RecoveredCardProps {
  readonly text: RecoveredText;
  readonly now: Date;
  readonly onDiscard: () => void;
  readonly onGo: () => void;
}

function RecoveredCard({ text, now, onDiscard, onGo }: RecoveredCardProps) {
  const [asking, setAsking] = useState(false);
  return (
    <article className="recovered">
      <Button className="history-section" variant="transparent" size="compact-sm" onClick={onGo}>
        {text.sectionTitle === "" ? t("section.untitled") : text.sectionTitle}
      </Button>
      <span className="dim numeric recovered-when">{formatInstant(new Date(text.at), now)}</span>
      <p className="recovered-reason">{t(`error.${text.reason}`)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard. */}
      <pre className="recovered-text" tabIndex={0}>
        {text.text}
      </pre>
      <Group gap={8}>
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
