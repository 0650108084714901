import "./modeSwitch.css";
import { Menu } from "@mantine/core";
import { type Icon, IconCheck, IconChevronDown, IconEye, IconPencil, IconPencilPlus } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import type { EditMode } from "../../../extensions/suggestions/tracking/Tracking.ts";
import type { SectionView } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { shortcutWords } from "../tools/shortcutWords.ts";
import { modeIn, modesFor } from "./editModes.ts";
import type { ModeStore } from "./modeStore.ts";

const icons: Record<EditMode, Icon> = { direct: IconPencil, suggest: IconPencilPlus, view: IconEye };
const modes: readonly EditMode[] = ["direct", "suggest", "view"];

interface ModeSwitchProps {
  readonly store: ModeStore;
  /** The section in which one is. */
  readonly section: SectionView | undefined;
}

/** How one works on the section in which one is: by writing, by suggesting, or by reading. Shows what the access allows and says why not what it does not. */
export function ModeSwitch({ store, section }: ModeSwitchProps) {
  const chosen = useSyncExternalStore(store.subscribe, store.chosen);
  const access = section?.access ?? "write";
  const offered = modesFor[access];
  const mode = modeIn(access, chosen);
  useToggleKey(() => {
    if (offered.includes("suggest")) store.choose(mode === "suggest" && offered.includes("direct") ? "direct" : "suggest");
  });
  const Picture = icons[mode];
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <button type="button" className="mode-switch" data-mode={mode} aria-label={t("mode.label", { mode: t(`mode.${mode}`) })}>
          <Picture size={18} stroke={1.7} aria-hidden />
          <span className="mode-name">{t(`mode.${mode}`)}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown lang={document.documentElement.lang}>
        {modes.map((one) => {
          const OnePicture = icons[one];
          const can = offered.includes(one);
          return (
            <Menu.Item
              key={one}
              aria-current={one === mode}
              disabled={!can}
              leftSection={<OnePicture size={18} stroke={1.7} aria-hidden />}
              rightSection={one === mode ? <IconCheck size={16} aria-hidden /> : null}
              onClick={() => store.choose(one)}
            >
              <span className="mode-option">{t(`mode.${one}`)}</span>
              <span className="mode-hint">{can ? t(`mode.${one}.hint`) : t("mode.notHere")}</span>
            </Menu.Item>
          );
        })}
        <Menu.Label>{t("mode.toggle", { keys: shortcutWords("Mod-Shift-e") })}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}

function useToggleKey(toggle: () => void): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.code !== "KeyE") return;
      event.preventDefault();
      toggle();
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  });
}
