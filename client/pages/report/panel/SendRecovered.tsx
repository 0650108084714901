import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconSend } from "@tabler/icons-react";
import type { SectionView } from "../../../../extensions/wire/http.ts";
import { maxRecoveredLetters, type SentRecovered } from "../../../../extensions/wire/recovered.ts";
import { keys } from "../../../api/keys.ts";
import { sendRecovered } from "../../../api/recovered.ts";
import { useAction } from "../../../api/useAction.ts";
import { t } from "../../../messages/translate.ts";
import type { RecoveredText } from "../../../sync/connection.ts";

interface SendRecoveredProps {
  readonly reportId: string;
  readonly section: SectionView;
  readonly text: RecoveredText;
  readonly onSent: () => void;
}

/** One press sends the words to the office; once they are there they need not be kept here. */
export function SendRecovered({ reportId, section, text, onSent }: SendRecoveredProps) {
  const place = { reportId, sectionId: section.id };
  const action = useAction(() => sendRecovered(place, { id: text.id, changes: text.draft?.changes ?? "", text: wordsToRead(text) }), {
    refresh: [keys.history(reportId)],
    onDone: (sent) => {
      notifications.show({ message: sentWords(sent), color: "accent" });
      onSent();
    },
  });
  return (
    <Button size="xs" leftSection={<IconSend size={14} aria-hidden />} loading={action.busy} onClick={() => action.run(undefined)}>
      {t("recovery.send")}
    </Button>
  );
}

/** What the office reads where the changes cannot become suggestions: a line that went is named as such. */
function wordsToRead({ text, draft }: RecoveredText): string {
  const lines = draft?.lines.map(({ before, after }) => (after === "" ? t("recovery.removedLine", { line: before }) : after)).join("\n") ?? text;
  return lines.slice(0, maxRecoveredLetters);
}

function sentWords({ landed, count }: SentRecovered): string {
  if (landed === "suggestions") return t("recovery.sentSuggestions", { count });
  return t(landed === "comment" ? "recovery.sentComment" : "recovery.sentNothing");
}
