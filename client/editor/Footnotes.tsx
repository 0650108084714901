import type { Node } from "@tiptap/pm/model";
import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { t, useLanguage } from "../messages/translate.ts";
import { usePaper } from "./paperContext.ts";
import { drawInline } from "./text/drawText.ts";

/** The footnotes of those sections in their order, at the foot of their paper. The number leads to the mark. */
export function Footnotes({ sections }: { readonly sections: readonly { readonly id: string }[] }) {
  useLanguage();
  const { index } = usePaper();
  const all = useSyncExternalStore(index.subscribe, index.footnotes);
  const footnotes = all.filter(({ sectionId }) => sections.some(({ id }) => id === sectionId));
  if (footnotes.length === 0) return null;
  return (
    <aside className="footnotes" aria-label={t("paper.footnotes")}>
      {footnotes.map(({ number, sectionId, node }) => (
        <p key={number}>
          <button type="button" className="footnote-number" aria-label={t("paper.toMark", { number })} onClick={() => showMark(number)}>
            {number}
          </button>{" "}
          <FootnoteWords sectionId={sectionId} node={node} />
        </p>
      ))}
    </aside>
  );
}

function FootnoteWords({ sectionId, node }: { readonly sectionId: string; readonly node: Node }) {
  const { index } = usePaper();
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(
      drawInline(node.content, {
        reference: (code) => index.reference(sectionId, code),
        words: { hidden: t("paper.reference.hidden"), unknown: t("paper.reference.unknown") },
      }),
    );
  }, [index, sectionId, node]);
  return <span ref={place} />;
}

/** Bring a footnote's mark into view and let it be seen for a moment. */
function showMark(number: number): void {
  const mark = document.querySelectorAll(".paper sup[data-footnote]")[number - 1];
  if (!(mark instanceof HTMLElement)) return;
  mark.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  mark.classList.add("pointed-at");
  mark.addEventListener("animationend", () => mark.classList.remove("pointed-at"), { once: true });
}
