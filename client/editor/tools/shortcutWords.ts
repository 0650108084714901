const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

const words: Readonly<Record<string, string>> = isApple ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" } : { Mod: "Ctrl" };

/** A shortcut as the keys of this machine are called: `Mod-Alt-f` → `Ctrl+Alt+F`. */
export const shortcutWords = (shortcut: string): string =>
  shortcut
    .split("-")
    .map((key) => words[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(isApple ? "" : "+");
