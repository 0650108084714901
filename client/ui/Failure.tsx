import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { explain } from "../api/ApiError.ts";
import { t } from "../messages/translate.ts";
import "./failure.css";

/** Something could not be loaded: why, and a way to try again. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <div className="failure" role="alert">
      <IconAlertTriangle size={24} stroke={1.5} aria-hidden />
      <p>{explain(error)}</p>
      <Button variant="default" onClick={onRetry}>
        {t("action.retry")}
      </Button>
    </div>
  );
}
