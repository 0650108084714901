import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { signIn } from "../../api/session.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";

interface SignInFormProps {
  /** The person who must sign in again and cannot be another one; empty: anybody. */
  readonly username: string;
  readonly onSignedIn: () => void;
}

/** Name and password. What went wrong stands at the form, and the name stays typed. */
export function SignInForm({ username: given, onSignedIn }: SignInFormProps) {
  const [username, setUsername] = useState(given);
  const [password, setPassword] = useState("");
  const action = useAction((input: { username: string; password: string }) => signIn(input.username, input.password), {
    quiet: true,
    onDone: onSignedIn,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        action.run({ username: username.trim().toLowerCase(), password });
      }}
    >
      <Stack gap={16}>
        <TextInput
          label={t("signIn.username")}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          required
          withAsterisk={false}
          autoFocus={given === ""}
          readOnly={given !== ""}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("signIn.password")}
          name="password"
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
          data-autofocus={given !== "" ? true : undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword"), tabIndex: 0 }}
        />
        {action.failure !== null && (
          <p className="form-failure" role="alert">
            {action.failure}
          </p>
        )}
        <Button type="submit" size="md" loading={action.busy} fullWidth>
          {t("signIn.submit")}
        </Button>
      </Stack>
    </form>
  );
}
