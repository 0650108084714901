import { chmod, rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import type { Logger } from "pino";
import { z } from "zod";
import { type ErrorCode, errorTable, ReportError } from "../extensions/wire/errors.ts";
import type { UserView } from "../extensions/wire/http.ts";
import { type OperatorCommand, parseOperatorCommand } from "./operator.ts";

/**
 * A door for the operator's command line to a running server: a socket in the data folder, which only the folder's owner can open. One line of
 * JSON each way.
 */
const socketPath = (directory: string): string => join(directory, "control.sock");

/** Longer paths can't be sockets (`sun_path` of the system); then the command line works while the server is stopped only. */
const maxSocketPath = 100;
const maxCommandBytes = 16 * 1024;

const answerSchema = z.union([
  z.object({ users: z.array(z.custom<UserView>((value) => typeof value === "object" && value !== null)) }),
  z.object({ error: z.object({ code: z.custom<ErrorCode>((value) => typeof value === "string" && value in errorTable), message: z.string() }) }),
]);
type Answer = z.output<typeof answerSchema>;

/** Take commands until closed. The caller holds the folder's lock, so that a socket left behind by a dead server may be replaced. */
export async function openControlSocket(
  directory: string,
  logger: Logger,
  run: (command: OperatorCommand) => Promise<readonly UserView[]>,
): Promise<() => Promise<void>> {
  const path = socketPath(directory);
  if (path.length > maxSocketPath) {
    logger.warn({ path }, "the data folder's path is too long for a control socket; the command line needs the server to be stopped");
    return async () => undefined;
  }
  await rm(path, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", (err) => logger.warn({ err }, "a command line went away"));
    firstLine(socket)
      .then(async (line) => run(parseOperatorCommand(JSON.parse(line))))
      .then(
        (users): Answer => ({ users: [...users] }),
        (error: unknown): Answer => ({ error: { code: error instanceof ReportError ? error.code : "internal", message: messageOf(error) } }),
      )
      .then((answer) => socket.end(`${JSON.stringify(answer)}\n`));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}

/** Hand a command to the server of that folder; null if none runs there. */
export async function askRunningServer(directory: string, command: OperatorCommand): Promise<readonly UserView[] | null> {
  const path = socketPath(directory);
  const socket = path.length > maxSocketPath ? null : await connected(path);
  if (socket === null) return null;
  socket.write(`${JSON.stringify(command)}\n`);
  const answer = answerSchema.parse(JSON.parse(await firstLine(socket)));
  socket.destroy();
  if ("error" in answer) throw new ReportError(answer.error.code, answer.error.message);
  return answer.users;
}

function connected(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(socket));
    // Nobody listens: the server is stopped, or was killed and left its socket behind.
    socket.once("error", () => resolve(null));
  });
}

function firstLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      text += chunk;
      if (text.includes("\n")) resolve(text.slice(0, text.indexOf("\n")));
      else if (text.length > maxCommandBytes) reject(new ReportError("too_large", "The command is too long."));
    });
    socket.once("error", reject);
    socket.once("end", () => reject(new Error("The connection ended before its line did.")));
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
