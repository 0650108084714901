import type { Thread } from "../../extensions/comments/thread.ts";
import type { Actor } from "../domain/model.ts";
import type { Remarks } from "../export/revisions/remarks.ts";
import type { Services } from "./services.ts";

/** What a file with tracked changes says besides the words: names, and of the sections that the person may read, if it is asked for, what is said about them. */
export async function remarksOn(
  { office, reports, comments }: Pick<Services, "office" | "reports" | "comments">,
  actor: Actor,
  reportId: string,
  withComments: boolean,
): Promise<Remarks> {
  const readable = withComments ? reports.view(actor, reportId).sections.filter(({ kind, access }) => kind !== "part" && access !== "none") : [];
  const threads = await Promise.all(
    readable.map(async ({ id }): Promise<[string, readonly Thread[]]> => [id, await comments.list(actor, { reportId, sectionId: id })]),
  );
  const { users, departments } = office.read();
  const colors = new Map(departments.map(({ id, color }) => [id, color]));
  return {
    people: Object.fromEntries(users.map(({ id, name }) => [id, name])),
    colors: Object.fromEntries(
      users.flatMap(({ id, departmentId }) => {
        const color = departmentId === null ? undefined : colors.get(departmentId);
        return color === undefined ? [] : [[id, color]];
      }),
    ),
    threads: Object.fromEntries(threads),
  };
}
