import "./slash.css";
import { Portal } from "@mantine/core";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { t } from "../../messages/translate.ts";
import { usePaper } from "../paperContext.ts";

/** What the slash menu offers, under the caret; the focus stays in the text, the arrow keys move the highlight. */
export function SlashMenu() {
  const { slash } = usePaper();
  const open = useSyncExternalStore(slash.subscribe, slash.current);
  const list = useRef<HTMLDivElement>(null);
  const active = open?.active ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the highlight that moved is the one to bring into view
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);
  if (open === null) return null;
  const isLow = open.place.bottom > window.innerHeight - 320;
  const place = isLow ? { bottom: window.innerHeight - open.place.top + 6 } : { top: open.place.bottom + 6 };
  return (
    <Portal>
      <div ref={list} className="slash-menu" role="listbox" aria-label={t("slash.label")} style={{ left: open.place.left, ...place }}>
        {open.items.map((item, index) => (
          <div
            key={item.id}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="slash-item"
            onMouseDown={(event) => {
              event.preventDefault();
              open.choose(item);
            }}
          >
            {t(item.label)}
          </div>
        ))}
      </div>
    </Portal>
  );
}
