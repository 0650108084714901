import { Popover, Select } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { useState, useSyncExternalStore } from "react";
import { formatFigure } from "../../../extensions/figures/formatFigure.ts";
import { t } from "../../messages/translate.ts";
import type { ActiveEditor } from "../activeEditor.ts";
import { usePaper } from "../paperContext.ts";
import { insertReference } from "./insertNodes.ts";
import { ToolButton } from "./ToolButton.tsx";

/** Choose a figure that stands elsewhere in the report and show its value here, live. */
export function ReferencePicker({ active, why }: { readonly active: ActiveEditor | null; readonly why: string | null }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened && why === null} onChange={setOpened} position="bottom-start" width={340} trapFocus returnFocus={false}>
      <Popover.Target>
        <ToolButton label={t("tool.figureRef")} icon={IconLink} why={why} hasMenu onClick={() => setOpened((before) => !before)} />
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <FigureList
          onChoose={(code) => {
            setOpened(false);
            if (active === null) return;
            insertReference(active.editor, code);
            active.editor.view.focus();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function FigureList({ onChoose }: { onChoose(code: string): void }) {
  const { index } = usePaper();
  const figures = useSyncExternalStore(index.subscribe, index.figures);
  const options = [...figures.values()].map(({ code, sectionTitle, attributes }) => ({
    value: code,
    label: `${code}: ${formatFigure(attributes)} · ${sectionTitle}`,
  }));
  return (
    <Select
      label={t("reference.title")}
      placeholder={t("reference.search")}
      nothingFoundMessage={t("reference.none")}
      data={options}
      searchable
      value={null}
      limit={100}
      maxDropdownHeight={240}
      comboboxProps={{ withinPortal: false }}
      data-autofocus
      onChange={(code) => code !== null && onChoose(code)}
    />
  );
}
