import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { editorOf, sheetOf } from "../support/browser.ts";
import { cuttableLine } from "../support/cuttableLine.ts";
import { DemoWard, expectSaved, openReport } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { cards, openChanges, placeCaret } from "../support/reviewing.ts";
import { vi } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

describe("words that came too late", () => {
  it("[A35] are shown with what they change, and one press sends them to the office as suggestions", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { page } = await ward.person("kinhte");
    const line = await cuttableLine(page);
    await openReport(page, ward.url, report.id, section.id);
    const editor = await editorOf(page, section.id);
    await editor.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Thu ngân sách đạt khá so với cùng kỳ năm trước. Chi đúng dự toán.");
    await expectSaved(page);
    await line.cut();
    await placeCaret(editor, "đạt |khá", "đạt khá|");
    await page.keyboard.type("96,6%");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Câu viết lúc mất mạng.");
    await (await ward.api("kinhte-truong")).call("POST", `/api/reports/${report.id}/sections/${section.id}/submit`);
    await (await ward.api("vanphong")).call("POST", `/api/reports/${report.id}/sections/${section.id}/accept`);
    await line.mend();

    const card = page.locator(".recovered");
    await expect(card.locator("del")).toContainText("khá", { timeout: 30_000 });
    await expect(card.locator("ins")).toContainText(["96,6%", "Câu viết lúc mất mạng."]);
    await card.getByRole("button", { name: vi("recovery.send") }).click();
    await expect(page.getByText(vi("recovery.sentSuggestions", { count: 2 }))).toBeVisible();
    await expect(card).toHaveCount(0);
    await expect(sheetOf(page, section.id).locator("ins[data-record]").first()).toHaveText("96,6%");

    const office = await ward.personAt("vanphong", report.id, section.id);
    await openChanges(office.page);
    await expect(cards(office.page)).toHaveCount(2);
    await office.page.locator(".notice-bell").click();
    await expect(office.page.locator(".notice").first()).toContainText(vi("notice.recovered", { name: "", section: "" }).trim().split(" ở")[0] ?? "");
  });
});
