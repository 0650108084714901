import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../server/root.ts";

/** Build the page that browsers are shown, if it is missing or older than its sources; `npm test` has built it already. Run once before the browser tests. */
export function setup(): void {
  const built = join(projectRoot, "build", "web", "index.html");
  if (existsSync(built) && statSync(built).mtimeMs >= newestOf("client", "extensions")) return;
  const vite = join(projectRoot, "node_modules", ".bin", "vite");
  const { status, stderr } = spawnSync(vite, ["build", "client", "--logLevel", "warn"], { cwd: projectRoot, encoding: "utf8" });
  if (status !== 0) throw new Error(`The page could not be built:\n${stderr}`);
}

const newestOf = (...folders: readonly string[]): number =>
  Math.max(
    ...folders.flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
    ),
  );
