import { type Browser, chromium } from "@playwright/test";
import { launchSettings } from "./browser.ts";

/** A computer of its own with a browser on it, which can sleep: no process of the browser runs then, and its clock goes on. */
export interface Laptop {
  readonly browser: Browser;
  sleep(): void;
  wake(): void;
  close(): Promise<void>;
}

export async function openLaptop(): Promise<Laptop> {
  const server = await chromium.launchServer(launchSettings());
  const browser = await chromium.connect(server.wsEndpoint());
  const { pid } = server.process();
  if (pid === undefined) throw new Error("The browser has no process.");
  // Playwright starts the browser as the head of a group of its own; all of its processes are in it.
  const tell = (signal: "SIGSTOP" | "SIGCONT") => process.kill(-pid, signal);
  return {
    browser,
    sleep: () => tell("SIGSTOP"),
    wake: () => tell("SIGCONT"),
    async close() {
      tell("SIGCONT");
      await browser.close();
      await server.close();
    },
  };
}
