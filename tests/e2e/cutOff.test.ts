import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { cutOffBehind } from "../../extensions/cutOff/cutOff.ts";
import { sheetOf, typeIn } from "../support/browser.ts";
import { DemoWard, expectSaved } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { vi, viStart } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

describe("[A43] when the data cut-off comes", () => {
  it("words stay open on the page, and another number becomes a suggestion", async () => {
    const reportId = "bao-cao-thang-11-2026";
    const section = await ward.sectionOf("kinhte", reportId);
    const { page } = await ward.personAt("kinhte", reportId, section.id);
    const office = await ward.api("vanphong");
    await office.call("PATCH", `/api/reports/${reportId}`, { figuresLockedAt: cutOffBehind("2026-11-14") });
    await expect(page.locator(".top-bar-facts")).toContainText("14/11");

    await typeIn(page, section.id, "Lời văn vẫn sửa như thường.");
    await expectSaved(page);

    const sheet = sheetOf(page, section.id);
    const figure = sheet.locator("[data-figure]").first();
    const printed = (await figure.textContent()) ?? "";
    await figure.click();
    const form = page.getByRole("dialog");
    await form.getByLabel(vi("figure.value")).fill("7777");
    await form.getByRole("button", { name: vi("figure.suggest") }).click();
    await expect(sheet.locator("ins")).toHaveCount(1);
    await expect(figure).toHaveText(printed);
    await expectSaved(page);

    await figure.click();
    await form.getByRole("button", { name: vi("form.delete") }).click();
    await expect(sheet.locator(".section-notice")).toHaveText(vi("suggest.refused.figuresLocked"));
    await expect(page.locator(".save-status")).toContainText(viStart("save.saved").trim());
  });
});
