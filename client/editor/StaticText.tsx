import type { Node } from "@tiptap/pm/model";
import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { acceptAll, rejectAll } from "../../extensions/suggestions/projections.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import { t, useLanguage } from "../messages/translate.ts";
import type { ReviewView } from "./changes/reviewStore.ts";
import { sayNodeOf } from "./changes/sayNode.ts";
import { usePaper } from "./paperContext.ts";
import { drawText } from "./text/drawText.ts";
import { runInWords } from "./text/runIn.ts";

interface StaticTextProps {
  readonly section: SectionView;
  /** With all that is proposed, as if it were accepted, or as it was. */
  readonly view?: ReviewView;
  onPress(place: { left: number; top: number }): void;
}

const projections: Record<ReviewView, (text: Node) => Node> = { all: (text) => text, after: acceptAll, before: rejectAll };

/** A section's text without an editor: the same look, findable and printable, live at a relaxed pace. A press on it is told with its place on the screen. */
export function StaticText({ section, view = "all", onPress }: StaticTextProps) {
  const { index, me } = usePaper();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const text = useSyncExternalStore(index.subscribe, () => index.text(section.id));
  const firstFootnote = useSyncExternalStore(index.subscribe, () => index.firstFootnote(section.id));
  const figures = useSyncExternalStore(index.subscribe, index.figures);
  const { number, title, layout, id } = section;

  const runIn = text.state === "read" ? runInWords({ number, title, layout }, text.node) : "";
  const isEmpty = text.state === "read" && text.node.childCount === 0;

  // `figures` and `language` are not read here, but what is drawn shows them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    if (place.current === null || text.state !== "read") return;
    place.current.replaceChildren(
      drawText(projections[view](text.node), {
        sectionNumber: number,
        runIn,
        firstFootnote,
        reference: (code) => index.reference(id, code),
        words: { hidden: t("paper.reference.hidden"), unknown: t("paper.reference.unknown") },
        say: sayNodeOf(me),
      }),
    );
  }, [text, firstFootnote, figures, language, number, runIn, id, index, me, view]);

  if (text.state === "broken") return <p className="section-broken">{t("paper.broken")}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the editor that replaces it is reachable by keyboard
    <div
      ref={place}
      className={isEmpty ? "section-text is-empty" : "section-text"}
      data-run-in={isEmpty && runIn !== "" ? runIn : undefined}
      data-placeholder={isEmpty ? t("paper.placeholder", { title }) : undefined}
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        onPress({ left: event.clientX, top: event.clientY });
      }}
    />
  );
}
