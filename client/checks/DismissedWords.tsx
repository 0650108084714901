import { Button } from "@mantine/core";
import type { Dismissal } from "../../extensions/wire/dismissals.ts";
import type { MeView } from "../../extensions/wire/http.ts";
import { restoreFinding } from "../api/dismissals.ts";
import { keys } from "../api/keys.ts";
import { useAction } from "../api/useAction.ts";
import { t } from "../messages/translate.ts";
import { formatInstant } from "../ui/format/day.ts";

interface DismissedWordsProps {
  readonly reportId: string;
  readonly dismissal: Dismissal;
  readonly me: MeView;
  readonly now: Date;
  readonly canRestore: boolean;
}

/** Who answers for a dismissed finding, since when and why, with the way back. */
export function DismissedWords({ reportId, dismissal, me, now, canRestore }: DismissedWordsProps) {
  const action = useAction(() => restoreFinding(reportId, dismissal), { refresh: [keys.dismissals(reportId), keys.history(reportId)] });
  const name = me.people.find(({ id }) => id === dismissal.by)?.name ?? dismissal.by;
  return (
    <>
      <p className="finding-dismissed">
        <span className="dim">{t("check.dismissedBy", { name, at: formatInstant(new Date(dismissal.at), now) })}</span>
        {dismissal.reason !== "" && <q>{dismissal.reason}</q>}
      </p>
      {canRestore && (
        <div className="finding-buttons">
          <Button size="compact-sm" variant="default" loading={action.busy} onClick={() => action.run(undefined)}>
            {t("check.restore")}
          </Button>
        </div>
      )}
    </>
  );
}
