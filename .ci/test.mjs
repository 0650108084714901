// Runs everything: static gates, then each vitest project, then the browser tests; the last line counts over all of them.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromiumPath } from "./chromium.mjs";
import { bin, prepare, root, say } from "./prepare.mjs";

const long = process.argv.includes("--long");
const gates = [
  ["types", "tsc", ["-b"]],
  ["lint and format", "biome", ["ci", ".", "--reporter=summary"]],
  ["unused code", "knip", []],
];
const suites = ["unit", "architecture", "contract", "fuzz", "e2e"];

prepare();
// The server and the command line are tested as they were just built: that is what offices run, and it starts in a fraction of the time.
const environment = { ...process.env, BANTHAO_BUILT: "1", CHROMIUM: await chromiumPath(), ...(long ? { LONG: "1" } : {}) };
const total = { passed: 0, failed: 0, skipped: 0 };

for (const [name, command, parameters] of gates) {
  const { status } = spawnSync(bin(command), parameters, { cwd: root, stdio: ["ignore", 2, 2], env: environment });
  say(`gate ${name}: ${status === 0 ? "passed" : "FAILED"}`);
  total[status === 0 ? "passed" : "failed"] += 1;
}
for (const suite of suites) {
  const counts = runSuite(suite);
  say(`suite ${suite}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  for (const key of Object.keys(total)) total[key] += counts[key];
}
for (const { test, needs, probe } of JSON.parse(readFileSync(join(root, "tests", "outsideNeeds.json"), "utf8"))) {
  if (spawnSync("sh", ["-c", probe]).status !== 0) say(`Left out on this machine: ${test} needs ${needs}.`);
}
if (!existsSync(join(root, "..", "shared", "data"))) say("Tests that read a real office's report were skipped: ../shared/data is not here.");

process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

function runSuite(suite) {
  const output = join(root, "build", `test-${suite}.json`);
  rmSync(output, { force: true });
  const parameters = ["run", "--project", suite, "--reporter=default", "--reporter=json", `--outputFile.json=${output}`, "--passWithNoTests"];
  const { status } = spawnSync(bin("vitest"), parameters, { cwd: root, stdio: ["ignore", 2, 2], env: environment });
  if (!existsSync(output)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(output, "utf8"));
  const failed = report.numFailedTests;
  // A suite that fails without a failed test (a file that does not load, an error outside a test) still counts.
  return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed, skipped: report.numPendingTests + report.numTodoTests };
}
