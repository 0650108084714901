import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { UserView } from "../../extensions/wire/http.ts";
import { argonPasswords } from "../argonPasswords.ts";
import { readConfig } from "../config.ts";
import { askRunningServer } from "../controlSocket.ts";
import { initialOffice } from "../domain/initialOffice.ts";
import { randomIds } from "../domain/randomIds.ts";
import { createUsers } from "../domain/users.ts";
import { type OperatorCommand, parseOperatorCommand, runOperatorCommand } from "../operator.ts";
import { auditKey } from "../secrets.ts";
import { lockDataFolder } from "../storage/dataLock.ts";
import { openFileAuditLog } from "../storage/fileAuditLog.ts";
import { openFileOfficeStore } from "../storage/fileOfficeStore.ts";
import { readPassword } from "./readPassword.ts";
import { UsageError } from "./usage.ts";

const passwordOption = { "password-stdin": { type: "boolean", default: false } } as const;

export async function userAdd(rest: readonly string[]): Promise<void> {
  const options = { name: { type: "string" }, role: { type: "string" }, department: { type: "string" }, ...passwordOption } as const;
  const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true });
  const username = onlyName(positionals);
  if (values.name === undefined || values.role === undefined) throw new UsageError("An account needs --name and --role.");
  const password = await readPassword(`Password for ${username}: `, values["password-stdin"]);
  const user = { username, name: values.name, role: values.role, departmentId: values.department ?? null, password };
  const [created] = await execute({ type: "userAdd", user });
  if (created !== undefined) console.log(`Created ${lineOf(created)}`);
}

export async function userPassword(rest: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...rest], options: passwordOption, allowPositionals: true });
  const username = onlyName(positionals);
  const password = await readPassword(`New password for ${username}: `, values["password-stdin"]);
  await execute({ type: "userPassword", username, password });
  console.log(`The password of ${username} is changed; its sessions have ended.`);
}

export async function userList(rest: readonly string[]): Promise<void> {
  parseArgs({ args: [...rest], options: {} });
  for (const user of await execute({ type: "userList" })) console.log(lineOf(user));
}

/** Through the running server if there is one, else on the data folder itself. */
async function execute(command: unknown): Promise<readonly UserView[]> {
  const parsed = parseOperatorCommand(command);
  const config = readConfig(process.env, { demo: false });
  return (await askRunningServer(config.dataDirectory, parsed)) ?? (await executeHere(config.dataDirectory, config.auditKey, parsed));
}

async function executeHere(directory: string, givenKey: string | null, command: OperatorCommand): Promise<readonly UserView[]> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const lock = await lockDataFolder(directory);
  try {
    const audit = await openFileAuditLog(directory, await auditKey(directory, givenKey));
    try {
      const office = await openFileOfficeStore(directory, initialOffice);
      const listener = { reportChanged: () => undefined, userChanged: () => undefined };
      const users = createUsers({ office, audit, listener, clock: { now: () => new Date() }, ids: randomIds }, argonPasswords);
      return await runOperatorCommand(users, command);
    } finally {
      await audit.close();
    }
  } finally {
    await lock.release();
  }
}

function onlyName(positionals: readonly string[]): string {
  const [username, ...more] = positionals;
  if (username === undefined || more.length > 0) throw new UsageError("Give one user name.");
  return username;
}

const lineOf = ({ username, name, role, departmentId, disabled }: UserView): string =>
  `${username}: ${name}, ${role}${departmentId === null ? "" : `, ${departmentId}`}${disabled ? ", closed" : ""}`;
