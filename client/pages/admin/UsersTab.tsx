import { Badge, Button, Table, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { MeView, UserView } from "../../../extensions/wire/http.ts";
import { useUsers } from "../../api/office.ts";
import { t } from "../../messages/translate.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { foldText } from "../../ui/foldText.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { UserDialog } from "./UserDialog.tsx";

/** All accounts, found by words of the name, the user name or the department. */
export function UsersTab({ me }: { readonly me: MeView }) {
  const users = useUsers();
  const [words, setWords] = useState("");
  const [dialog, setDialog] = useState<UserView | "new" | null>(null);
  if (users.data === undefined) {
    return users.error === null ? <Waiting /> : <Failure error={users.error} onRetry={() => void users.refetch()} />;
  }
  const departmentName = (user: UserView): string => me.departments.find(({ id }) => id === user.departmentId)?.name ?? "";
  const wanted = foldText(words);
  const shown = users.data
    .filter((user) => foldText(`${user.name} ${user.username} ${departmentName(user)}`).includes(wanted))
    .toSorted((one, other) => Number(one.disabled) - Number(other.disabled) || departmentName(one).localeCompare(departmentName(other), "vi"));
  return (
    <>
      <div className="admin-tools">
        <TextInput
          className="admin-search"
          type="search"
          aria-label={t("user.search")}
          placeholder={t("user.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDialog("new")}>
          {t("user.add")}
        </Button>
      </div>
      <div className="card admin-table">
        {shown.length === 0 ? (
          <EmptyState icon={IconSearch} words={t("user.noneFound")} />
        ) : (
          <Table verticalSpacing={8} horizontalSpacing={16} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("user.name")}</Table.Th>
                <Table.Th>{t("signIn.username")}</Table.Th>
                <Table.Th>{t("user.role")}</Table.Th>
                <Table.Th>{t("user.department")}</Table.Th>
                <Table.Th>
                  <span className="visually-hidden">{t("user.actions")}</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((user) => (
                <Table.Tr key={user.id} className={user.disabled ? "dim" : ""}>
                  <Table.Td>
                    {user.name}{" "}
                    {user.disabled && (
                      <Badge variant="default" size="sm" tt="none">
                        {t("user.disabled")}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>{user.username}</Table.Td>
                  <Table.Td>{t(`role.${user.role}`)}</Table.Td>
                  <Table.Td>{departmentName(user)}</Table.Td>
                  <Table.Td ta="right">
                    <Button variant="subtle" onClick={() => setDialog(user)} aria-label={t("user.editOne", { name: user.name })}>
                      {t("user.edit")}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </div>
      {dialog !== null && <UserDialog user={dialog === "new" ? null : dialog} me={me} onClose={() => setDialog(null)} />}
    </>
  );
}
