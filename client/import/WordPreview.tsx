import { useLayoutEffect, useRef } from "react";
import { nodeOf, parseSectionContent } from "../../extensions/sectionContent.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import type { SectionImportView } from "../../extensions/wire/wordImport.ts";
import { drawText } from "../editor/text/drawText.ts";
import { t, useLanguage } from "../messages/translate.ts";

interface WordPreviewProps {
  readonly section: SectionView;
  readonly content: SectionImportView["content"];
}

/** The text of a file as the paper would show it, with its suggestions. */
export function WordPreview({ section: { number }, content }: WordPreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  const language = useLanguage();

  // `language` is not read here, but what is drawn shows it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    place.current?.replaceChildren(
      drawText(nodeOf(parseSectionContent(content)), {
        sectionNumber: number,
        runIn: "",
        firstFootnote: 1,
        reference: () => ({ state: "unknown" }),
        words: { hidden: t("paper.reference.hidden"), unknown: t("paper.reference.unknown") },
      }),
    );
  }, [content, number, language]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="word-preview paper-desk" aria-label={t("wordImport.preview")} tabIndex={0}>
      <div className="paper">
        <div ref={place} className="section-text" />
      </div>
    </section>
  );
}
