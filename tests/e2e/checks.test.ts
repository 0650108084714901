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

describe("[A40] a section with an open error", () => {
  it("is not submitted until the error is dismissed with a reason, which everybody sees beside it", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { page } = await ward.personAt("kinhte-truong", report.id, section.id);
    await typeIn(page, section.id, "Trong tháng tiếp nhận 125 hồ sơ, gồm: 80 hồ sơ đất đai, 35 hồ sơ xây dựng.");
    await expectSaved(page);
    const submit = page.locator(".workflow-bar").getByRole("button", { name: vi("workflow.section.submit") });
    await submit.click();
    await page.getByRole("dialog").getByRole("button", { name: /125/ }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(sheetOf(page, section.id).locator(".finding-error")).toBeInViewport();

    const card = page.locator(".finding-card-error");
    await card.getByRole("button", { name: vi("check.dismiss") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: vi("check.dismissConfirm") }).click();
    await expect(dialog).toContainText(vi("reason.missing"));
    await dialog.getByLabel(vi("reason.label")).fill("Mười hồ sơ thuộc hai lĩnh vực");
    await dialog.getByRole("button", { name: vi("check.dismissConfirm") }).click();
    await expect(card).toHaveCount(0);
    await submit.click();
    await expect(sheetOf(page, section.id).locator(".section-tag-state")).toHaveText(vi("paper.state.submitted"));

    const office = await ward.personAt("vanphong", report.id, section.id);
    await office.page.getByRole("button", { name: vi("panel.show") }).click();
    await office.page.getByRole("tab", { name: vi("panel.checks") }).click();
    await office.page.getByRole("button", { name: /\(1\)/ }).click();
    await expect(office.page.locator(".finding-card")).toContainText("Mười hồ sơ thuộc hai lĩnh vực");
    await office.page.getByRole("button", { name: vi("check.restore") }).click();
    await expect(office.page.locator(".finding-card-error")).toContainText("80 + 35 = 115");
  });
});
