import { roles } from "../../extensions/wire/access.ts";

/** A command of the command line. `words`: how it is called; `run` gets what stands behind them. */
export interface Command {
  readonly words: string;
  readonly usage: string;
  readonly summary: string;
  run(rest: readonly string[]): Promise<void>;
}

/** Every command, in the order of the help. What a command needs is loaded when it is called. */
export const commands: readonly Command[] = [
  {
    words: "serve",
    usage: "serve",
    summary: "Start the server of a real office; settings come from the environment.",
    run: async (rest) => (await import("./serveCommands.ts")).serve(rest),
  },
  {
    words: "demo",
    usage: "demo",
    summary: "Start the demo ward, reachable from this machine only; prints its accounts.",
    run: async (rest) => (await import("./serveCommands.ts")).demo(rest),
  },
  {
    words: "user add",
    usage: "user add USERNAME --name NAME --role ROLE [--department ID] [--password-stdin]",
    summary: `Create an account. Roles: ${roles.join(", ")}.`,
    run: async (rest) => (await import("./userCommands.ts")).userAdd(rest),
  },
  {
    words: "user passwd",
    usage: "user passwd USERNAME [--password-stdin]",
    summary: "Give an account a new password; its sessions end.",
    run: async (rest) => (await import("./userCommands.ts")).userPassword(rest),
  },
  {
    words: "user list",
    usage: "user list",
    summary: "Show all accounts.",
    run: async (rest) => (await import("./userCommands.ts")).userList(rest),
  },
  {
    words: "export",
    usage: "export --in FILE.txt|FILE.docx --out FILE.docx|FILE.pdf [--tracked] [--settings FILE]",
    summary: "Make the .docx or the PDF of a report that lies there as plain text or Word file; --settings fills what it does not say.",
    run: async (rest) => (await import("./fileCommands.ts")).exportFile(rest),
  },
  {
    words: "import",
    usage: "import FILE.txt|FILE.docx --json",
    summary: "Show what is understood of a report that lies there as plain text or Word file; nothing is kept.",
    run: async (rest) => (await import("./fileCommands.ts")).importFile(rest),
  },
  {
    words: "check",
    usage: "check FILE.txt|FILE.docx [--json] [--unit NAME] [--month 11/2026] | check --jsonl IN --out OUT",
    summary: "Say which sums, percentages, counts, months and names of a report do not agree.",
    run: async (rest) => (await import("./checkCommand.ts")).check(rest),
  },
  {
    words: "nd30",
    usage: "nd30 FILE.docx|FILE.pdf [--phase draft|issued] [--json]",
    summary: "Measure any file against the lines of decree 30/2020. Ends with 0: all met, 1: something to look at, 2: not readable.",
    run: async (rest) => (await import("./nd30Command.ts")).nd30(rest),
  },
  {
    words: "audit verify",
    usage: "audit verify",
    summary: "Check that no line of the audit log was changed or removed.",
    run: async (rest) => (await import("./auditCommand.ts")).auditVerify(rest),
  },
  {
    words: "doctor",
    usage: "doctor [--data DIR] [--repair] [--json]",
    summary: "Examine the data folder of a stopped server; with --repair mend what can be mended. Ends with 0: whole, 1: problems, 2: not examined.",
    run: async (rest) => (await import("./doctorCommand.ts")).doctor(rest),
  },
  {
    words: "backup",
    usage: "backup --to DIR [--data DIR]",
    summary: "Copy the data folder to a new one, also while the server runs, and examine the copy.",
    run: async (rest) => (await import("./backupCommand.ts")).backup(rest),
  },
  {
    words: "restored",
    usage: "restored [--data DIR]",
    summary: "After a backup was put back: keep what browsers still have from a later time from merging into it.",
    run: async (rest) => (await import("./restoredCommand.ts")).restored(rest),
  },
];
