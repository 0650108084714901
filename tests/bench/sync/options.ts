import { parseArgs } from "node:util";

const scenarioNames = ["typing", "cursors", "storm", "cold", "slow", "kill"] as const;
type ScenarioName = (typeof scenarioNames)[number];

/** What to measure, and how long. */
export interface Options {
  readonly only: readonly ScenarioName[];
  readonly rounds: number;
  readonly typists: readonly number[];
  /** How many type with cursors. */
  readonly cursorTypists: readonly number[];
  readonly seconds: number;
  /** Names of servers; empty: all. */
  readonly servers: readonly string[];
  readonly historyEdits: number;
  readonly killRounds: number;
  readonly slowSeconds: number;
  readonly slowMegabytes: number;
  /** Where to put profiles of our server; null: none. */
  readonly profile: string | null;
  /** Other checkouts with a compiled server of ours. */
  readonly against: readonly string[];
}

/** What is measured if nothing else is said: in some six minutes, everything that the server is held to. */
const quick = {
  rounds: "1",
  n: "25,100,200",
  cursors: "100",
  seconds: "6",
  kill: "2",
  slow: "18",
  servers: "ours,hocuspocus 4,y-websocket",
} as const;
/** For an hour or two: all servers, medians of several rounds, and more people. */
const full = { rounds: "3", n: "5,25,100,200,400", cursors: "5,25,100,200,400", seconds: "15", kill: "20", slow: "22", servers: "" } as const;

const usage = `tsx tests/bench/sync.ts [--full] [--only typing,cursors,storm,cold,slow,kill] [--n 25,100,200] [--rounds 2] [--seconds 6]
    [--servers "ours,ours (one socket),hocuspocus 4,hocuspocus 3,y-websocket,relay"] [--history 20000] [--kill-rounds 2] [--slow-seconds 18]
    [--slow-megabytes 90] [--profile FOLDER] [--against CHECKOUT,…]
Without options: some six minutes. --full: all servers in three rounds, with 5 to 400 people; over an hour.`;

/** Read the command line. Fails with what is wrong and how it is used. */
export function readOptions(words: readonly string[]): Options {
  const preset = words.includes("--full") ? full : quick;
  const { values } = parseArgs({
    args: [...words],
    options: {
      full: { type: "boolean" },
      only: { type: "string", default: scenarioNames.join(",") },
      n: { type: "string" },
      rounds: { type: "string", default: preset.rounds },
      seconds: { type: "string", default: preset.seconds },
      servers: { type: "string", default: preset.servers },
      history: { type: "string", default: "20000" },
      "kill-rounds": { type: "string", default: preset.kill },
      "slow-seconds": { type: "string", default: preset.slow },
      "slow-megabytes": { type: "string", default: "90" },
      profile: { type: "string" },
      against: { type: "string", default: "" },
    },
  });
  const list = (text: string): readonly string[] => text.split(",").filter((word) => word !== "");
  const only = list(values.only).map((name) => scenarioNames.find((known) => known === name) ?? refuse(`There is no scenario ${name}.`));
  return {
    only,
    rounds: whole(values.rounds, 1, 20),
    typists: list(values.n ?? preset.n).map((number) => whole(number, 2, 400)),
    cursorTypists: list(values.n ?? preset.cursors).map((number) => whole(number, 2, 400)),
    seconds: whole(values.seconds, 1, 60),
    servers: list(values.servers),
    historyEdits: whole(values.history, 100, 20_000),
    killRounds: whole(values["kill-rounds"], 1, 50),
    slowSeconds: whole(values["slow-seconds"], 2, 60),
    slowMegabytes: whole(values["slow-megabytes"], 1, 100),
    profile: values.profile ?? null,
    against: list(values.against),
  };
}

function whole(text: string, least: number, most: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : refuse(`${text} is not a number from ${least} to ${most}.`);
}

function refuse(why: string): never {
  throw new Error(`${why}\n\n${usage}`);
}
