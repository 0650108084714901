import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { demoAccounts, demoPassword } from "../demo/office.ts";
import { runServer } from "../runServer.ts";

/** The server of a real office. */
export async function serve(rest: readonly string[]): Promise<void> {
  parseArgs({ args: [...rest], options: {} });
  await runServer(readConfig(process.env, { demo: false }), ({ url, hasAdmin }) => {
    console.log(`Bản Thảo: ${url}`);
    if (!hasAdmin) {
      console.log(
        'There is no administrator yet. Make one in another window:\n  npm run -s banthao -- user add admin --name "Your Name" --role admin',
      );
    }
  });
}

/** The invented ward, on this machine only. */
export async function demo(rest: readonly string[]): Promise<void> {
  parseArgs({ args: [...rest], options: {} });
  await runServer(readConfig(process.env, { demo: true }), ({ url }) => console.log(`${accountTable()}\n\nBản Thảo: ${url}`));
}

function accountTable(): string {
  const rows = demoAccounts.map(({ username, name, roleLabel, departmentName }) => [username, name, roleLabel, departmentName]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
  return [`Accounts of the demo, all with the password "${demoPassword}":`, "", ...lines].join("\n");
}
