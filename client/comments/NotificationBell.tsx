import { ActionIcon, Button, Popover } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { NotificationView } from "../../extensions/wire/notifications.ts";
import { markNotificationsRead, useNotifications } from "../api/comments.ts";
import { keys } from "../api/keys.ts";
import { useAction } from "../api/useAction.ts";
import { t } from "../messages/translate.ts";
import { formatInstant } from "../ui/format/day.ts";
import { titleAlone } from "../ui/titleAlone.ts";
import "./notification-bell.css";

/** What one is told about comments: a count, and a list that leads to each place. */
export function NotificationBell({ now }: { readonly now: Date }) {
  const notices = useNotifications().data ?? [];
  const [opened, setOpened] = useState(false);
  const [, navigate] = useLocation();
  const read = useAction(markNotificationsRead, { refresh: [keys.notifications] });
  const unread = notices.filter((notice) => !notice.read);

  const go = (notice: NotificationView) => {
    setOpened(false);
    if (!notice.read) read.run([notice.id]);
    const thread = notice.threadId === "" ? "" : `&thread=${notice.threadId}`;
    navigate(`/reports/${notice.reportId}?section=${notice.sectionId}${thread}`);
  };
  return (
    <Popover width={340} position="bottom-end" opened={opened} onChange={setOpened} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          className="notice-bell"
          aria-label={unread.length === 0 ? t("notice.label") : t("notice.unread", { count: unread.length })}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconBell size={18} stroke={1.75} />
          {unread.length > 0 && <span className="notice-count numeric">{unread.length > 99 ? "99+" : unread.length}</span>}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={t("notice.label")}>
        <div className="notice-head">
          <h2>{t("notice.label")}</h2>
          {unread.length > 0 && (
            <Button size="compact-xs" variant="subtle" loading={read.busy} onClick={() => read.run(unread.map(({ id }) => id))}>
              {t("notice.readAll")}
            </Button>
          )}
        </div>
        {notices.length === 0 ? (
          <p className="notice-none">{t("notice.none")}</p>
        ) : (
          <ul className="notice-list">
            {notices.map((notice) => (
              <li key={notice.id}>
                <button type="button" className="notice" data-unread={!notice.read || undefined} onClick={() => go(notice)}>
                  <span className="notice-words">
                    <span className="notice-what">
                      {t(`notice.${notice.kind}`, { name: notice.authorName, section: shortSection(notice) })}
                      {!notice.read && <span className="visually-hidden">, {t("notice.isUnread")}</span>}
                    </span>
                    <span className="notice-where numeric">
                      {formatInstant(new Date(notice.at), now)} · {notice.reportTitle}
                    </span>
                  </span>
                  {!notice.read && <span className="notice-dot" aria-hidden />}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** A section as people speak of it: by number, else by title. */
const shortSection = ({ sectionNumber, sectionTitle }: NotificationView): string =>
  sectionNumber === "" ? titleAlone(sectionTitle) : t("notice.section", { number: sectionNumber.replace(/\.$/, "") });
