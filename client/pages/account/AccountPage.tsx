import type { MeView } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { AppHeader } from "../../ui/AppHeader.tsx";
import { LanguageSwitch } from "../../ui/LanguageSwitch.tsx";
import { ThemeSwitch } from "../../ui/ThemeSwitch.tsx";
import { usePageTitle } from "../../ui/usePageTitle.ts";
import { ChangePasswordForm } from "./ChangePasswordForm.tsx";
import { LoginSessions } from "./LoginSessions.tsx";
import "./account.css";

/** What belongs to the person: name and role, how the page looks, the password, and where one is signed in. */
export function AccountPage({ me }: { readonly me: MeView }) {
  usePageTitle(t("account.title"));
  const department = me.departments.find(({ id }) => id === me.user.departmentId);
  return (
    <>
      <AppHeader me={me} />
      <main id="main" tabIndex={-1} className="page account">
        <h1>{t("account.title")}</h1>
        <section className="card account-card" aria-label={t("account.person")}>
          <dl className="account-facts">
            <dt>{t("user.name")}</dt>
            <dd>{me.user.name}</dd>
            <dt>{t("signIn.username")}</dt>
            <dd>{me.user.username}</dd>
            <dt>{t("user.role")}</dt>
            <dd>{t(`role.${me.user.role}`)}</dd>
            {department !== undefined && (
              <>
                <dt>{t("user.department")}</dt>
                <dd>{department.name}</dd>
              </>
            )}
          </dl>
        </section>
        <section className="card account-card" aria-labelledby="looks-title">
          <h2 id="looks-title">{t("account.looks")}</h2>
          <div className="account-choices">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
          <p className="dim">{t("account.looksHint")}</p>
        </section>
        <section className="card account-card" aria-labelledby="password-title">
          <h2 id="password-title">{t("account.password")}</h2>
          <ChangePasswordForm />
        </section>
        <section className="card account-card" aria-labelledby="sessions-title">
          <h2 id="sessions-title">{t("account.sessions")}</h2>
          <LoginSessions />
        </section>
      </main>
    </>
  );
}
