import { Button } from "@mantine/core";
import { IconDeviceDesktop } from "@tabler/icons-react";
import type { SessionView } from "../../../extensions/wire/http.ts";
import { keys } from "../../api/keys.ts";
import { revokeSession, useLoginSessions } from "../../api/session.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { Failure } from "../../ui/Failure.tsx";
import { formatInstant } from "../../ui/format/day.ts";
import { useNow } from "../../ui/useNow.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { browserName } from "./browserName.ts";

/** Where this person is signed in; any of the others can be signed out from here. */
export function LoginSessions() {
  const sessions = useLoginSessions();
  const now = useNow();
  const action = useAction(revokeSession, { refresh: [keys.loginSessions], done: t("account.revoked") });
  if (sessions.data === undefined) {
    return sessions.error === null ? <Waiting lines={2} /> : <Failure error={sessions.error} onRetry={() => void sessions.refetch()} />;
  }
  return (
    <ul className="login-sessions">
      {sessions.data.map((session) => (
        <li key={session.id}>
          <IconDeviceDesktop size={20} stroke={1.5} aria-hidden />
          <Words session={session} now={now} />
          {!session.current && (
            <Button
              variant="default"
              disabled={action.busy}
              aria-label={t("account.revokeOne", { name: browserName(session.agent) })}
              onClick={() => action.run(session.id)}
            >
              {t("account.revoke")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Words({ session, now }: { readonly session: SessionView; readonly now: Date }) {
  return (
    <span className="login-session">
      <span>
        {browserName(session.agent)}
        {session.current && <strong> · {t("account.thisOne")}</strong>}
      </span>
      <span className="dim numeric">
        {t("account.sessionFacts", {
          address: session.address,
          since: formatInstant(new Date(session.createdAt), now),
          seen: formatInstant(new Date(session.lastSeenAt), now),
        })}
      </span>
    </span>
  );
}
