import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { sheetOf, typeIn } from "../../support/browser.ts";
import { DemoWard, expectSaved } from "../../support/demoWard.ts";
import { expect } from "../../support/expect.ts";
import { vi } from "../../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

const novemberId = "bao-cao-thang-11-2026";

describe("numbers of a section", () => {
  it("are found, become figures together, and one undo brings the words back", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { page } = await ward.personAt("kinhte", report.id, section.id);
    await typeIn(page, section.id, "Toàn phường còn 51 hộ nghèo; 163 hộ cận nghèo; họp ngày 15/11/2031.");
    await page.getByRole("button", { name: vi("panel.show") }).click();
    await page.getByRole("tab", { name: vi("panel.figures") }).click();
    await page.getByRole("button", { name: vi("figures.find") }).click();
    await expect(page.locator(".number-card")).toHaveCount(2);
    await page.getByRole("button", { name: vi("figures.acceptAll", { count: "2" }) }).click();
    const figures = sheetOf(page, section.id).locator("[data-figure]");
    await expect(figures).toHaveText(["51 hộ", "163 hộ"]);
    await page.getByRole("button", { name: vi("tool.undo") }).click();
    await expect(figures).toHaveCount(0);
    await expect(sheetOf(page, section.id)).toContainText("còn 51 hộ nghèo");
    await expectSaved(page);
  });
});

describe("[A39] a figure that is changed in the table", () => {
  it("stands in the text at once, and in every reference of everybody", async () => {
    const section = `${novemberId}-hanh-chinh-cong`;
    const [writer, reader] = await Promise.all([ward.personAt("vanphong", novemberId, section), ward.personAt("kinhte", novemberId)]);
    await writer.page.locator(".mode-switch").click();
    await writer.page.getByRole("menuitem", { name: vi("mode.direct") }).click();
    await writer.page.getByRole("button", { name: vi("panel.show") }).click();
    await writer.page.getByRole("tab", { name: vi("panel.figures") }).click();
    await writer.page.getByRole("link", { name: vi("figures.table") }).click();
    const row = writer.page.getByRole("row").filter({ hasText: "hcc.tructuyen.tyle" });
    await row.getByRole("button", { name: /88,73/ }).click();
    await row.getByRole("textbox").fill("88,8");
    await row.getByRole("textbox").press("Enter");
    await expect(row).toContainText("88,8 %");
    await expect(sheetOf(reader.page, section)).toContainText("88,8 %", { timeout: 2000 });
    await expect(sheetOf(reader.page, `${novemberId}-nhiem-vu-hanh-chinh-cong`)).toContainText("88,8 %", { timeout: 2000 });
    await row.getByRole("button", { name: vi("figures.go", { name: "Tỷ lệ hồ sơ trực tuyến" }) }).click();
    await expect(writer.page).toHaveURL(new RegExp(`/reports/${novemberId}$`));
    await expect(sheetOf(writer.page, section).locator("[data-figure]").filter({ hasText: "88,8 %" })).toBeInViewport();
  });
});
