import type { Locator } from "@playwright/test";
import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { sheetOf, typeIn } from "../../support/browser.ts";
import { DemoWard, expectSaved, type Person } from "../../support/demoWard.ts";
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

const source = `${novemberId}-hanh-chinh-cong`;
const referring = `${novemberId}-nhiem-vu-hanh-chinh-cong`;
const share = "Tỷ lệ hồ sơ trực tuyến";

/** Write directly, and put another number into the row of the share in the table of figures. */
async function changeShare({ page }: Person, value: string): Promise<Locator> {
  await page.locator(".mode-switch").click();
  await page.getByRole("menuitem", { name: vi("mode.direct") }).click();
  await page.getByRole("button", { name: vi("panel.show") }).click();
  await page.getByRole("tab", { name: vi("panel.figures") }).click();
  await page.getByRole("link", { name: vi("figures.table") }).click();
  const row = page.getByRole("row").filter({ hasText: "hcc.tructuyen.tyle" });
  await row.getByRole("button", { name: / %$/ }).click();
  await row.getByRole("textbox").fill(value);
  await row.getByRole("textbox").press("Enter");
  await expect(row).toContainText(`${value} %`);
  return row;
}

describe("[A39] a figure that is changed in the table", () => {
  it("stands in the text at once, and in every reference of everybody", async () => {
    const [writer, reader] = await Promise.all([ward.personAt("vanphong", novemberId, source), ward.personAt("kinhte", novemberId)]);
    const row = await changeShare(writer, "88,8");
    await expect(sheetOf(reader.page, source)).toContainText("88,8 %", { timeout: 2000 });
    await expect(sheetOf(reader.page, referring)).toContainText("88,8 %", { timeout: 2000 });
    await row.getByRole("button", { name: vi("figures.go", { name: share }) }).click();
    await expect(writer.page).toHaveURL(new RegExp(`/reports/${novemberId}$`));
    await expect(sheetOf(writer.page, source).locator("[data-figure]").filter({ hasText: "88,8 %" })).toBeInViewport();
  });

  it("leaves references of accepted sections as they were, tells that they differ, and takes the new number when the office says so", async () => {
    const [head, office] = await Promise.all([ward.api("hcc-truong"), ward.api("vanphong")]);
    const section = `/api/reports/${novemberId}/sections/${referring}`;
    await head.call("POST", `${section}/submit`, {});
    await office.call("POST", `${section}/accept`, {});
    const [writer, reader] = await Promise.all([ward.personAt("vanphong", novemberId, source), ward.personAt("kinhte", novemberId)]);
    await changeShare(writer, "88,9");
    await expect(sheetOf(reader.page, source)).toContainText("88,9 %", { timeout: 2000 });
    const reference = sheetOf(reader.page, referring).locator("[data-figure-ref]");
    await expect(reference).toHaveText("88,8 %");
    await expect(reference).toHaveAttribute("data-differs");
    const listed = writer.page.getByRole("region", { name: vi("held.title", { count: "1" }) });
    await expect(listed).toContainText("88,8 %");
    await listed.getByRole("button", { name: vi("held.refreshOne", { name: share }) }).click();
    await expect(listed).toHaveCount(0);
    await expect(reference).toHaveText("88,9 %");
  });
});
