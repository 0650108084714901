import { Tabs } from "@mantine/core";
import { useLocation } from "wouter";
import type { MeView } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { AppHeader } from "../../ui/AppHeader.tsx";
import { usePageTitle } from "../../ui/usePageTitle.ts";
import { NotFoundPage } from "../NotFoundPage.tsx";
import { ChecksTab } from "./ChecksTab.tsx";
import { DepartmentsTab } from "./DepartmentsTab.tsx";
import { OrganisationTab } from "./OrganisationTab.tsx";
import { UsersTab } from "./UsersTab.tsx";
import "./admin.css";

interface AdminPageProps {
  /** Out of the address. */
  readonly tab: string;
  readonly me: MeView;
}

/** Accounts and the settings of the ward, for those who may manage them. */
export function AdminPage({ tab, me }: AdminPageProps) {
  usePageTitle(t("admin.title"));
  const [, navigate] = useLocation();
  const tabs = [
    ...(me.abilities["user.manage"] ? (["users"] as const) : []),
    ...(me.abilities["settings.manage"] ? (["departments", "organisation", "checks"] as const) : []),
  ];
  const shown = tabs.find((one) => one === tab);
  if (shown === undefined) return <NotFoundPage me={me} />;
  return (
    <>
      <AppHeader me={me} />
      <main id="main" tabIndex={-1} className="page">
        <h1>{t("admin.title")}</h1>
        <Tabs value={shown} onChange={(value) => navigate(`/admin/${value ?? "users"}`)} keepMounted={false}>
          <Tabs.List mb={20}>
            {tabs.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`admin.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="users">
            <UsersTab me={me} />
          </Tabs.Panel>
          <Tabs.Panel value="departments">
            <DepartmentsTab />
          </Tabs.Panel>
          <Tabs.Panel value="organisation">
            <OrganisationTab />
          </Tabs.Panel>
          <Tabs.Panel value="checks">
            <ChecksTab />
          </Tabs.Panel>
        </Tabs>
      </main>
    </>
  );
}
