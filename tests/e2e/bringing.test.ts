import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { editorOf, sheetOf } from "../support/browser.ts";
import { DemoWard, expectSaved } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { paragraph, run, wordFile } from "../support/wordFile.ts";
import { vi } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment-->
<p class=MsoNormal><b><span style='font-family:Arial;color:red'>1.1. Công nghiệp</span></b></p>
<p class=MsoNormal>Tiếp nhận 55 hồ sơ<a href="#_ftn1" name="_ftnref1">[1]</a> <img width=40 height=40 src="file:///C:/a.png"></p>
<table><tr><td colspan=2><p class=MsoNormal>Chỉ tiêu</p></td></tr><tr><td>Hồ sơ</td><td>1.025</td></tr></table>
<p class=MsoNormal>Hết.</p><!--EndFragment-->
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Số sơ bộ.</p></div></div></body></html>`;

/** As the browser does it when somebody presses the keys with that on the clipboard. */
const paste = (page: Page, html: string): Promise<void> =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/html", pasted);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);

describe("what comes in from Word", () => {
  it("[A54] by pasting is text of the section: headings, a real note, merged cells; a picture is said to be missing, and all of it is saved", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { page } = await ward.personAt("kinhte", report.id, section.id);
    await (await editorOf(page, section.id)).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await paste(page, fromWord);
    const sheet = sheetOf(page, section.id);
    await expect(sheet.locator(".section-text h3")).toContainText("Công nghiệp");
    await expect(sheet.locator("td[colspan='2']")).toHaveText("Chỉ tiêu");
    await expect(page.locator(".footnotes").first()).toContainText("Số sơ bộ.");
    await expect(page.getByText(vi("paste.lost.picture"))).toBeVisible();
    await expectSaved(page);
    await page.reload();
    await expect(sheetOf(page, section.id).locator("td[colspan='2']")).toHaveText("Chỉ tiêu");
  });

  it("as a file is shown first, and stays with the section to be had again", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const { page } = await ward.personAt("kinhte", report.id, section.id);
    const name = `${section.number} ${section.title}`;
    // The part of what comes next has a section of the same name.
    await page
      .getByRole("button", { name: vi("outline.menuOf", { name }) })
      .first()
      .click();
    await page.getByRole("menuitem", { name: vi("wordImport.menu") }).click();
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: vi("wordImport.pick") }).click();
    const buffer = Buffer.from(wordFile(paragraph(run("Thu ngân sách đạt 9 tỷ đồng."))));
    await (await chosen).setFiles({ name: "Số liệu.docx", mimeType: "", buffer });
    await page.getByRole("button", { name: vi("wordImport.apply") }).click();
    await expect(sheetOf(page, section.id)).toContainText("Thu ngân sách đạt 9 tỷ đồng.");
    await page.getByRole("button", { name: vi("panel.show") }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Số liệu.docx" }).click();
    expect((await download).suggestedFilename()).toBe("Số liệu.docx");
  });
});
