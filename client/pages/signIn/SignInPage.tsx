import { useHealth } from "../../api/session.ts";
import { t } from "../../messages/translate.ts";
import { LanguageSwitch } from "../../ui/LanguageSwitch.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { SignInForm } from "./SignInForm.tsx";
import "./sign-in.css";

export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const health = useHealth();
  const demo = health.data?.demo === true;
  return (
    <main className={demo ? "sign-in sign-in-demo" : "sign-in"}>
      <section className="sign-in-card" aria-labelledby="sign-in-title">
        <img src="/icon.svg" alt="" width={40} height={40} />
        <h1 id="sign-in-title">{t("app.name")}</h1>
        <p className="dim">{t("app.purpose")}</p>
        <SignInForm username="" onSignedIn={onSignedIn} />
        <p className="dim sign-in-help">{t("signIn.help")}</p>
        <LanguageSwitch />
      </section>
      {demo && <DemoAccounts onSignedIn={onSignedIn} />}
    </main>
  );
}
