import { Radio, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { readSection } from "../../../../extensions/sectionContent.ts";
import type { SectionView } from "../../../../extensions/wire/http.ts";
import { t } from "../../../messages/translate.ts";
import type { ReportConnection } from "../../../sync/connection.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { sectionName } from "../sectionName.ts";
import { type SplitPlace, splitPlaces } from "./splitPlaces.ts";
import type { useOutlineActions } from "./useOutlineActions.ts";

interface SplitSectionDialogProps {
  readonly section: SectionView;
  readonly connection: ReportConnection;
  readonly action: ReturnType<typeof useOutlineActions>["split"];
  readonly onClose: () => void;
}

/** Make a section of its own out of what stands from a heading on. */
export function SplitSectionDialog({ section, connection, action, onClose }: SplitSectionDialogProps) {
  // Read once, when the dialog opens: the list must not move under the pointer.
  const [places] = useState<readonly SplitPlace[]>(() => splitPlaces(readSection(connection.room(section.id).doc)));
  const [from, setFrom] = useState<number | null>(places.length === 1 ? (places[0]?.from ?? null) : null);
  const [title, setTitle] = useState(places.length === 1 ? (places[0]?.title ?? "") : "");
  const handlePlace = (value: string) => {
    const place = places.find((one) => one.from === Number(value));
    if (place === undefined) return;
    setFrom(place.from);
    if (place.heading) setTitle(place.title);
  };
  return (
    <FormDialog
      title={t("split.title", { name: sectionName(section) })}
      confirm={t("split.confirm")}
      ready={from !== null && title.trim() !== ""}
      busy={action.busy}
      failure={action.failure}
      onSubmit={() => from !== null && action.run({ id: section.id, from, title: title.trim() })}
      onClose={onClose}
    >
      {places.length === 0 ? (
        <Text size="sm">{t("split.nowhere")}</Text>
      ) : (
        <>
          <Radio.Group label={t("split.where")} value={from === null ? "" : String(from)} onChange={handlePlace}>
            <Stack gap={4} mt={4} mah={280} className="split-places">
              {places.map((place) => (
                <Radio key={place.from} value={String(place.from)} label={shortened(place.words)} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput label={t("split.newTitle")} maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        </>
      )}
    </FormDialog>
  );
}

const shownLength = 120;

const shortened = (words: string): string => (words.length > shownLength ? `${words.slice(0, shownLength).trimEnd()}…` : words);
