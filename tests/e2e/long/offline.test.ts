import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { sheetOf, typeIn } from "../../support/browser.ts";
import { cuttableLine } from "../../support/cuttableLine.ts";
import { DemoWard, expectSaved, openReport } from "../../support/demoWard.ts";
import { expect } from "../../support/expect.ts";
import { vi } from "../../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

describe("a cut line", () => {
  it("[A34] type, reload, close, reopen, reconnect: all of it merges with what others wrote, and the page says how much is unsaved", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { context, page } = await ward.person("kinhte");
    const line = await cuttableLine(page);
    await openReport(page, ward.url, report.id, section.id);
    await typeIn(page, section.id, "Trước khi mất mạng.");
    await expectSaved(page);

    await line.cut();
    await expect(page.locator(".save-offline")).toBeVisible();
    await typeIn(page, section.id, "Viết khi mất mạng.");
    await expect(page.locator(".save-offline")).toContainText(/\d/);
    await expect(page.locator(".offline-banner")).toContainText(/\d+ /);

    // Leaving asks first, because something is unsaved.
    const asked = page.waitForEvent("dialog");
    const reloaded = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
    await reloaded;
    await expect(sheetOf(page, section.id)).toContainText("Viết khi mất mạng.");
    await typeIn(page, section.id, "Viết sau khi tải lại.");
    await expect(sheetOf(page, section.id)).toContainText("Viết sau khi tải lại.");
    const closed = page.waitForEvent("dialog");
    const closing = page.close({ runBeforeUnload: true });
    await (await closed).accept();
    await closing;

    const other = await ward.personAt("kinhte-truong", report.id, section.id);
    await typeIn(other.page, section.id, "Người khác viết trong lúc đó.");
    await expectSaved(other.page);

    const again = await context.newPage();
    await openReport(again, ward.url, report.id, section.id);
    for (const words of ["Trước khi mất mạng.", "Viết khi mất mạng.", "Viết sau khi tải lại.", "Người khác viết trong lúc đó."]) {
      await expect(sheetOf(again, section.id)).toContainText(words);
      await expect(sheetOf(other.page, section.id)).toContainText(words);
    }
    await expect(sheetOf(other.page, section.id).getByText("Viết khi mất mạng.")).toHaveCount(1);
  });

  it("[A24] a sentence written into a paragraph that somebody else deletes meanwhile is kept for its author, who is told", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { page } = await ward.person("kinhte");
    const line = await cuttableLine(page);
    await openReport(page, ward.url, report.id, section.id);
    await typeIn(page, section.id, "Đoạn chung.");
    await expectSaved(page);
    const other = await ward.personAt("kinhte-truong", report.id, section.id);
    await expect(sheetOf(other.page, section.id)).toContainText("Đoạn chung.");

    await line.cut();
    await expect(page.locator(".save-offline")).toBeVisible();
    await page.keyboard.type(" Câu viết thêm khi mất mạng.");
    const paragraph = sheetOf(other.page, section.id).locator(".section-text p").last();
    await paragraph.click({ clickCount: 3 });
    await other.page.keyboard.press("Backspace");
    await other.page.keyboard.press("Backspace");
    await expect(sheetOf(other.page, section.id)).not.toContainText("Đoạn chung.");
    await expectSaved(other.page);

    line.mend();
    await expectSaved(page);
    const isKept = async () => {
      const text = (await sheetOf(page, section.id).textContent()) ?? "";
      const kept = await page.locator(".recovered-text").allTextContents();
      return `${text} ${kept.join(" ")}`.includes("Câu viết thêm khi mất mạng.");
    };
    await expect.poll(isKept).toBe(true);
  });

  it("[A33] a line on which nothing comes back shows in under five seconds, and mends itself", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { page } = await ward.person("kinhte");
    const line = await cuttableLine(page);
    await openReport(page, ward.url, report.id, section.id);
    line.swallow();
    await typeIn(page, section.id, "Vào chỗ trống.");
    await expect(page.locator(".save-offline")).toBeVisible({ timeout: 5_000 });
    line.mend();
    await expectSaved(page);
    const reader = await ward.personAt("lanhdao", report.id, section.id);
    await expect(sheetOf(reader.page, section.id)).toContainText("Vào chỗ trống.");
  });

  it("one person's unsent words are not shown to the next person at the same browser", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { context, page } = await ward.person("kinhte");
    const line = await cuttableLine(page);
    await openReport(page, ward.url, report.id, section.id);
    await line.cut();
    await expect(page.locator(".save-offline")).toBeVisible();
    await typeIn(page, section.id, "Chưa gửi của người trước.");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.close({ runBeforeUnload: true });

    const visitor = await context.newPage();
    await visitor.goto(`${ward.url}/`);
    await visitor.getByRole("button", { name: vi("person.menu", { name: "Nguyễn Thu Hà" }) }).click();
    await visitor.getByRole("button", { name: vi("person.signOut") }).click();
    await visitor.getByLabel(vi("signIn.username")).fill("vanhoa");
    await visitor.getByRole("textbox", { name: vi("signIn.password") }).fill("demo");
    await visitor.getByRole("button", { name: vi("signIn.submit"), exact: true }).click();
    await expect(visitor.getByRole("heading", { name: vi("start.reports") })).toBeVisible();
    await openReport(visitor, ward.url, report.id, section.id);
    await expect(sheetOf(visitor, section.id)).not.toContainText("Chưa gửi của người trước.");
  });
});

describe("signing out", () => {
  it("leaves no copy of the reports in the browser, also from the page of a report", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { page } = await ward.personAt("kinhte", report.id, section.id);
    await typeIn(page, section.id, "Đã gửi xong.");
    await expectSaved(page);
    const copies = async () => (await page.evaluate(() => indexedDB.databases())).filter(({ name }) => name?.startsWith("ban-thao/"));
    expect((await copies()).length).toBeGreaterThan(0);
    await page.getByRole("button", { name: vi("person.menu", { name: "Nguyễn Thu Hà" }) }).click();
    await page.getByRole("button", { name: vi("person.signOut") }).click();
    await page.waitForURL(`${ward.url}/`);
    await expect(page.getByLabel(vi("signIn.username"))).toBeVisible();
    await expect.poll(copies).toEqual([]);
  });
});

describe("two tabs of one person", () => {
  it("meet at the server and show the same text", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { context, page } = await ward.personAt("kinhte", report.id, section.id);
    const second = await context.newPage();
    await openReport(second, ward.url, report.id, section.id);
    await typeIn(page, section.id, "Từ thẻ thứ nhất.");
    await expect(sheetOf(second, section.id)).toContainText("Từ thẻ thứ nhất.");
    await typeIn(second, section.id, "Từ thẻ thứ hai.");
    for (const tab of [page, second]) {
      await expectSaved(tab);
      await expect(sheetOf(tab, section.id)).toContainText("Từ thẻ thứ nhất.");
      await expect(sheetOf(tab, section.id)).toContainText("Từ thẻ thứ hai.");
    }
    await expect(sheetOf(page, section.id).getByText("Từ thẻ thứ nhất.")).toHaveCount(1);
  });
});
