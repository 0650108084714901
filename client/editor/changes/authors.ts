import { importedName } from "../../../extensions/importedAuthor.ts";
import type { MeView } from "../../../extensions/wire/http.ts";

/** Whose a proposal is, as it is shown: `color` in six hexadecimal digits is the department's. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly color: string;
}

/** For people without a department, and for those whom the office no longer knows. */
const neutralColor = "#5b6472";

/** Everybody of the office who may have proposed something. */
export function authorsOf({ people, departments }: Pick<MeView, "people" | "departments">): ReadonlyMap<string, Author> {
  const byId = new Map(departments.map((department) => [department.id, department]));
  return new Map(
    people.map(({ id, name, departmentId }) => {
      const department = departmentId === null ? undefined : byId.get(departmentId);
      return [id, { id, name, department: department?.shortName ?? "", color: department?.color ?? neutralColor }];
    }),
  );
}

/** An author of that id; one whom a file named has that name, one whom nobody knows keeps the id as a name. */
export const authorOf = (authors: ReadonlyMap<string, Author>, id: string): Author =>
  authors.get(id) ?? { id, name: importedName(id) ?? id, department: "", color: neutralColor };
