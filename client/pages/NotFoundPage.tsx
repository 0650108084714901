import { Button } from "@mantine/core";
import { IconFileUnknown } from "@tabler/icons-react";
import { Link } from "wouter";
import { t } from "../messages/translate.ts";
import { EmptyState } from "../ui/EmptyState.tsx";

export function NotFoundPage() {
  return (
    <main id="main" tabIndex={-1}>
      <EmptyState icon={IconFileUnknown} words={t("notFound.words")}>
        <Button component={Link} href="/">
          {t("notFound.home")}
        </Button>
      </EmptyState>
    </main>
  );
}
