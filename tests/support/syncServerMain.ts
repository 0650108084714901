import { createServer } from "node:http";
import pino from "pino";
import { openFileUpdateLogs } from "../../server/storage/fileUpdateLogs.ts";
import { createSync } from "../../server/sync/createSync.ts";
import { testOffice } from "./testOffice.ts";

/** Sync as a process of its own, so that a test can kill it. Usage: `syncServerMain.ts <folder> <user,user,…>`; prints its port and its process number. */
const [, , directory, users] = process.argv;
if (directory === undefined || users === undefined) throw new Error("A folder and users are needed.");
const office = testOffice();
for (const user of users.split(",")) {
  office.grant(user, null, "read");
  office.grant(user, "s1", "write");
}
const sync = createSync({
  host: office,
  logs: await openFileUpdateLogs({ directory }),
  logger: pino({ level: "silent" }),
  limits: { compactEntries: 100 },
});
const server = createServer();
sync.attach(server);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address !== "string") process.stdout.write(`${address.port} ${process.pid}\n`);
});
