import { useEffect } from "react";
import { t } from "../messages/translate.ts";

/** Name the browser's tab after what it shows. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? t("app.name") : `${title} · ${t("app.name")}`;
  }, [title]);
}
