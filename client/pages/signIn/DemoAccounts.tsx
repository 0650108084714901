import { UnstyledButton } from "@mantine/core";
import { signIn } from "../../api/session.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { demoGroups, demoPassword } from "./demoAccounts.ts";

/** One click signs in as a person of the demonstration ward. */
export function DemoAccounts({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const action = useAction((username: string) => signIn(username, demoPassword), { quiet: true, onDone: onSignedIn });
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t("demo.title")}</h2>
      <p className="dim">{t("demo.words")}</p>
      {action.failure !== null && (
        <p className="form-failure" role="alert">
          {action.failure}
        </p>
      )}
      <div className="demo-groups">
        {demoGroups.map((group) => (
          <fieldset key={group.title} className="demo-group" disabled={action.busy}>
            <legend>{t(group.title)}</legend>
            <div className="demo-cards">
              {group.accounts.map(({ username, role }) => (
                <UnstyledButton key={username} className="demo-card" onClick={() => action.run(username)}>
                  <span>{t(role)}</span>
                  <span className="dim">{username}</span>
                </UnstyledButton>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </section>
  );
}
