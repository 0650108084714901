import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ExportAnswer, ExportOrder } from "./exportOrder.ts";

/** Something beside the server's own loop that takes orders: a thread, or a process. */
export interface Runner {
  post(order: ExportOrder): void;
  /** Whether it keeps the server's process alive. */
  hold(isHeld: boolean): void;
  end(): Promise<void>;
}

interface RunnerEvents {
  readonly hear: (answer: ExportAnswer) => void;
  /** It is gone, and nobody ended it. */
  readonly broke: (error: Error) => void;
}

export type StartRunner = (module: URL, memoryMb: number, events: RunnerEvents) => Runner;

/** A thread: cheap, shares the process. */
export const startThread: StartRunner = (module, memoryMb, events) => {
  const thread = new Worker(threadEntry(module), { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  thread.on("message", events.hear);
  thread.on("error", events.broke);
  thread.on("exit", () => events.broke(new Error("The exporting thread ended.")));
  return {
    post: (order) => thread.postMessage(order),
    hold: (isHeld) => (isHeld ? thread.ref() : thread.unref()),
    end: async () => {
      await thread.terminate();
    },
  };
};

/** A process of its own, for code that could take its process down or keeps memory that it took. It ends by itself when the server is gone. */
export const startProcess: StartRunner = (module, memoryMb, events) => {
  const child = fork(fileURLToPath(module), {
    execArgv: [`--max-old-space-size=${memoryMb}`, ...(module.pathname.endsWith(".ts") ? ["--import", import.meta.resolve("tsx/esm")] : [])],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  // What the process says arrives as plain data; it is our own module that says it.
  child.on("message", (answer) => events.hear(answer as ExportAnswer));
  child.on("error", events.broke);
  const gone = new Promise<void>((resolve) => {
    child.once("exit", (code, signal) => {
      resolve();
      events.broke(new Error(`The exporting process ended (${signal ?? code}).`));
    });
    child.once("error", () => resolve());
  });
  return {
    post: (order) => {
      child.send(order);
    },
    hold: (isHeld) => {
      if (isHeld) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
    end: async () => {
      child.kill("SIGKILL");
      child.ref();
      await gone;
    },
  };
};

/**
 * What a thread runs. Sources need a loader that understands TypeScript, and a loader that is registered in the main thread does not reach threads on
 * Node 20: the thread registers its own before it imports the module. The built server needs none.
 */
export function threadEntry(module: URL): URL {
  if (!module.pathname.endsWith(".ts")) return module;
  const loader = import.meta.resolve("tsx/esm/api");
  const source = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(module.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}
