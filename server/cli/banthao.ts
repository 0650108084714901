import { parseArgs } from "node:util";
import { failureMessage } from "../failureMessage.ts";
import { commands } from "./commands.ts";
import { UsageError } from "./usage.ts";

/** The command line. What a command makes goes to stdout, everything else to stderr; a failure ends with 1 and says what to do. */
const { positionals } = parseArgs({ args: process.argv.slice(2), allowPositionals: true, strict: false });
const [first = "", second = ""] = positionals;
const command = commands.find(({ words }) => words === `${first} ${second}` || words === first);

try {
  if (command === undefined) {
    const asked = process.argv.slice(2).some((word) => word === "--help" || word === "-h") || first === "help";
    if (asked) console.log(helpText());
    else throw new UsageError(first === "" ? "Name a command." : `There is no command "${positionals.join(" ")}".`);
  } else if (process.argv.includes("--help") || process.argv.includes("-h")) {
    console.log(`npm run -s banthao -- ${command.usage}\n\n${command.summary}`);
  } else {
    await command.run(process.argv.slice(2 + command.words.split(" ").length));
  }
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n\n${helpText()}` : failureMessage(error));
  process.exitCode = 1;
}

function helpText(): string {
  const widest = Math.max(...commands.map(({ usage }) => usage.length));
  return ["Usage: npm run -s banthao -- COMMAND", "", ...commands.map(({ usage, summary }) => `  ${usage.padEnd(widest)}  ${summary}`)].join("\n");
}
