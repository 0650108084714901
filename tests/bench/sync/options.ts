import { parseArgs } from "node:util";

const scenarioNames = ["typing", "cursors", "storm", "cold", "slow", "kill"] as const;
type ScenarioName = (typeof scenarioNames)[number];

/** What to measure, and how long. */
export interface Options {
  readonly only: readonly ScenarioName[];
  readonly rounds: number;
  readonly typists: readonly number[];
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

const usage = `tsx tests/bench/sync.ts [--only typing,cursors,storm,cold,slow,kill] [--n 5,25,100,200,400] [--rounds 3] [--seconds 15]
    [--servers "ours,hocuspocus 4"] [--history 20000] [--kill-rounds 20] [--slow-seconds 22] [--slow-megabytes 90] [--profile FOLDER] [--against CHECKOUT,…]`;

/** Read the command line. Fails with what is wrong and how it is used. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: "string", default: scenarioNames.join(",") },
      n: { type: "string", default: "5,25,100,200,400" },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "15" },
      servers: { type: "string", default: "" },
      history: { type: "string", default: "20000" },
      "kill-rounds": { type: "string", default: "20" },
      "slow-seconds": { type: "string", default: "22" },
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
    typists: list(values.n).map((number) => whole(number, 2, 400)),
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
