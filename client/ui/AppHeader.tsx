import type { ReactNode } from "react";
import { Link } from "wouter";
import type { MeView } from "../../extensions/wire/http.ts";
import { t } from "../messages/translate.ts";
import { PersonMenu } from "./PersonMenu.tsx";
import "./app-header.css";

interface AppHeaderProps {
  readonly me: MeView;
  /** What stands before the person's own menu. */
  readonly children?: ReactNode;
}

/** The bar of all pages except the report's own. */
export function AppHeader({ me, children }: AppHeaderProps) {
  return (
    <header className="app-header no-print">
      <Link href="/" className="app-mark" aria-label={t("app.home")}>
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span>{t("app.name")}</span>
      </Link>
      <span className="app-office dim">{me.organisation.name}</span>
      {children}
      <PersonMenu me={me} />
    </header>
  );
}
