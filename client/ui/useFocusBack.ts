import { useEffect, useState } from "react";

/** When the component goes away, give the focus back to where it was; what was chosen in a menu gives it back to the menu's button. */
export function useFocusBack(): void {
  const [origin] = useState(() => originOf(document.activeElement));
  useEffect(
    () => () => {
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
    },
    [origin],
  );
}

function originOf(active: Element | null): Element | null {
  const menu = active?.closest('[role="menu"]') ?? null;
  if (menu === null) return active;
  return [...document.querySelectorAll("[aria-controls]")].find((button) => button.getAttribute("aria-controls") === menu.id) ?? null;
}
