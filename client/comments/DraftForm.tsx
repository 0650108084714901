import { useLayoutEffect, useRef } from "react";
import type { CommentBody } from "../../extensions/wire/comments.ts";
import { ApiError } from "../api/ApiError.ts";
import { openThread } from "../api/comments.ts";
import { useAction } from "../api/useAction.ts";
import type { CommentDraft } from "../editor/comments/commentDesk.ts";
import { usePaper } from "../editor/paperContext.ts";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { whenSaved } from "../pages/report/whenSaved.ts";
import { CommentBox } from "./CommentBox.tsx";

/** A new comment. The words that it speaks of must be on the server before it is sent: its place is named by them. */
export function DraftForm({ draft, onClose }: { readonly draft: CommentDraft; readonly onClose: () => void }) {
  const { report, me, connection } = usePaper();
  const form = useRef<HTMLDivElement>(null);
  const place = { reportId: report.id, sectionId: draft.sectionId };
  const section = report.sections.find(({ id }) => id === draft.sectionId);
  const open = useAction(
    async (body: CommentBody) => {
      if (!(await whenSaved(connection))) throw new ApiError("unreachable", "The text was not saved in time.");
      return openThread(place, { anchor: draft.anchor, ...body });
    },
    { quiet: true, onDone: onClose, words: { conflict: t("comment.conflict"), unreachable: t("comment.notSaved") } },
  );
  useLayoutEffect(() => form.current?.querySelector("textarea")?.focus({ preventScroll: true }), []);
  return (
    <div ref={form} className="draft-form">
      <p className="draft-about">
        {draft.quote === "" ? (
          <>
            {t("comment.about.section")}: {section === undefined ? "" : sectionName(section)}
          </>
        ) : (
          <q>{draft.quote}</q>
        )}
      </p>
      <CommentBox
        place={place}
        me={me}
        label={t("comment.write")}
        placeholder={t("comment.placeholder")}
        confirm={t("comment.send")}
        busy={open.busy}
        failure={open.failure}
        onSubmit={open.run}
        onCancel={onClose}
      />
    </div>
  );
}
