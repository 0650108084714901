import { Anchor, Modal, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { MeView } from "../../../extensions/wire/http.ts";
import { renewSession } from "../../api/sessionExpiry.ts";
import { t } from "../../messages/translate.ts";
import { SignInForm } from "./SignInForm.tsx";
import "./sign-in.css";

/** The session ended while a page is open: ask for the password over it. Words that were typed stay where they are and are sent afterwards. */
export function SignInAgain({ me }: { readonly me: MeView }) {
  const client = useQueryClient();
  const handleSignedIn = () => {
    renewSession();
    void client.invalidateQueries();
  };
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t("signIn.again")}>
      <Stack gap={16}>
        <Text size="sm">{t("signIn.againWords")}</Text>
        <SignInForm username={me.user.username} onSignedIn={handleSignedIn} />
        {/* Somebody else starts with a fresh page: nothing of this one may stay on the screen. What is unsaved stays in the browser under its author's name. */}
        <Anchor size="sm" href="/">
          {t("signIn.somebodyElse")}
        </Anchor>
      </Stack>
    </Modal>
  );
}
