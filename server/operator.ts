import { z } from "zod";
import { ReportError } from "../extensions/wire/errors.ts";
import { changeUserBody, createUserBody, type UserView } from "../extensions/wire/http.ts";
import type { Actor } from "./domain/model.ts";
import type { Users } from "./domain/users.ts";

/** What whoever has the machine's data folder may do from the command line, whether the server runs or not. */
const operatorCommandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("userAdd"), user: createUserBody }),
  z.strictObject({ type: z.literal("userPassword"), username: z.string(), password: changeUserBody.shape.password.unwrap() }),
  z.strictObject({ type: z.literal("userList") }),
]);
export type OperatorCommand = z.output<typeof operatorCommandSchema>;

/** Fails with `invalid` and what does not fit. */
export function parseOperatorCommand(command: unknown): OperatorCommand {
  const parsed = operatorCommandSchema.safeParse(command);
  if (!parsed.success) throw new ReportError("invalid", z.prettifyError(parsed.error));
  return parsed.data;
}

/** The log names the operator so; there is no such account. */
const operator: Actor = { id: "operator", name: "Operator", role: "admin", departmentId: null };

/** Do it; the answer is the accounts that it is about. */
export async function runOperatorCommand(users: Users, command: OperatorCommand): Promise<readonly UserView[]> {
  switch (command.type) {
    case "userAdd":
      return [await users.create(operator, command.user)];
    case "userPassword": {
      const user = users.list(operator).find(({ username }) => username === command.username);
      if (user === undefined) throw new ReportError("not_found", `There is no user ${command.username}. "user list" shows those there are.`);
      return [await users.change(operator, user.id, { password: command.password })];
    }
    case "userList":
      return users.list(operator);
  }
}
