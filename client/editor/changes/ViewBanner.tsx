import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { t } from "../../messages/translate.ts";
import type { ReviewStore } from "./reviewStore.ts";

/** Says that the paper does not show the text as it is now, and leads back. */
export function ViewBanner({ store }: { readonly store: ReviewStore }) {
  const view = useSyncExternalStore(store.subscribe, store.view);
  if (view === "all") return null;
  return (
    <div className="view-banner no-print" role="status" lang={document.documentElement.lang}>
      {t(view === "after" ? "change.viewing.after" : "change.viewing.before")}
      <Button size="compact-sm" variant="default" onClick={() => store.show("all")}>
        {t("change.viewing.back")}
      </Button>
    </div>
  );
}
