import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import outsideNeeds from "./tests/outsideNeeds.json" with { type: "json" };

/** Test files whose outside program this machine lacks; `npm test` names them. */
const leftOut = outsideNeeds.filter(({ probe }) => spawnSync("sh", ["-c", probe]).status !== 0).map(({ test }) => test);

/** Browser tests of long sittings (a laptop's sleep, a line that comes and goes, 2,000 words typed together, a conversation) take minutes each. */
const isLong = process.env["LONG"] === "1";

/** One project a kind of test; `npm test` runs them one after the other. */
const project = (name: string, include: string[], testTimeout = 60_000) => ({
  test: { name, include, testTimeout, hookTimeout: 60_000, environment: "node" as const, exclude: ["**/node_modules/**", ...leftOut] },
});

export default defineConfig({
  test: {
    // Half of what is tested waits for a disk or another process: two at a time keep two cores busy.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Unit tests share their modules: to load them anew for each of some 170 files takes longer than the tests.
      { test: { ...project("unit", ["tests/unit/**/*.test.ts"]).test, isolate: false } },
      project("contract", ["tests/contract/**/*.test.ts"], 120_000),
      project("architecture", ["tests/architecture/**/*.test.ts"]),
      project("fuzz", ["tests/fuzz/**/*.test.ts"], 300_000),
      {
        test: {
          ...project("e2e", ["tests/e2e/*.test.ts", ...(isLong ? ["tests/e2e/long/*.test.ts"] : [])], 180_000).test,
          globalSetup: "tests/support/builtPage.ts",
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
