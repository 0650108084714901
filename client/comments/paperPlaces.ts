import type { ScreenLine } from "../editor/comments/commentDesk.ts";

/** The threads that an element on the paper speaks of, the innermost first; those of elements around it too. */
export function threadsAt(target: EventTarget | null): readonly string[] {
  const ids: string[] = [];
  let element = target instanceof Element ? target.closest("[data-comment]") : null;
  while (element instanceof HTMLElement && element.closest(".paper") !== null) {
    ids.push(...(element.dataset["comment"] ?? "").split(" "));
    element = element.parentElement?.closest("[data-comment]") ?? null;
  }
  return ids.filter((id) => id !== "");
}

/** The element of the first words that a thread speaks of; of its section's heading if it is about all of that. */
export function elementOfThread(desk: Element, threadId: string, sectionId: string): HTMLElement | null {
  const words = desk.querySelector<HTMLElement>(`.paper [data-comment~="${CSS.escape(threadId)}"]`);
  return words ?? desk.querySelector<HTMLElement>(`section[data-section="${CSS.escape(sectionId)}"]`);
}

/** The height of a thread's first line on the screen. A section as a whole is spoken of at its first line. */
export function lineOf(element: HTMLElement): ScreenLine {
  const [first] = element.getClientRects();
  const rect = first ?? element.getBoundingClientRect();
  return element.tagName === "SECTION" ? { top: rect.top, bottom: rect.top + 28 } : rect;
}

/** Where a paper stands on the desk, both measured on the screen, in pixels. */
export interface Sheet {
  readonly deskTop: number;
  readonly deskWidth: number;
  /** The paper's right edge, from the desk's left one. */
  readonly right: number;
  /** Whether the paper's right margin has given way, so that nothing fits into it. */
  readonly isNarrow: boolean;
}

/** A paper's margin, in pixels, that holds a bubble. */
const roomyMargin = 54;

/** The paper on which an element stands; without one the first. An annex has a paper of its own, which may lie and be wider. */
export function measureSheet(desk: Element, element: Element | null = null): Sheet {
  const outer = desk.getBoundingClientRect();
  const paper = element?.closest(".paper") ?? desk.querySelector(".paper");
  const right = (paper?.getBoundingClientRect() ?? outer).right - outer.left;
  const margin = paper === null ? 0 : Number.parseFloat(getComputedStyle(paper).paddingRight);
  return { deskTop: outer.top, deskWidth: outer.width, right, isNarrow: margin < roomyMargin };
}

/** Where a bubble stands, from the desk's left edge: in its paper's own margin; where that is narrow, at the paper's edge. */
export const bubbleLeft = ({ right, isNarrow }: Sheet): number => Math.round(right - (isNarrow ? 20 : 56));
