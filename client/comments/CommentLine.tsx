import { ActionIcon, Button, Group, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import type { Comment } from "../../extensions/comments/thread.ts";
import type { CommentBody } from "../../extensions/wire/comments.ts";
import type { MeView } from "../../extensions/wire/http.ts";
import { deleteComment, editComment, type ThreadPlace } from "../api/comments.ts";
import { useAction } from "../api/useAction.ts";
import { t } from "../messages/translate.ts";
import { formatInstant } from "../ui/format/day.ts";
import { PersonAvatar } from "../ui/PersonAvatar.tsx";
import { CommentBox } from "./CommentBox.tsx";
import { piecesOf } from "./mentions.ts";
import { personOf } from "./personOf.ts";

interface CommentLineProps {
  readonly comment: Comment;
  readonly place: ThreadPlace;
  readonly me: MeView;
  readonly now: Date;
  /** Whether comments can be changed at all now. */
  readonly open: boolean;
}

/** One comment of a thread; its author can change and delete it. */
export function CommentLine({ comment, place, me, now, open }: CommentLineProps) {
  const [doing, setDoing] = useState<"reading" | "editing" | "deleting">("reading");
  const edit = useAction((body: CommentBody) => editComment(place, comment.id, body), { quiet: true, onDone: () => setDoing("reading") });
  const remove = useAction(() => deleteComment(place, comment.id));
  const author = personOf(comment.author, me);
  if (comment.deleted) return <p className="comment-line comment-deleted">{t("comment.deleted")}</p>;
  const names = comment.mentions.map((id) => personOf(id, me).name);
  return (
    <div className="comment-line">
      <div className="comment-head">
        <PersonAvatar name={author.name} note={author.department} color={author.color} small />
        <span className="comment-author">
          <strong>{author.name}</strong>
          <span className="dim numeric comment-when">
            {author.department !== "" && `${author.department} · `}
            <time dateTime={comment.at}>{formatInstant(new Date(comment.at), now)}</time>
            {comment.editedAt !== "" && ` · ${t("comment.edited")}`}
          </span>
        </span>
        {open && comment.author === me.user.id && doing === "reading" && (
          <Menu>
            <Menu.Target>
              <ActionIcon className="comment-more" size={28} aria-label={t("comment.more")}>
                <IconDots size={16} stroke={1.75} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setDoing("editing")}>{t("comment.edit")}</Menu.Item>
              <Menu.Item color="red" onClick={() => setDoing("deleting")}>
                {t("comment.delete")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {doing === "editing" ? (
        <CommentBox
          place={place}
          me={me}
          label={t("comment.editing")}
          placeholder={t("comment.placeholder")}
          confirm={t("comment.save")}
          start={comment.text}
          busy={edit.busy}
          failure={edit.failure}
          onSubmit={edit.run}
          onCancel={() => setDoing("reading")}
        />
      ) : (
        <p className="comment-text">
          {piecesOf(comment.text, names).map(({ at, text, isName }) =>
            isName ? (
              <span key={at} className="comment-name">
                {text}
              </span>
            ) : (
              text
            ),
          )}
        </p>
      )}
      {doing === "deleting" && (
        <Group gap={8} role="alert">
          <span className="comment-ask">{t("comment.deleteAsk")}</span>
          <Button size="xs" color="red" loading={remove.busy} autoFocus onClick={() => remove.run(undefined)}>
            {t("comment.delete")}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDoing("reading")}>
            {t("comment.deleteKeep")}
          </Button>
        </Group>
      )}
    </div>
  );
}
