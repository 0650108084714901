import { t } from "../../../messages/translate.ts";
import type { ReportConnection } from "../../../sync/connection.ts";
import { PersonAvatar } from "../../../ui/PersonAvatar.tsx";
import { useLive } from "../useLive.ts";
import { everybodyIn } from "./everybodyIn.ts";

const shownAtMost = 4;

/** Who else is in the report. */
export function PresenceRow({ connection }: { readonly connection: ReportConnection }) {
  const presence = useLive(connection, (live) => live.presence());
  const people = everybodyIn(presence);
  if (people.length === 0) return null;
  const hidden = people.slice(shownAtMost);
  return (
    <section className="presence-row" aria-label={t("presence.label", { count: people.length })}>
      {people.slice(0, shownAtMost).map((person) => (
        <PersonAvatar key={person.id} name={person.name} note={person.department} color={person.color} />
      ))}
      {hidden.length > 0 && (
        <span className="presence-more numeric" title={hidden.map(({ name }) => name).join(", ")}>
          +{hidden.length}
        </span>
      )}
    </section>
  );
}
