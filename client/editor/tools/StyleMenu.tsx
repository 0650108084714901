import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type MessageKey, t } from "../../messages/translate.ts";
import type { ActiveEditor } from "../activeEditor.ts";
import { shortcutWords } from "./shortcutWords.ts";
import { countAgain, type StyleName, setStyle } from "./styles.ts";

const styleLabels: Record<StyleName, { readonly label: MessageKey; readonly shortcut: string | null }> = {
  paragraph: { label: "tool.paragraph", shortcut: "Mod-Alt-1" },
  subheading: { label: "tool.subheading", shortcut: null },
  heading: { label: "tool.heading", shortcut: "Mod-Alt-2" },
  runIn: { label: "tool.runIn", shortcut: "Mod-Alt-3" },
  point: { label: "tool.point", shortcut: "Mod-Alt-4" },
};

interface StyleMenuProps {
  readonly active: ActiveEditor | null;
  readonly style: StyleName | null;
  readonly fixedNumber: boolean;
  readonly offered: readonly StyleName[];
  readonly why: string | null;
}

/** The style of the block at the caret, and the others to choose from. */
export function StyleMenu({ active, style, fixedNumber, offered, why }: StyleMenuProps) {
  return (
    <Menu position="bottom-start" disabled={why !== null} returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          className="tool tool-style"
          data-tool
          aria-label={`${t("tool.style")}: ${t(styleLabels[style ?? "paragraph"].label)}`}
          aria-disabled={why !== null}
          title={why ?? undefined}
          onMouseDown={(event) => event.preventDefault()}
        >
          <span>{t(styleLabels[style ?? "paragraph"].label)}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {fixedNumber && active !== null ? (
          <>
            <Menu.Item
              onClick={() => {
                countAgain(active.editor);
                active.editor.view.focus();
              }}
            >
              {t("tool.countAgain")}
            </Menu.Item>
            <Menu.Divider />
          </>
        ) : null}
        {offered.map((name) => {
          const { label, shortcut } = styleLabels[name];
          return (
            <Menu.Item
              key={name}
              className={`style-${name}`}
              rightSection={shortcut === null ? null : <span className="tool-keys">{shortcutWords(shortcut)}</span>}
              onClick={() => {
                if (active === null) return;
                setStyle(active.editor, name);
                active.editor.view.focus();
              }}
            >
              {t(label)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
