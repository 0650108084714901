import { auditVerify } from "./auditCommand.ts";
import { exportFile, importFile } from "./fileCommands.ts";
import { demo, serve } from "./serveCommands.ts";
import { userAdd, userList, userPassword } from "./userCommands.ts";

/** A command of the command line. `words`: how it is called; `run` gets what stands behind them. */
export interface Command {
  readonly words: string;
  readonly usage: string;
  readonly summary: string;
  run(rest: readonly string[]): Promise<void>;
}

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [serve, demo, userAdd, userPassword, userList, exportFile, importFile, auditVerify];
