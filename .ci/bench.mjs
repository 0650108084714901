// Runs the benchmarks, or those whose names are given: npm run bench -- export typing
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { chromiumPath } from "./chromium.mjs";
import { bin, prepare, root, run, say } from "./prepare.mjs";

prepare();
const wanted = process.argv.slice(2);
const environment = { ...process.env, CHROMIUM: await chromiumPath() };
for (const file of readdirSync(join(root, "tests", "bench")).filter((name) => name.endsWith(".ts"))) {
  if (wanted.length > 0 && !wanted.some((name) => file.startsWith(name))) continue;
  say(`\n${file}`);
  run(bin("tsx"), [join("tests", "bench", file)], { stdio: "inherit", env: environment });
}
