import type { Locator, Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "vitest";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import { editorOf, sheetOf, typeIn } from "../support/browser.ts";
import { DemoWard, expectSaved } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { vi } from "../support/words.ts";

let ward: DemoWard;
let report: ReportView;
let section: SectionView;
let page: Page;
let sheet: Locator;

beforeAll(async () => {
  ward = await DemoWard.open();
});
beforeEach(async () => {
  report = await ward.freshReport();
  section = await ward.sectionOf("kinhte", report.id);
  ({ page } = await ward.personAt("kinhte", report.id, section.id));
  sheet = sheetOf(page, section.id);
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

const dialog = () => page.getByRole("dialog");
const tool = (key: string) => page.getByRole("toolbar").getByRole("button", { name: vi(key), exact: true });

/** What another person sees of the section, after this page is saved. */
async function othersSee(): Promise<Locator> {
  await expectSaved(page);
  const reader = await ward.personAt("lanhdao", report.id, section.id);
  return sheetOf(reader.page, section.id);
}

describe("a figure", () => {
  it("is typed in Vietnamese form, printed in Vietnamese form, and seen by others", async () => {
    await typeIn(page, section.id, "Sản lượng đạt ");
    await tool("tool.figure").click();
    await dialog().getByLabel(vi("figure.value")).fill("1801,6");
    await dialog().getByLabel(vi("figure.unit")).fill("tấn");
    await page.keyboard.press("Enter");
    await expect(dialog()).toBeHidden();
    await page.keyboard.type(" trong tháng");
    await expect(sheet).toContainText("Sản lượng đạt 1.801,6 tấn trong tháng");
    await expect(await othersSee()).toContainText("Sản lượng đạt 1.801,6 tấn trong tháng");
  });

  it("[A41] asks which is meant where a number has two readings", async () => {
    await typeIn(page, section.id, "Thu ");
    await tool("tool.figure").click();
    await dialog().getByLabel(vi("figure.value")).fill("1.234");
    await dialog().getByRole("radio", { name: "1.234", exact: true }).check();
    await dialog()
      .getByRole("button", { name: vi("form.save") })
      .click();
    await expect(sheet.locator("[data-figure]").last()).toHaveText("1.234");
  });

  it("is changed by a click, and undo brings the old value back", async () => {
    await typeIn(page, section.id, "Có ");
    await tool("tool.figure").click();
    await dialog().getByLabel(vi("figure.value")).fill("12");
    await page.keyboard.press("Enter");
    await sheet.locator("[data-figure]").last().click();
    await dialog().getByLabel(vi("figure.value")).fill("15");
    await page.keyboard.press("Enter");
    await expect(sheet.locator("[data-figure]").last()).toHaveText("15");
    await page.keyboard.press("Control+z");
    await expect(sheet.locator("[data-figure]").last()).toHaveText("12");
  });
});

describe("a footnote", () => {
  it("is written in its popover, numbered, and stands at the foot of the page view", async () => {
    await typeIn(page, section.id, "Theo số liệu thống kê");
    await tool("tool.footnote").click();
    await page.keyboard.type("Nguồn: Chi cục Thống kê");
    await dialog()
      .getByRole("button", { name: vi("form.close") })
      .click();
    await expect(dialog()).toBeHidden();
    await expect(sheet.locator("sup[data-footnote]")).toHaveText("1");
    await expect(page.locator(".footnotes")).toContainText("Nguồn: Chi cục Thống kê");
    await expectSaved(page);
    const reader = await ward.personAt("lanhdao", report.id, section.id);
    await expect(reader.page.locator(".footnotes")).toContainText("Nguồn: Chi cục Thống kê");
  });
});

describe("a table", () => {
  it("is inserted by size, typed into cell by cell, and grows by a row", async () => {
    await typeIn(page, section.id, "Bảng dưới đây:");
    await page.keyboard.press("Enter");
    await tool("tool.table").click();
    await page.locator(".table-picker").press("Enter");
    const table = sheet.locator("table");
    await expect(table).toBeVisible();
    await page.keyboard.type("Chỉ tiêu");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Kết quả");
    await expect(table.locator("th, td").nth(0)).toHaveText("Chỉ tiêu");
    await expect(table.locator("th, td").nth(1)).toHaveText("Kết quả");
    const rows = await table.locator("tr").count();
    await tool("tool.table").click();
    await page.getByRole("menuitem", { name: vi("table.addRowAfter") }).click();
    await expect(table.locator("tr")).toHaveCount(rows + 1);
    await expect((await othersSee()).locator("table")).toContainText("Kết quả");
  });
});

describe("the slash menu", () => {
  it("finds an item without marks and inserts it by keyboard", async () => {
    await typeIn(page, section.id, "");
    await page.keyboard.type("/so lieu");
    await expect(page.getByRole("listbox")).toBeVisible();
    await expect(page.getByRole("option", { name: vi("tool.figure"), exact: true })).toBeVisible();
    await page.keyboard.press("Enter");
    await dialog().getByLabel(vi("figure.value")).fill("7");
    await page.keyboard.press("Enter");
    await expect(sheet.locator("[data-figure]").last()).toHaveText("7");
    await expect(sheet).not.toContainText("/so lieu");
  });

  it("goes away with Escape and leaves what was typed", async () => {
    await typeIn(page, section.id, "");
    await page.keyboard.type("/bang");
    await expect(page.getByRole("listbox")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toBeHidden();
    await expect(sheet).toContainText("/bang");
  });
});

describe("[A54] pasting from Word", () => {
  it("keeps words, bold and tables, and brings no foreign style", async () => {
    await typeIn(page, section.id, "");
    await paste(
      page,
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font-family:"Comic Sans MS"}</style></head><body>
       <p class="MsoNormal" style="margin-left:2cm;color:red"><b style="mso-bidi-font-weight:normal"><span style="font-size:22.0pt;font-family:Arial">Kết quả chung</span></b><o:p></o:p></p>
       <table class="MsoTableGrid" border="1"><tr><td colspan="2" style="background:yellow"><p class="MsoNormal">Gộp hai ô</p></td></tr><tr><td><p>Một</p></td><td><p>Hai</p></td></tr></table>
       <p class="MsoNormal"><span style="color:#1F497D">Hết phần dán.</span></p></body></html>`,
    );
    await expect(sheet.locator("strong, b").filter({ hasText: "Kết quả chung" })).toBeVisible();
    await expect(sheet.locator('td[colspan="2"], th[colspan="2"]')).toHaveText("Gộp hai ô");
    await expect(sheet).toContainText("Hết phần dán.");
    await expect(
      sheet.locator('.section-text [style*="color: red"], .section-text [style*="Arial"], .section-text [style*="yellow"], .section-text .MsoNormal'),
    ).toHaveCount(0);
    const seen = await othersSee();
    await expect(seen).toContainText("Hết phần dán.");
    await expect(seen.locator('td[colspan="2"], th[colspan="2"]')).toHaveText("Gộp hai ô");
  });

  it("turns decomposed letters into composed ones", async () => {
    await typeIn(page, section.id, "");
    await paste(page, `<p>${"Ủy ban nhân dân".normalize("NFD")}</p>`);
    await expect.poll(async () => ((await sheet.textContent()) ?? "").includes("Ủy ban nhân dân".normalize("NFC"))).toBe(true);
  });
});

describe("undo", () => {
  it("takes back one's own words and leaves the others'", async () => {
    const head = await ward.personAt("kinhte-truong", report.id, section.id);
    await typeIn(page, section.id, "Lời chuyên viên");
    await expectSaved(page);
    await expect(sheetOf(head.page, section.id)).toContainText("Lời chuyên viên");
    await typeIn(head.page, section.id, "Ý của trưởng phòng");
    await expect(sheet).toContainText("Ý của trưởng phòng");
    await (await editorOf(page, section.id)).focus();
    await page.keyboard.press("Control+z");
    await expect(sheet).not.toContainText("Lời chuyên viên");
    await expect(sheet).toContainText("Ý của trưởng phòng");
    await expect(sheetOf(head.page, section.id)).not.toContainText("Lời chuyên viên");
  });
});

describe("who is where", () => {
  it("shows in the outline and as a caret with a name in the text", async () => {
    const head = await ward.personAt("kinhte-truong", report.id, section.id);
    await typeIn(head.page, section.id, "Đang viết");
    await expect(sheet.locator(".caret-name")).toHaveText("Đặng Văn Khải");
    const line = page.locator(".outline-line").filter({ hasText: section.title }).first();
    await expect(line.locator(".outline-people")).toBeVisible();
    await head.context.close();
    await expect(line.locator(".outline-people")).toHaveCount(0);
    await expect(sheet.locator(".caret-name")).toHaveCount(0);
  });
});

/** Paste HTML the way a browser hands it over. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", content);
    clipboardData.setData("text/plain", "");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
