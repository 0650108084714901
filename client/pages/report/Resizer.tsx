import type { KeyboardEvent, PointerEvent } from "react";
import { t } from "../../messages/translate.ts";

export const usualWidth = 280;
export const narrowest = 220;
const widest = 480;
const keyStep = 16;

interface ResizerProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The edge of the outline: drag it, or move it with the arrow keys; a double click brings the usual width back. */
export function Resizer({ width, onWidth }: ResizerProps) {
  const set = (next: number) => onWidth(Math.min(widest, Math.max(narrowest, Math.round(next))));
  const handleMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(event.clientX);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    set(width + (event.key === "ArrowLeft" ? -keyStep : keyStep));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator is this role, not a rule between texts.
    <div
      className="resizer no-print"
      role="separator"
      aria-orientation="vertical"
      aria-label={t("outline.resize")}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={handleMove}
      onDoubleClick={() => set(usualWidth)}
      onKeyDown={handleKey}
    />
  );
}
