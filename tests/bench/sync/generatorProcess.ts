import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Kind, Work } from "./generator.ts";

const jobLimitMs = 240_000;

/** Let a process of its own do a job, so that what the clients cost is not mistaken for what the server costs. */
export function generate<Name extends Kind>(job: Work[Name]["job"]): Promise<Work[Name]["result"]> {
  const child = fork(fileURLToPath(new URL("./generator.ts", import.meta.url)), [], { execArgv: ["--import", "tsx"], serialization: "advanced" });
  return new Promise<Work[Name]["result"]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The load generator did not finish within ${jobLimitMs} ms.`)), jobLimitMs);
    child.once("message", (answer: Answer) => {
      clearTimeout(timer);
      if ("error" in answer) reject(new Error(answer.error));
      else resolve(answer.result as Work[Name]["result"]);
    });
    child.once("exit", (code) => reject(new Error(`The load generator ended with ${code}.`)));
    child.send(job);
  }).finally(() => child.kill("SIGKILL"));
}
