import { readConfig } from "./config.ts";
import { failureMessage } from "./failureMessage.ts";
import { runServer } from "./runServer.ts";

/** The server as a service manager starts it: settings from the environment, messages to the log. */
try {
  await runServer(readConfig(process.env), () => undefined);
} catch (error) {
  console.error(failureMessage(error));
  process.exitCode = 1;
}
