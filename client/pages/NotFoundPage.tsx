import { Button } from "@mantine/core";
import { IconFileUnknown } from "@tabler/icons-react";
import { Link } from "wouter";
import type { MeView } from "../../extensions/wire/http.ts";
import { t } from "../messages/translate.ts";
import { AppHeader } from "../ui/AppHeader.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";

export function NotFoundPage({ me }: { readonly me: MeView }) {
  return (
    <>
      <AppHeader me={me} />
      <main id="main" tabIndex={-1}>
        <EmptyState icon={IconFileUnknown} words={t("notFound.words")}>
          <Button component={Link} href="/">
            {t("notFound.home")}
          </Button>
        </EmptyState>
      </main>
    </>
  );
}
