import { Button, Group, Textarea } from "@mantine/core";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { CommentBody } from "../../extensions/wire/comments.ts";
import type { MeView, PersonView } from "../../extensions/wire/http.ts";
import { type SectionPlace, useReaders } from "../api/comments.ts";
import { t } from "../messages/translate.ts";
import { type MentionQuery, mentionAt, namedIn, peopleFor, withMention } from "./mentions.ts";

interface CommentBoxProps {
  readonly place: SectionPlace;
  readonly me: MeView;
  readonly label: string;
  readonly placeholder: string;
  readonly confirm: string;
  readonly start?: string;
  readonly busy: boolean;
  /** Why it was not sent; the words stay. */
  readonly failure: string | null;
  readonly onSubmit: (body: CommentBody) => void;
  readonly onCancel: () => void;
}

/** Where a comment is written. `@` offers the people who read the section; Ctrl+Enter sends; Esc leaves, and asks first if words would be lost. */
export function CommentBox({ place, me, label, placeholder, confirm, start = "", busy, failure, onSubmit, onCancel }: CommentBoxProps) {
  const [text, setText] = useState(start);
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [active, setActive] = useState(0);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const readers = useReaders(place).data ?? [];
  const others = readers.filter(({ id }) => id !== me.user.id);
  const offered = query === null ? [] : peopleFor(query.query, others);
  const canSend = text.trim() !== "" && !busy;

  const send = () => {
    if (canSend) onSubmit({ text: text.trim(), mentions: [...namedIn(text, readers)] });
  };
  const leave = () => {
    if (text.trim() === start.trim()) onCancel();
    else setAsking(true);
  };
  const choose = (person: PersonView) => {
    if (query === null) return;
    const next = withMention(text, query, person.name);
    setText(next.text);
    setQuery(null);
    // After React has put the new text into the field.
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const handleKey = (event: KeyboardEvent) => {
    // The card around it has keys of its own, and so has the paper.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const person = offered[active];
    if (person !== undefined && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      setActive((active + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length);
    } else if (person !== undefined && (event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(person);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (query === null) leave();
      else setQuery(null);
    }
  };

  return (
    <div className="comment-box">
      <Textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        data-autofocus
        autoFocus
        value={text}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered.length > 0 ? `${listId}-${active}` : undefined}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setQuery(mentionAt(currentTarget.value, currentTarget.selectionStart));
          setActive(0);
          setAsking(false);
        }}
        onBlur={() => setQuery(null)}
        onKeyDown={handleKey}
      />
      {offered.length > 0 && (
        <div id={listId} role="listbox" className="mention-list" aria-label={t("comment.mentions")}>
          {offered.map((person, index) => (
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              className="mention-option"
              aria-selected={index === active}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
            >
              <span>{person.name}</span>
              <span className="dim">{me.departments.find(({ id }) => id === person.departmentId)?.shortName}</span>
            </div>
          ))}
        </div>
      )}
      {failure !== null && (
        <p className="comment-failure" role="alert">
          {failure}
        </p>
      )}
      {asking ? (
        <Group gap={8} role="alert">
          <span className="comment-ask">{t("comment.discardAsk")}</span>
          <Button size="xs" color="red" onClick={onCancel}>
            {t("comment.discard")}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setAsking(false);
              field.current?.focus();
            }}
          >
            {t("comment.keepWriting")}
          </Button>
        </Group>
      ) : (
        <Group gap={8} justify="space-between">
          <span className="comment-hint">{t("comment.sendHint")}</span>
          <Group gap={8}>
            <Button size="xs" variant="default" onClick={leave}>
              {t("action.cancel")}
            </Button>
            <Button size="xs" disabled={text.trim() === ""} loading={busy} onClick={send}>
              {confirm}
            </Button>
          </Group>
        </Group>
      )}
    </div>
  );
}
