import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { openReportOf } from "../support/apiClient.ts";
import { sheetOf, typeIn } from "../support/browser.ts";
import { DemoWard, expectSaved, openReport, type Person } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { vi } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

describe("the newcomer's story", () => {
  it("three people write at once, the server is killed, everything shown as saved is there, and leaves as a .docx", async () => {
    const report = await openReportOf(await ward.api("vanphong"));
    const writers = await Promise.all(
      ["kinhte", "vanhoa", "vanphong"].map(async (username) => {
        const section = await ward.sectionOf(username, report.id);
        return { section, words: `Câu của ${username} lúc máy chủ còn chạy`, person: await ward.personAt(username, report.id, section.id) };
      }),
    );

    await Promise.all(writers.map(({ person, section, words }) => typeIn(person.page, section.id, words)));
    for (const { person } of writers) await expectSaved(person.page);
    for (const reader of writers) {
      for (const { section, words } of writers) await expect(sheetOf(reader.person.page, section.id)).toContainText(words);
    }

    await ward.server.kill();
    for (const { person } of writers) await expect(person.page.locator(".save-offline")).toBeVisible();
    await ward.server.start();
    for (const { person } of writers) await expectSaved(person.page);

    const newcomer = await ward.personAt("lanhdao", report.id);
    for (const { section, words } of writers) await expect(sheetOf(newcomer.page, section.id)).toContainText(words);

    const text = await exportedText(newcomer);
    for (const { words } of writers) expect(text).toContain(words);
  });

  it("[A24] what is typed while the server is away is kept and merged when it is back", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const [one, two] = await Promise.all(["kinhte", "kinhte-truong"].map((username) => ward.personAt(username, report.id, section.id)));
    if (one === undefined || two === undefined) throw new Error("Two people were to come.");
    await ward.server.kill();
    await expect(one.page.locator(".save-offline")).toBeVisible();
    await expect(two.page.locator(".save-offline")).toBeVisible();
    await typeIn(one.page, section.id, "Người thứ nhất viết khi mất mạng");
    await typeIn(two.page, section.id, "Người thứ hai cũng viết");
    await ward.server.start();
    for (const { page } of [one, two]) {
      await expectSaved(page);
      await expect(sheetOf(page, section.id)).toContainText("Người thứ nhất viết khi mất mạng");
      await expect(sheetOf(page, section.id)).toContainText("Người thứ hai cũng viết");
    }
  });
});

describe("somebody else's section", () => {
  it("can be read, says whose it is, and takes no key", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const owner = await ward.personAt("kinhte", report.id, section.id);
    await typeIn(owner.page, section.id, "Lời của phòng Kinh tế");
    await expectSaved(owner.page);

    const { page } = await ward.person("vanhoa");
    await openReport(page, ward.url, report.id, section.id);
    const sheet = sheetOf(page, section.id);
    await expect(sheet).toContainText("Lời của phòng Kinh tế");
    await expect(sheet.locator(".section-body")).toHaveAttribute("data-standing", "readOnly");
    await sheet.getByText("Lời của phòng Kinh tế").click();
    await page.keyboard.type("phá");
    await expect(sheet.locator(".section-notice")).toContainText("Phòng Kinh tế, Hạ tầng và Đô thị");
    await expect(sheet).not.toContainText("phá");
    await expect(sheetOf(owner.page, section.id)).not.toContainText("phá");
  });
});

/** Export with the menu and read the words of the file. */
async function exportedText({ page }: Person): Promise<string> {
  await page.getByRole("button", { name: vi("export.menu") }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: vi("export.docx") }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  const document = unzipSync(await readFile(await file.path()))["word/document.xml"];
  return strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, "");
}
