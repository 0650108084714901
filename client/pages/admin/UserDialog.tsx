import { PasswordInput, Select, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Role, roles } from "../../../extensions/wire/access.ts";
import type { MeView, UserView } from "../../../extensions/wire/http.ts";
import { keys } from "../../api/keys.ts";
import { changeUser, createUser } from "../../api/office.ts";
import { useAction } from "../../api/useAction.ts";
import { t } from "../../messages/translate.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { shortestPassword } from "../account/ChangePasswordForm.tsx";

interface UserDialogProps {
  /** Null: a new account. */
  readonly user: UserView | null;
  readonly me: MeView;
  readonly onClose: () => void;
}

/** An account: name, role, department, a new password, and whether it is closed. */
export function UserDialog({ user, me, onClose }: UserDialogProps) {
  const [username, setUsername] = useState(user?.username ?? "");
  const [name, setName] = useState(user?.name ?? "");
  const [role, setRole] = useState<Role>(user?.role ?? "drafter");
  const [departmentId, setDepartmentId] = useState(user?.departmentId ?? null);
  const [password, setPassword] = useState("");
  const [disabled, setDisabled] = useState(user?.disabled ?? false);
  const action = useAction(
    () =>
      user === null
        ? createUser({ username: username.trim(), name: name.trim(), role, departmentId, password })
        : changeUser(user.id, { name: name.trim(), role, departmentId, disabled, ...(password === "" ? {} : { password }) }),
    {
      quiet: true,
      refresh: [keys.users, keys.me],
      done: t(user === null ? "user.added" : "user.changed", { name: name.trim() }),
      onDone: onClose,
      words: { conflict: t(user === null ? "user.taken" : "user.lastAdmin"), invalid: t("user.invalid") },
    },
  );
  const passwordFits = password.length >= shortestPassword || (user !== null && password === "");
  const needsDepartment = role === "drafter" || role === "head";
  const ready =
    name.trim() !== "" && /^[a-z0-9][a-z0-9._-]{1,31}$/.test(username.trim()) && passwordFits && !(needsDepartment && departmentId === null);
  return (
    <FormDialog
      title={user === null ? t("user.add") : user.name}
      confirm={t(user === null ? "user.add" : "action.save")}
      ready={ready}
      busy={action.busy}
      failure={action.failure}
      onSubmit={() => action.run(undefined)}
      onClose={onClose}
    >
      <TextInput label={t("user.name")} data-autofocus maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput
        label={t("signIn.username")}
        description={user === null ? t("user.usernameHint") : undefined}
        disabled={user !== null}
        autoComplete="off"
        maxLength={32}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value.toLowerCase())}
      />
      <Select
        label={t("user.role")}
        description={t(`role.hint.${role}`)}
        inputWrapperOrder={["label", "input", "description", "error"]}
        data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={role}
        onChange={(value) => value !== null && setRole(value)}
      />
      <Select
        label={t("user.department")}
        placeholder={t("user.noDepartment")}
        data={me.departments.map(({ id, name: label }) => ({ value: id, label }))}
        value={departmentId}
        onChange={setDepartmentId}
        clearable={!needsDepartment}
        error={needsDepartment && departmentId === null ? t("user.needsDepartment") : null}
      />
      <PasswordInput
        label={t(user === null ? "signIn.password" : "user.newPassword")}
        description={user === null ? t("account.passwordHint", { count: shortestPassword }) : t("user.newPasswordHint")}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={passwordFits || password === "" ? null : t("account.passwordShort", { count: shortestPassword })}
        visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword"), tabIndex: 0 }}
      />
      {user !== null && user.id !== me.user.id && (
        <Switch
          label={t("user.disable")}
          description={t("user.disableHint")}
          checked={disabled}
          onChange={(event) => setDisabled(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
