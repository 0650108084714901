import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconMessageReply } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useState } from "react";
import type { CommentBody } from "../../extensions/wire/comments.ts";
import type { MeView, ReportView } from "../../extensions/wire/http.ts";
import { replyToThread, settleThread } from "../api/comments.ts";
import { useAction } from "../api/useAction.ts";
import { t } from "../messages/translate.ts";
import { formatInstant } from "../ui/format/day.ts";
import { isOpenForComments, maySettle, type PlacedThread } from "./arrangeThreads.ts";
import { CommentBox } from "./CommentBox.tsx";
import { CommentLine } from "./CommentLine.tsx";
import { personOf } from "./personOf.ts";
import "./comments.css";

interface ThreadCardProps {
  readonly placed: PlacedThread;
  readonly report: ReportView;
  readonly me: MeView;
  readonly now: Date;
  /** It is the one that is pointed at on the paper. */
  readonly current?: boolean;
  readonly tabIndex?: number;
  /** The name of its section, where threads of several stand together. */
  readonly sectionLabel?: string;
  readonly onGo: () => void;
  readonly onStep?: (step: -1 | 1) => void;
  readonly onFocus?: () => void;
  readonly ref?: Ref<HTMLElement>;
}

/** A thread: the words it speaks of, what was said, and what can be done. With the focus on it Enter goes to the place, R answers, E settles. */
export function ThreadCard({ placed, report, me, now, current = false, tabIndex = 0, sectionLabel, onGo, onStep, onFocus, ref }: ThreadCardProps) {
  const { thread, section, gone } = placed;
  const place = { reportId: report.id, sectionId: section.id, threadId: thread.id };
  const [replying, setReplying] = useState(false);
  const reply = useAction((body: CommentBody) => replyToThread(place, body), { quiet: true, onDone: () => setReplying(false) });
  const settle = useAction((settled: boolean) => settleThread(place, settled));
  const open = isOpenForComments(report);
  const settles = open && maySettle(thread, section, me);
  const isResolved = thread.state === "resolved";
  const [first] = thread.comments;

  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      enter: onGo,
      arrowdown: () => onStep?.(1),
      arrowup: () => onStep?.(-1),
      r: () => open && !isResolved && setReplying(true),
      e: () => settles && settle.run(!isResolved),
    };
    const act = acts[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <article
      ref={ref}
      className="thread-card"
      data-thread={thread.id}
      data-current={current || undefined}
      data-resolved={isResolved || undefined}
      tabIndex={tabIndex}
      aria-label={t("comment.thread", { name: personOf(first?.author ?? "", me).name, text: first?.text ?? "" })}
      aria-keyshortcuts="Enter R E"
      onKeyDown={handleKey}
      onFocus={onFocus}
    >
      {sectionLabel !== undefined && <p className="thread-section dim">{sectionLabel}</p>}
      {thread.kind === "return" && <p className="thread-kind">{t("comment.about.return")}</p>}
      {thread.about === "section" ? (
        <button type="button" className="thread-quote thread-whole" onClick={onGo}>
          {t("comment.about.section")}
        </button>
      ) : (
        <button type="button" className="thread-quote" title={t("comment.quote")} disabled={gone} onClick={onGo}>
          <q>{thread.quote}</q>
        </button>
      )}
      {gone && <p className="thread-gone">{t("comment.gone")}</p>}
      {thread.comments.map((comment) => (
        <CommentLine key={comment.id} comment={comment} place={place} me={me} now={now} open={open} />
      ))}
      {isResolved && (
        <p className="thread-settled">
          <IconCheck size={14} stroke={2} aria-hidden />
          {t("comment.resolvedBy", { name: personOf(thread.resolvedBy, me).name, time: formatInstant(new Date(thread.resolvedAt), now) })}
        </p>
      )}
      {replying ? (
        <CommentBox
          place={place}
          me={me}
          label={t("comment.reply")}
          placeholder={t("comment.replyPlaceholder")}
          confirm={t("comment.send")}
          busy={reply.busy}
          failure={reply.failure}
          onSubmit={reply.run}
          onCancel={() => setReplying(false)}
        />
      ) : (
        open && (
          <div className="thread-acts">
            {!isResolved && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconMessageReply size={16} stroke={1.75} aria-hidden />}
                onClick={() => setReplying(true)}
              >
                {t("comment.reply")}
              </Button>
            )}
            {settles && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                loading={settle.busy}
                leftSection={isResolved ? <IconArrowBackUp size={16} stroke={1.75} aria-hidden /> : <IconCheck size={16} stroke={1.75} aria-hidden />}
                onClick={() => settle.run(!isResolved)}
              >
                {t(isResolved ? "comment.reopen" : "comment.resolve")}
              </Button>
            )}
          </div>
        )
      )}
    </article>
  );
}
