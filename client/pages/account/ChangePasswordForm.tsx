import { Button, PasswordInput, Stack } from "@mantine/core";
import { useState } from "react";
import { keys } from "../../api/keys.ts";
import { changePassword } from "../../api/session.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";

/** As short as the server accepts. */
export const shortestPassword = 8;

const empty = { current: "", next: "", again: "" };

export function ChangePasswordForm() {
  const [fields, setFields] = useState(empty);
  const [asked, setAsked] = useState(false);
  const action = useAction((input: typeof empty) => changePassword(input.current, input.next), {
    quiet: true,
    done: t("account.passwordChanged"),
    refresh: [keys.loginSessions],
    words: { bad_credentials: t("account.wrongPassword"), forbidden: t("account.wrongPassword") },
    onDone: () => {
      setFields(empty);
      setAsked(false);
    },
  });
  const short = fields.next.length < shortestPassword;
  const different = fields.again !== fields.next;
  const field = (name: keyof typeof empty) => ({
    value: fields[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setFields({ ...fields, [name]: event.currentTarget.value }),
    visibilityToggleButtonProps: { "aria-label": t("signIn.showPassword"), tabIndex: 0 },
  });
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!short && !different) action.run(fields);
      }}
    >
      <Stack gap={12}>
        <PasswordInput label={t("account.currentPassword")} autoComplete="current-password" error={action.failure} {...field("current")} />
        <PasswordInput
          label={t("account.nextPassword")}
          autoComplete="new-password"
          description={t("account.passwordHint", { count: shortestPassword })}
          error={asked && short ? t("account.passwordShort", { count: shortestPassword }) : null}
          {...field("next")}
        />
        <PasswordInput
          label={t("account.againPassword")}
          autoComplete="new-password"
          error={asked && different ? t("account.passwordDiffers") : null}
          {...field("again")}
        />
        <Button type="submit" loading={action.busy} disabled={fields.current === ""} className="account-submit">
          {t("account.changePassword")}
        </Button>
      </Stack>
    </form>
  );
}
