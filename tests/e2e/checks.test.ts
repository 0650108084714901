import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { sheetOf, typeIn } from "../support/browser.ts";
import { DemoWard, expectSaved } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { vi } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

describe("[A40] a total that is not the sum of its parts", () => {
  it.each(["direct", "suggest"] as const)("is found with its arithmetic, and put right by one press; mode %s", async (mode) => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { page } = await ward.personAt("kinhte", report.id, section.id);
    await typeIn(page, section.id, "Trong tháng tiếp nhận 125 hồ sơ, gồm: 80 hồ sơ đất đai, 35 hồ sơ xây dựng.");
    if (mode === "suggest") await page.keyboard.press("Control+Shift+KeyE");
    await page.getByRole("button", { name: vi("panel.show") }).click();
    await page.getByRole("tab", { name: vi("panel.checks") }).click();
    const card = page.locator(".finding-card-error");
    await expect(card).toContainText("80 + 35 = 115");
    await card.getByRole("button", { name: /115/ }).click();
    await expect(page.locator(".finding-card-error")).toHaveCount(0);
    await expect(sheetOf(page, section.id)).toContainText("115");
    await expect(sheetOf(page, section.id).locator("del")).toHaveCount(mode === "suggest" ? 1 : 0);
    await expectSaved(page);
  });
});
