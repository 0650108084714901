import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settings } from "../../server/config.ts";
import { demoAccounts, demoPassword } from "../../server/demo/office.ts";
import { root } from "./sources.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const firstScreen = readme.split("\n").slice(0, 30).join("\n");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

describe("the README", () => {
  it("says both commands in its first screen", () => {
    expect(firstScreen).toContain("npm start");
    expect(firstScreen).toContain("npm test");
  });

  it("names every account of the demo and the password", () => {
    const departments = demoAccounts.map(({ username }) => username).filter((username) => !username.endsWith("-truong"));
    for (const username of departments) expect(firstScreen).toContain(`\`${username}\``);
    expect(firstScreen).toContain(`password \`${demoPassword}\``);
  });

  it("has a row for every setting; the limits of sync have theirs in docs/sync-limits.md", () => {
    const limits = readFileSync(join(root, "docs", "sync-limits.md"), "utf8");
    const missing = Object.entries(settings).filter(([name, setting]) => {
      const fallback = setting.default === "" ? "–" : `\`${setting.default}\``;
      return !(name.startsWith("SYNC_") ? limits : readme).includes(`| \`${name}\` | ${fallback} | ${setting.meaning} |`);
    });
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  it("names no command that does not exist", () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
