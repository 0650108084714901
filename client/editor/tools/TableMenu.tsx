import { Checkbox, Menu, Popover } from "@mantine/core";
import { IconTable } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { t } from "../../messages/translate.ts";
import type { ActiveEditor } from "../activeEditor.ts";
import { insertTable, suggestedTableActions, tableActionNames, tableActions } from "../tables/tableCommands.ts";
import { ToolButton } from "./ToolButton.tsx";

interface TableMenuProps {
  readonly active: ActiveEditor | null;
  readonly inTable: boolean;
  readonly why: string | null;
  /** Whether one suggests: then some actions are not there, and say so. */
  readonly suggests: boolean;
}

/** Outside a table: choose a size and insert one. Inside: rows, columns, cells. */
export const TableMenu = (props: TableMenuProps) =>
  props.inTable && props.active !== null ? <TableActions {...props} active={props.active} /> : <TableInsert {...props} />;

function TableActions({ active: { editor }, why, suggests }: TableMenuProps & { readonly active: ActiveEditor }) {
  const [opened, setOpened] = useState(false);
  return (
    <Menu opened={opened && why === null} onChange={setOpened} position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <ToolButton label={t("tool.table")} icon={IconTable} why={why} pressed hasMenu />
      </Menu.Target>
      <Menu.Dropdown>
        {tableActionNames.map((name) => (
          <Menu.Item
            key={name}
            disabled={!opened || (suggests && !suggestedTableActions.has(name)) || !tableActions[name](editor.state)}
            title={suggests && !suggestedTableActions.has(name) ? t("suggest.refused.cells") : undefined}
            onClick={() => {
              tableActions[name](editor.state, editor.view.dispatch, editor.view);
              editor.view.focus();
            }}
          >
            {t(`table.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const mostRows = 8;
const mostColumns = 8;

function TableInsert({ active, why }: TableMenuProps) {
  const [opened, setOpened] = useState(false);
  const [size, setSize] = useState({ rows: 3, columns: 4 });
  const [headerRow, setHeaderRow] = useState(true);
  const handleInsert = (rows: number, columns: number) => {
    setOpened(false);
    if (active === null) return;
    const { editor } = active;
    insertTable(rows, columns, headerRow)(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const handleKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setSize(({ rows, columns }) => ({ rows: within(rows + step.rows, mostRows), columns: within(columns + step.columns, mostColumns) }));
  };
  return (
    <Popover opened={opened && why === null} onChange={setOpened} position="bottom-start" trapFocus returnFocus={false}>
      <Popover.Target>
        <ToolButton label={t("tool.table")} icon={IconTable} why={why} hasMenu onClick={() => setOpened((before) => !before)} />
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <button
          type="button"
          className="table-picker"
          data-autofocus
          aria-label={t("table.size", size)}
          onKeyDown={handleKey}
          onClick={() => handleInsert(size.rows, size.columns)}
        >
          {Array.from({ length: mostRows * mostColumns }, (_cell, index) => {
            const row = Math.floor(index / mostColumns) + 1;
            const column = (index % mostColumns) + 1;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the picker as a whole is the button; its arrow keys choose the size
              <span
                key={`${row}-${column}`}
                data-chosen={row <= size.rows && column <= size.columns}
                data-header={headerRow && row === 1}
                onMouseEnter={() => setSize({ rows: row, columns: column })}
              />
            );
          })}
        </button>
        <div className="table-picker-words" aria-live="polite">
          {t("table.size", size)}
        </div>
        <Checkbox size="xs" mt={6} label={t("table.headerRow")} checked={headerRow} onChange={(event) => setHeaderRow(event.currentTarget.checked)} />
      </Popover.Dropdown>
    </Popover>
  );
}

const steps: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowRight: { rows: 0, columns: 1 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowUp: { rows: -1, columns: 0 },
};

const within = (value: number, most: number): number => Math.min(most, Math.max(1, value));
