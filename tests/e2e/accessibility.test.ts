import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { openReportOf } from "../support/apiClient.ts";
import { signInAs } from "../support/browser.ts";
import { DemoWard, expectSaved, openReport } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { seriousFindings } from "../support/seriousFindings.ts";
import { vi } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

const schemes: readonly ("light" | "dark")[] = process.env["LONG"] === "1" ? ["light", "dark"] : ["light"];

/** A page into which the checker may be put; the policy that forbids it stays untouched for everybody else. */
async function examined(username: string | null, scheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await ward.browser.newContext({
    bypassCSP: true,
    colorScheme: scheme,
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  if (username !== null) await signInAs(context, ward.url, username);
  return context.newPage();
}

describe("[A58] the checker finds nothing serious", () => {
  it.each(schemes)("on the sign-in page, %s", async (scheme) => {
    const page = await examined(null, scheme);
    await page.goto(ward.url);
    await expect(page.getByLabel(vi("signIn.username"))).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it.each(schemes)("on the start page, %s", async (scheme) => {
    const page = await examined("vanphong", scheme);
    await page.goto(ward.url);
    await expect(page.locator(".report-row").first()).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: vi("start.create") }).click();
    await expect(page.getByRole("dialog").getByLabel(vi("create.name"))).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it.each(schemes)("on a report, %s", async (scheme) => {
    const report = await openReportOf(await ward.api("vanphong"));
    const page = await examined("vanphong", scheme);
    await openReport(page, ward.url, report.id);
    await expect(page.locator(".section-text").first()).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it.each(schemes)("on administration and account, %s", async (scheme) => {
    const page = await examined("admin", scheme);
    await page.goto(`${ward.url}/admin`);
    await expect(page.getByRole("heading", { name: vi("admin.title") })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto(`${ward.url}/account`);
    await expect(page.getByRole("heading", { name: vi("account.title") })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });
});

describe("by keyboard alone", () => {
  it("one signs in, opens the section that waits, writes it and is told that it is saved", async () => {
    const { page } = await ward.visitor();
    await page.goto(ward.url);
    await expect(page.getByLabel(vi("signIn.username"))).toBeFocused();
    await page.keyboard.type("kinhte");
    await page.keyboard.press("Tab");
    await page.keyboard.type("demo");
    await page.keyboard.press("Enter");
    await expect(page.locator(".waiting-row").first()).toBeVisible();

    await tabTo(page, ".waiting-row");
    await page.keyboard.press("Enter");
    await expectSaved(page);
    await tabTo(page, '.section-text[contenteditable="true"]');
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Chỉ dùng bàn phím");
    await expect(page.locator(".paper").first()).toContainText("Chỉ dùng bàn phím");
    await expectSaved(page);
  });

  it("the outline is walked with the arrow keys and leads into a section", async () => {
    const report = await ward.freshReport();
    const { page } = await ward.personAt("kinhte", report.id);
    await tabTo(page, "button.outline-go");
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
    await page.keyboard.press("End");
    await expect(page.locator("button.outline-go").last()).toBeFocused();
  });
});

/** Press Tab until the focus is on such an element; a person who can't see it after a hundred presses would have given up. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} can't be reached with Tab.`);
}
