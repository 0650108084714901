import { memo } from "react";

interface CommentStylesProps {
  readonly open: readonly string[];
  readonly shown: readonly string[];
}

/** Which words are marked on the paper: those of open threads, the ones that are shown more strongly. Rules, so that no editor has to draw anything anew. */
export const CommentStyles = memo(
  function CommentStyles({ open, shown }: CommentStylesProps) {
    return (
      <style>{`@media screen{${rule(open, "background:var(--comment-fill);box-shadow:0 1.5px 0 var(--comment-line);cursor:pointer")}${rule(
        shown,
        "background:var(--comment-strong);box-shadow:0 2px 0 var(--comment-line)",
      )}}`}</style>
    );
  },
  (before, after) => before.open.join() === after.open.join() && before.shown.join() === after.shown.join(),
);

/** Ids of threads are letters and digits; anything else must not become part of a style sheet. */
function rule(threads: readonly string[], declarations: string): string {
  const selectors = threads.filter((id) => /^[A-Za-z0-9_-]+$/.test(id)).map((id) => `.paper [data-comment~="${id}"]`);
  return selectors.length === 0 ? "" : `${selectors.join(",")}{${declarations}}`;
}
