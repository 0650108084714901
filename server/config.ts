import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { limitSettings, readLimits } from "./limitSettings.ts";
import { projectRoot } from "./root.ts";
import type { SyncLimits } from "./sync/limits.ts";

/** One setting as it is documented. `secret`: may also come from the file that `<NAME>_FILE` names. */
interface Setting {
  readonly default: string;
  readonly meaning: string;
  readonly secret?: true;
}

/** Every setting, read from the environment once at the start. */
export const settings = {
  HOST: {
    default: "127.0.0.1",
    meaning: "Address to listen on. Any other than this machine's own needs PUBLIC_URL and TRUST_PROXY; the demo never listens on one.",
  },
  PORT: { default: "4100", meaning: "Port to listen on; 0 takes a free one." },
  DATA_DIR: { default: "data", meaning: "Folder of everything that is kept, relative to the project. The demo uses `data/demo`." },
  DEMO: { default: "false", meaning: "`true` starts the demo ward with its accounts instead of the real one." },
  PUBLIC_URL: {
    default: "",
    meaning:
      "Address by which browsers reach the server, such as `https://banthao.example.vn`. Cookies become `Secure` and other origins are refused.",
  },
  TRUST_PROXY: {
    default: "",
    meaning: "Which proxy tells the visitor's address: a number of hops (`1`) or addresses, separated by commas. Empty: none.",
  },
  SESSION_HOURS: { default: "72", meaning: "A sign-in ends after so many hours without use." },
  SIGN_IN_FAILURES: {
    default: "10",
    meaning: "Failed sign-ins of one name from one address in 15 minutes before more are refused; ten times as many for the address alone.",
  },
  LOG_LEVEL: { default: "info", meaning: "`trace`, `debug`, `info`, `warn`, `error` or `silent`. The demo starts with `warn`." },
  AUDIT_KEY: {
    default: "",
    meaning: "Key that seals the end of the audit log. Empty: made at the first start and kept in the data folder.",
    secret: true,
  },
  METRICS_TOKEN: {
    default: "",
    meaning: "Lets a monitor on another machine read `/metrics`, as `Authorization: Bearer …`. Empty: only this machine may read it.",
    secret: true,
  },
  ...limitSettings,
} as const satisfies Record<string, Setting>;

type SettingName = keyof typeof settings;
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the server runs with. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;
  readonly demo: boolean;
  /** Null: the server is reached directly, without TLS. */
  readonly publicUrl: URL | null;
  readonly trustProxy: number | readonly string[] | null;
  readonly sessionHours: number;
  readonly signInFailures: number;
  readonly logLevel: string;
  readonly auditKey: string | null;
  /** Null: `/metrics` answers this machine only. */
  readonly metricsToken: string | null;
  readonly limits: SyncLimits;
}

/** Everything that is wrong with the settings, at once. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings can't be used:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

function optionalSecret(leastLength: number) {
  return z
    .string()
    .refine((text) => text === "" || text.length >= leastLength, `must have at least ${leastLength} characters`)
    .transform((text) => (text === "" ? null : text));
}

const settingsSchema = z.object({
  HOST: z.string(),
  PORT: z.string().regex(/^\d+$/, "must be a number").transform(Number).pipe(z.number().max(65_535)),
  DATA_DIR: z.string(),
  DEMO: z.enum(["true", "false", "1", "0"]),
  PUBLIC_URL: z.union([
    z.literal("").transform(() => null),
    z.url({ protocol: /^https?$/, error: "must be an address such as https://banthao.example.vn" }).transform((text) => new URL(text)),
  ]),
  TRUST_PROXY: z.string().transform(proxies),
  SESSION_HOURS: z
    .string()
    .transform(Number)
    .pipe(
      z
        .number("must be a number")
        .gt(0)
        .max(24 * 90),
    ),
  SIGN_IN_FAILURES: z.string().transform(Number).pipe(z.number("must be a number").int().min(1).max(10_000)),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]),
  AUDIT_KEY: optionalSecret(32),
  METRICS_TOKEN: optionalSecret(16),
});

/** Read the settings. `demo` overrides the setting of that name. Fails with a `ConfigError` that names all mistakes. */
export function readConfig(environment: Environment, { demo: asDemo }: { readonly demo?: boolean } = {}): Config {
  const problems: string[] = [];
  const given = Object.fromEntries(Object.keys(settings).map((name) => [name, valueFrom(name as SettingName, environment, problems)]));
  const parsed = settingsSchema.safeParse(given);
  for (const { path, message } of parsed.error?.issues ?? []) problems.push(`${path.join(".")} is "${shown(path[0], given)}": ${message}`);
  const demo = asDemo ?? (given["DEMO"] === "true" || given["DEMO"] === "1");
  problems.push(...exposureProblems(given, demo));
  const limits = readLimits(given, problems);
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, TRUST_PROXY, SESSION_HOURS, SIGN_IN_FAILURES, LOG_LEVEL, AUDIT_KEY, METRICS_TOKEN } = parsed.data;
  const chosen = (name: SettingName): boolean => (environment[name] ?? "") !== "";
  return {
    host: HOST,
    port: PORT,
    dataDirectory: resolve(projectRoot, demo && !chosen("DATA_DIR") ? join("data", "demo") : DATA_DIR),
    demo,
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY,
    sessionHours: SESSION_HOURS,
    signInFailures: SIGN_IN_FAILURES,
    logLevel: demo && !chosen("LOG_LEVEL") ? "warn" : LOG_LEVEL,
    auditKey: AUDIT_KEY,
    metricsToken: METRICS_TOKEN,
    limits,
  };
}

/** To listen beyond this machine is for a real office behind TLS only. */
function exposureProblems(given: Readonly<Record<string, string>>, demo: boolean): readonly string[] {
  const { HOST = "", PUBLIC_URL = "", TRUST_PROXY = "" } = given;
  if (isLoopback(HOST)) return [];
  if (demo) return [`HOST is "${HOST}": the demo has well-known passwords and listens on this machine only (127.0.0.1).`];
  if (PUBLIC_URL.startsWith("https://") && TRUST_PROXY !== "") return [];
  return [
    `HOST is "${HOST}": to listen beyond this machine, put a proxy with TLS before it and set PUBLIC_URL (https://…) and TRUST_PROXY (such as 1).`,
  ];
}

/** Whether an address is reached from this machine only. */
const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

function valueFrom(name: SettingName, environment: Environment, problems: string[]): string {
  const setting: Setting = settings[name];
  const own = environment[name] ?? "";
  const file = setting.secret === true ? (environment[`${name}_FILE`] ?? "") : "";
  if (own !== "" && file !== "") problems.push(`${name} and ${name}_FILE are both set; give one.`);
  if (file === "") return own === "" ? setting.default : own;
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    problems.push(`${name}_FILE: ${error instanceof Error ? error.message : String(error)}`);
    return setting.default;
  }
}

/** A setting's value for a message; a secret is never shown. */
function shown(name: PropertyKey | undefined, given: Readonly<Record<string, string>>): string {
  const setting = Object.entries<Setting>(settings).find(([known]) => known === name)?.[1];
  return setting === undefined || setting.secret === true ? "…" : (given[String(name)] ?? "");
}

function proxies(text: string): number | readonly string[] | null {
  if (text === "") return null;
  return /^\d+$/.test(text) ? Number(text) : text.split(",").map((address) => address.trim());
}
