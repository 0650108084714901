import { importedName } from "../../extensions/importedAuthor.ts";
import type { MeView } from "../../extensions/wire/http.ts";
import { t } from "../messages/translate.ts";

/** Somebody as they stand beside what they said. */
interface ShownPerson {
  readonly name: string;
  readonly department: string;
  readonly color: string;
}

/** For people without a department. */
const neutralColor = "#5b6472";

export function personOf(id: string, { people, departments }: Pick<MeView, "people" | "departments">): ShownPerson {
  const person = people.find((one) => one.id === id);
  const department = departments.find((one) => one.id === person?.departmentId);
  return {
    name: person?.name ?? importedName(id) ?? t("comment.unknownPerson"),
    department: department?.shortName ?? (importedName(id) === null ? "" : t("comment.fromWord")),
    color: department?.color ?? neutralColor,
  };
}
