import { Button, FileButton, Group, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { t } from "../../messages/translate.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { matchSheet, type SheetMatch } from "./matchSheet.ts";
import { readSheetFile, rowsOfText, type SheetFault, type SheetRows } from "./readSheet.ts";
import type { SheetChange, SheetRow } from "./sheetRow.ts";

interface ImportFiguresDialogProps {
  readonly rows: readonly SheetRow[];
  readonly onSet: (change: SheetChange) => boolean;
  readonly onClose: () => void;
}

/** Figures out of a workbook or of copied cells: first what would change, then into the text. */
export function ImportFiguresDialog({ rows, onSet, onClose }: ImportFiguresDialogProps) {
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [match, setMatch] = useState<SheetMatch<SheetRow> | null>(null);
  const targets = rows.filter(({ sectionId }) => sectionId !== null);

  const handleRead = (read: SheetRows | SheetFault) => {
    if (typeof read === "string") {
      setFault(t(`sheet.fault.${read}`));
      return;
    }
    const found = matchSheet(read, targets);
    setFault(found.matched.length === 0 ? t("sheet.noneMatched") : null);
    if (found.matched.length > 0) setMatch(found);
  };
  const handleApply = (changes: readonly SheetChange[]) => {
    const failed = changes.filter((change) => !onSet(change)).length;
    const count = changes.length - failed;
    const message = failed === 0 ? t("sheet.applied", { count }) : t("sheet.someFailed", { count, failed });
    notifications.show({ message, color: failed === 0 ? "accent" : "red" });
    onClose();
  };

  return (
    <Dialog title={t("sheet.importTitle")} width={760} onClose={onClose}>
      {match !== null ? (
        <ImportPreview match={match} onApply={handleApply} onBack={() => setMatch(null)} />
      ) : (
        <Stack gap={16}>
          <Text size="sm">{t("sheet.importWords")}</Text>
          <FileButton accept=".xlsx,.csv,.txt" onChange={(file) => file !== null && void readSheetFile(file).then(handleRead)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>
                {t("sheet.pick")}
              </Button>
            )}
          </FileButton>
          <Textarea
            label={t("sheet.paste")}
            minRows={6}
            maxRows={14}
            autosize
            spellCheck={false}
            value={text}
            error={fault}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button disabled={text.trim() === ""} onClick={() => handleRead(rowsOfText(text))}>
              {t("sheet.read")}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
