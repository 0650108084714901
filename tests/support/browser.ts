import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "@playwright/test";
import { expect } from "./expect.ts";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
];

/** Path of a Chromium: the one of `CHROMIUM`, an installed one, or Playwright's own. */
function findChromium(): string {
  const found = [process.env["CHROMIUM"] ?? "", ...installed, chromium.executablePath()].find((path) => path !== "" && existsSync(path));
  if (found === undefined) throw new Error("The browser tests need a Chromium: install one, or set CHROMIUM to its path.");
  return found;
}

/** How the browser is started: without a window. Chromium's sandbox does not work for root. */
export const launchSettings = () => ({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });

export const openBrowser = (): Promise<Browser> => chromium.launch(launchSettings());

/** The version line of the browser, for reports of measurements. */
export const chromiumVersion = (): string => spawnSync(findChromium(), ["--version", "--no-sandbox"], { encoding: "utf8" }).stdout.trim();

/** A browser of its own kind of person: cookies, storage and all, signed in over HTTP as the sign-in form does it. */
export async function signInAs(context: BrowserContext, url: string, username: string, password = "demo"): Promise<void> {
  const response = await context.request.post(`${url}/api/session`, { data: { username, password }, headers: { Origin: url } });
  if (!response.ok()) throw new Error(`${username} could not sign in: ${response.status()} ${await response.text()}`);
}

/** A section of the report on the paper. */
export const sheetOf = (page: Page, sectionId: string): Locator => page.locator(`section[data-section="${sectionId}"]`);

/** The text of a section to type in, scrolled to and mounted. */
export async function editorOf(page: Page, sectionId: string): Promise<Locator> {
  const sheet = sheetOf(page, sectionId);
  await sheet.scrollIntoViewIfNeeded();
  const editor = sheet.locator(".section-text[contenteditable]");
  await expect(editor).toBeVisible();
  return editor;
}

/** Put the caret behind the last word of a section and begin a new paragraph with these words, key by key. */
export async function typeIn(page: Page, sectionId: string, words: string): Promise<void> {
  const editor = await editorOf(page, sectionId);
  await expect(editor).toHaveAttribute("contenteditable", "true");
  await editor.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(words);
}
