import { Button, Table } from "@mantine/core";
import { useState } from "react";
import type { Department } from "../../../extensions/wire/http.ts";
import { useSettings } from "../../api/office.ts";
import { t } from "../../messages/translate.ts";
import { DepartmentTag } from "../../ui/DepartmentTag.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { DepartmentDialog } from "./DepartmentDialog.tsx";

/** The bodies of the ward that write reports. */
export function DepartmentsTab() {
  const settings = useSettings();
  const [dialog, setDialog] = useState<Department | "new" | null>(null);
  if (settings.data === undefined) {
    return settings.error === null ? <Waiting /> : <Failure error={settings.error} onRetry={() => void settings.refetch()} />;
  }
  const { departments } = settings.data;
  return (
    <>
      <div className="admin-tools">
        <p className="dim admin-words">{t("departments.words")}</p>
        <Button onClick={() => setDialog("new")}>{t("departments.add")}</Button>
      </div>
      <div className="card admin-table">
        <Table verticalSpacing={8} horizontalSpacing={16} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("departments.shortName")}</Table.Th>
              <Table.Th>{t("departments.name")}</Table.Th>
              <Table.Th>{t("departments.symbol")}</Table.Th>
              <Table.Th>{t("departments.head")}</Table.Th>
              <Table.Th>
                <span className="visually-hidden">{t("user.actions")}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {departments.map((department) => (
              <Table.Tr key={department.id}>
                <Table.Td>
                  <DepartmentTag department={department} />
                </Table.Td>
                <Table.Td>{department.name}</Table.Td>
                <Table.Td>{department.symbol}</Table.Td>
                <Table.Td>{department.head}</Table.Td>
                <Table.Td ta="right">
                  <Button variant="subtle" onClick={() => setDialog(department)} aria-label={t("user.editOne", { name: department.name })}>
                    {t("user.edit")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {dialog !== null && <DepartmentDialog department={dialog === "new" ? null : dialog} all={departments} onClose={() => setDialog(null)} />}
    </>
  );
}
