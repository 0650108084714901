import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfigError, type Environment, readConfig, settings } from "../../../server/config.ts";
import { limitSettings } from "../../../server/limitSettings.ts";
import { projectRoot } from "../../../server/root.ts";
import { defaultLimits } from "../../../server/sync/limits.ts";

/** What is wrong with these settings. */
function problemsOf(environment: Environment, demo = false): readonly string[] {
  try {
    readConfig(environment, { demo });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ban-thao-config-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the settings", () => {
  it("have a meaning and a default each, with which a server starts", () => {
    for (const { meaning } of Object.values(settings)) expect(meaning).toMatch(/\.$/);
    expect(readConfig({})).toMatchObject({
      host: "127.0.0.1",
      port: 4100,
      dataDirectory: join(projectRoot, "data"),
      demo: false,
      publicUrl: null,
      trustProxy: null,
    });
  });

  it("put the demo into a folder of its own, unless another is named", () => {
    expect(readConfig({}, { demo: true }).dataDirectory).toBe(join(projectRoot, "data", "demo"));
    expect(readConfig({ DEMO: "true" }).demo).toBe(true);
    expect(readConfig({ DATA_DIR: folder }, { demo: true }).dataDirectory).toBe(folder);
  });

  it("tell all mistakes at once, each with its name", () => {
    const problems = problemsOf({
      HOST: "0.0.0.0",
      PORT: "http",
      SESSION_HOURS: "-1",
      PUBLIC_URL: "banthao.vn",
      LOG_LEVEL: "loud",
      AUDIT_KEY: "short",
    });
    for (const name of ["HOST", "PORT", "SESSION_HOURS", "PUBLIC_URL", "LOG_LEVEL", "AUDIT_KEY"]) {
      expect([name, problems.filter((problem) => problem.startsWith(`${name} `)).length]).toEqual([name, 1]);
    }
  });

  it.each(["0.0.0.0", "::", "192.168.1.5", "banthao.vn"])("let %s be listened on only behind TLS and a named proxy", (HOST) => {
    expect(problemsOf({ HOST })).toHaveLength(1);
    expect(problemsOf({ HOST, PUBLIC_URL: "http://banthao.vn", TRUST_PROXY: "1" })).toHaveLength(1);
    expect(problemsOf({ HOST, PUBLIC_URL: "https://banthao.vn" })).toHaveLength(1);
    expect(problemsOf({ HOST, PUBLIC_URL: "https://banthao.vn", TRUST_PROXY: "1" })).toEqual([]);
    expect(problemsOf({ HOST, PUBLIC_URL: "https://banthao.vn", TRUST_PROXY: "1" }, true)).toHaveLength(1);
  });

  it.each(["127.0.0.1", "127.8.8.8", "::1", "localhost"])("let %s be listened on always", (HOST) => {
    expect(problemsOf({ HOST })).toEqual([]);
    expect(problemsOf({ HOST }, true)).toEqual([]);
  });

  it("take a secret from a file, never from both places, and never show it", () => {
    const path = join(folder, "key");
    writeFileSync(path, `${"k".repeat(32)}\n`);
    expect(readConfig({ AUDIT_KEY_FILE: path }).auditKey).toBe("k".repeat(32));
    expect(problemsOf({ AUDIT_KEY_FILE: path, AUDIT_KEY: "z".repeat(40) })).toHaveLength(1);
    expect(problemsOf({ AUDIT_KEY_FILE: join(folder, "nothing") })[0]).toContain("AUDIT_KEY_FILE: ENOENT");
    expect(problemsOf({ AUDIT_KEY: "too-secret" }).join()).not.toContain("too-secret");
  });

  it("take every limit of the live part, in the unit of its name, and start with the defaults", () => {
    expect(readConfig({}).limits).toEqual(defaultLimits);
    const named = Object.values(limitSettings).map(({ limit }) => limit);
    expect(named.toSorted()).toEqual(Object.keys(defaultLimits).toSorted());
    for (const [name, { limit, least }] of Object.entries(limitSettings)) {
      const units = [
        [/Bytes$/, /_BYTES$/],
        [/Ms$/, /_MS$/],
        [/PerSecond$/, /_PER_SECOND$/],
      ] as const;
      for (const [inLimit, inName] of units) expect([name, inName.test(name)]).toEqual([name, inLimit.test(limit)]);
      expect([name, problemsOf({ [name]: String(least - 1) }).length]).toEqual([name, 1]);
      expect([name, problemsOf({ [name]: "viel" }).length]).toEqual([name, 1]);
    }
    expect(readConfig({ SYNC_UNLOAD_MS: "1500", SYNC_COMPACT_ENTRIES: "40" }).limits).toMatchObject({ unloadMs: 1_500, compactEntries: 40 });
  });

  it("refuse limits that contradict each other", () => {
    expect(problemsOf({ SYNC_MAX_FRAME_BYTES: "65536" })).toEqual(["SYNC_MAX_UPDATE_BYTES must not be larger than SYNC_MAX_FRAME_BYTES"]);
    expect(problemsOf({ SYNC_CUT_OFF_BYTES: "131072" })).toEqual(["SYNC_CONGESTED_BYTES must not be larger than SYNC_CUT_OFF_BYTES"]);
  });

  it("read proxies as hops or addresses", () => {
    expect(readConfig({ TRUST_PROXY: "2" }).trustProxy).toBe(2);
    expect(readConfig({ TRUST_PROXY: "10.0.0.1, 10.0.0.2" }).trustProxy).toEqual(["10.0.0.1", "10.0.0.2"]);
  });
});
