import { Popover, UnstyledButton } from "@mantine/core";
import { IconLogout, IconSettings, IconUser } from "@tabler/icons-react";
import { Link } from "wouter";
import type { MeView } from "../../extensions/wire/http.ts";
import { signOut } from "../api/session.ts";
import { useAction } from "../api/useAction.ts";
import { t } from "../messages/translate.ts";
import { forgetOnNextPage } from "../sync/forgetCopies.ts";
import { initials } from "./initials.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import "./person-menu.css";

/** Who is signed in, and what belongs to the person and not to a report. */
export function PersonMenu({ me }: { readonly me: MeView }) {
  const leave = useAction(signOut, {
    onDone: () => {
      forgetOnNextPage(me.user.id, sessionStorage);
      location.assign("/");
    },
  });
  const department = me.departments.find(({ id }) => id === me.user.departmentId);
  const role = t(`role.${me.user.role}`);
  const manages = me.abilities["user.manage"] || me.abilities["settings.manage"];
  return (
    <Popover width={272} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className="person-button" title={me.user.name}>
          {initials(me.user.name)}
          <span className="visually-hidden">, {t("person.menu", { name: me.user.name })}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t("person.menu", { name: me.user.name })}>
        <div className="person-head">
          <strong>{me.user.name}</strong>
          <span className="dim">{department === undefined ? role : `${role} · ${department.name}`}</span>
        </div>
        <Link href="/account" className="person-link">
          <IconUser size={16} aria-hidden />
          {t("person.account")}
        </Link>
        {manages && (
          <Link href="/admin" className="person-link">
            <IconSettings size={16} aria-hidden />
            {t("person.admin")}
          </Link>
        )}
        <div className="person-choices">
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
        <UnstyledButton className="person-link" onClick={() => leave.run(undefined)} disabled={leave.busy}>
          <IconLogout size={16} aria-hidden />
          {t("person.signOut")}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  );
}
