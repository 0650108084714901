import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { cutOffBehind } from "../../extensions/cutOff/cutOff.ts";
import type { HistoryEntry } from "../../extensions/wire/http.ts";
import { sheetOf, typeIn } from "../support/browser.ts";
import { DemoWard, expectSaved, openReport } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { vi, viStart } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

const reportId = "bao-cao-thang-11-2026";

describe("[A43] when the data cut-off comes", () => {
  it("words stay open on the page, and another number becomes a suggestion", async () => {
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

  it("the office corrects with a reason only, and a colleague reads it with the figure", async () => {
    const report = await (await ward.api("vanphong")).report(reportId);
    const section = report.sections.find(({ state, access }) => state === "submitted" && access === "write");
    if (section === undefined) throw new Error("The office should have a section to review.");
    const { page } = await ward.person("vanphong");
    await page.addInitScript(() => localStorage.setItem("ban-thao.mode.user-vanphong", "direct"));
    await openReport(page, ward.url, reportId, section.id);
    const figure = sheetOf(page, section.id).locator("[data-figure]").first();
    await figure.click();
    const form = page.getByRole("dialog");
    await form.getByLabel(vi("figure.value")).fill("7777");
    await form.getByRole("button", { name: vi("form.save") }).click();
    await expect(form).toContainText(vi("reason.missing"));
    await form.getByLabel(vi("cutOff.reason")).fill("Đếm lại hồ sơ.");
    await form.getByRole("button", { name: vi("form.save") }).click();
    await expect(figure).toContainText("7.777");
    await expectSaved(page);
    const colleague = await ward.api("kinhte");
    const history = await colleague.call<readonly HistoryEntry[]>("GET", `/api/reports/${reportId}/history`);
    expect(history.filter(({ action }) => action === "figure.correct").map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/ → 7\.777 .*\nĐếm lại hồ sơ\.$/),
    ]);
    await figure.click();
    await expect(form.getByRole("region", { name: vi("cutOff.history") })).toContainText("Đếm lại hồ sơ.");
  });
});
