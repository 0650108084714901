import type { Role } from "../../extensions/wire/access.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { ChangeUserBody, CreateUserBody, UserView } from "../../extensions/wire/http.ts";
import { type AccountEnvironment, record } from "./environment.ts";
import type { Actor, Office, User } from "./model.ts";
import type { Passwords } from "./passwords.ts";
import { authorize } from "./permissions.ts";
import { withPassword } from "./sessions.ts";

/** Accounts of the office. */
export interface Users {
  list(actor: Actor): readonly UserView[];
  create(actor: Actor, body: CreateUserBody): Promise<UserView>;
  /** Change an account. A new password, a new role or closing it ends its sessions or asks its open sockets anew. */
  change(actor: Actor, userId: string, body: ChangeUserBody): Promise<UserView>;
}

/** Roles that write for a department, so that they must have one. */
const departmentRoles: readonly Role[] = ["drafter", "head"];

export function createUsers(environment: AccountEnvironment, passwords: Passwords): Users {
  const { office, clock, ids, listener } = environment;
  return {
    list(actor) {
      authorize(actor, "user.manage");
      return office.read().users.map(userView);
    },

    async create(actor, body) {
      authorize(actor, "user.manage");
      requireDepartment(office.read(), body.role, body.departmentId);
      const user: User = {
        id: ids.next(),
        username: body.username,
        name: body.name,
        role: body.role,
        departmentId: body.departmentId,
        passwordHash: await passwords.hash(body.password),
        disabled: false,
        createdAt: clock.now().toISOString(),
      };
      await office.change((old) => {
        if (old.users.some(({ username }) => username === user.username))
          throw new ReportError("conflict", `The user name ${user.username} is taken.`);
        requireDepartment(old, user.role, user.departmentId);
        return { ...old, users: [...old.users, user] };
      });
      await record(environment, actor, "user.create", {}, `${user.username}, ${user.role}, ${user.departmentId ?? ""}`);
      return userView(user);
    },

    async change(actor, userId, { password, ...fields }) {
      authorize(actor, "user.manage");
      const passwordHash = password === undefined ? null : await passwords.hash(password);
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const changed = await office.change((old) => {
        const user = userOf(old, userId);
        const next: User = { ...user, ...given };
        requireDepartment(old, next.role, next.departmentId);
        const users = old.users.map((other) => (other.id === userId ? next : other));
        requireAdmin(old.users, users);
        const sessions = next.disabled ? old.sessions.filter((session) => session.userId !== userId) : old.sessions;
        const office = { ...old, users, sessions };
        return passwordHash === null ? office : withPassword(office, userId, passwordHash, null);
      });
      const user = userOf(changed, userId);
      try {
        if (Object.keys(given).length > 0) await record(environment, actor, "user.change", {}, `${user.username}: ${JSON.stringify(given)}`);
        if (passwordHash !== null) await record(environment, actor, "user.password", {}, user.username);
      } finally {
        listener.userChanged(userId);
      }
      return userView(user);
    },
  };
}

/** An account without its secret. */
export const userView = ({ id, username, name, role, departmentId, disabled }: User): UserView => ({
  id,
  username,
  name,
  role,
  departmentId,
  disabled,
});

function userOf(office: Office, userId: string): User {
  const user = office.users.find(({ id }) => id === userId);
  if (user === undefined) throw new ReportError("not_found", "There is no such user.");
  return user;
}

function requireDepartment(office: Office, role: Role, departmentId: string | null): void {
  if (departmentId === null) {
    if (departmentRoles.includes(role)) throw new ReportError("invalid", `A ${role} belongs to a department.`);
  } else if (!office.departments.some(({ id }) => id === departmentId)) {
    throw new ReportError("invalid", `There is no department ${departmentId}; there are ${office.departments.map(({ id }) => id).join(", ")}.`);
  }
}

/** The last open administrator account stays one: nobody could undo its loss. */
function requireAdmin(before: readonly User[], after: readonly User[]): void {
  const admins = (users: readonly User[]): number => users.filter(({ role, disabled }) => role === "admin" && !disabled).length;
  if (admins(before) > 0 && admins(after) === 0) throw new ReportError("conflict", "This is the last administrator; make another one first.");
}
