import type { Locator, Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "vitest";
import type { ReportView, SectionView } from "../../../extensions/wire/http.ts";
import { editorOf, sheetOf, typeIn } from "../../support/browser.ts";
import { DemoWard, expectSaved, type Person } from "../../support/demoWard.ts";
import { expect } from "../../support/expect.ts";
import { cards, decideAll, linesIn, openChanges, pasteHtml, placeCaret, setMode, tableAction } from "../../support/reviewing.ts";
import { vi } from "../../support/words.ts";

let ward: DemoWard;
let report: ReportView;
let section: SectionView;
let author: Person;

beforeAll(async () => {
  ward = await DemoWard.open();
});
beforeEach(async () => {
  report = await ward.freshReport();
  section = await ward.sectionOf("kinhte", report.id);
  author = await ward.personAt("kinhte", report.id, section.id);
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

/** The office with the section open: it may suggest, nothing else. */
const office = (): Promise<Person> => ward.personAt("vanphong", report.id, section.id);
const sheet = (page: Page): Locator => sheetOf(page, section.id);
/** Three short paragraphs at the end of the section, by its author, seen by everybody. */
async function writeThree(): Promise<void> {
  await typeIn(author.page, section.id, "Một hai ba");
  await author.page.keyboard.press("Enter");
  await author.page.keyboard.type("Bốn năm sáu");
  await author.page.keyboard.press("Enter");
  await author.page.keyboard.type("Bảy tám chín");
  await expectSaved(author.page);
}

const lines = (page: Page): Promise<readonly string[]> => linesIn(sheet(page));
const place = async (page: Page, from: string, to = from): Promise<void> => placeCaret(await editorOf(page, section.id), from, to);
const paste = async (page: Page, html: string): Promise<void> => pasteHtml(await editorOf(page, section.id), html);

describe("two people", () => {
  it("[A15] one deletes what the other proposes: both acts are seen, and the deletion can be rejected alone", async () => {
    await writeThree();
    const { page } = await office();
    await place(page, "Một |hai ba");
    await page.keyboard.type("rưỡi ");
    await expect(sheet(author.page).locator("ins")).toHaveText("rưỡi ");
    await setMode(author.page, "suggest");
    await place(author.page, "|rưỡi ", "rưỡi |");
    await author.page.keyboard.press("Delete");
    await expect(sheet(author.page).locator("ins del, del ins")).toHaveText("rưỡi ");
    await openChanges(author.page);
    await expect(cards(author.page)).toHaveCount(2);
    await cards(author.page)
      .filter({ hasText: vi("change.delete") })
      .getByRole("button", { name: vi("change.reject") })
      .click();
    await expect(cards(author.page)).toHaveCount(1);
    await expect(sheet(page).locator("ins")).toHaveText("rưỡi ");
    await expect(sheet(page).locator("del")).toHaveCount(0);
  });

  it("[A16] their deletions overlap: rejecting one keeps the other", async () => {
    await writeThree();
    const { page } = await office();
    await place(page, "|Một hai ba", "Một hai |ba");
    await page.keyboard.press("Delete");
    await expect(sheet(author.page).locator("del")).toHaveText("Một hai ");
    await setMode(author.page, "suggest");
    await place(author.page, "Một |hai ", "ba|");
    await author.page.keyboard.press("Delete");
    await expect(sheet(page).locator("del")).toHaveCount(2);
    await openChanges(author.page);
    await cards(author.page)
      .filter({ hasText: "Một hai" })
      .getByRole("button", { name: vi("change.reject") })
      .click();
    await expect(cards(author.page)).toHaveCount(1);
    await expect(sheet(page).locator("del")).toHaveText("ba");
  });

  it("an author whose suggestion was accepted cannot undo it any more", async () => {
    await writeThree();
    const { page } = await office();
    await place(page, "Một |hai ba");
    await page.keyboard.type("rưỡi ");
    await expectSaved(page);
    await expect(sheet(author.page)).toContainText("Một rưỡi");
    await openChanges(author.page);
    await cards(author.page)
      .getByRole("button", { name: vi("change.accept") })
      .click();
    await expect(sheet(page).locator("ins")).toHaveCount(0);
    await (await editorOf(page, section.id)).focus();
    await page.keyboard.press("Control+z");
    await expectSaved(page);
    await expect.poll(async () => (await lines(page)).at(-3)).toBe("Một rưỡi hai ba");
    await expect(page.getByRole("tab", { name: vi("panel.recovered") })).toHaveCount(0);
  });
});

describe("suggested tables", () => {
  it("[A11] [A12] rows and columns added and deleted while another types there: decided, the table is even and no word is lost", async () => {
    await writeThree();
    await place(author.page, "Bảy tám chín|");
    await paste(
      author.page,
      "<table><tr><td>a1</td><td>b1</td></tr><tr><td>a2</td><td>b2</td></tr><tr><td>a3</td><td>b3</td></tr></table><p>Sau bảng</p>",
    );
    await expect(sheet(author.page).locator("td, th")).toHaveCount(6);
    await expectSaved(author.page);
    const { page } = await office();
    await place(author.page, "a3|");
    await place(page, "a2|");
    await Promise.all([tableAction(page, "addRowBefore"), author.page.keyboard.type(" chữ mới")]);
    await place(page, "b1|");
    await tableAction(page, "addColumnAfter");
    await place(page, "a3|");
    await tableAction(page, "deleteRow");
    await expectSaved(page);
    await expectSaved(author.page);
    await expect(sheet(author.page)).toContainText("a3 chữ mới");

    await openChanges(author.page);
    await decideAll(author.page, "reject");
    const cells = () =>
      sheet(author.page)
        .locator("table tr")
        .evaluateAll((rows) => rows.map((one) => [...one.children].map((cell) => cell.textContent)));
    expect(await cells()).toEqual([
      ["a1", "b1"],
      ["a2", "b2"],
      ["a3 chữ mới", "b3"],
    ]);
    await author.page.locator(".decided").getByRole("button").click();
    await expect(cards(author.page)).not.toHaveCount(0);
    await decideAll(author.page, "accept");
    const rows = await cells();
    expect(new Set(rows.map((one) => one.length))).toEqual(new Set([3]));
    expect(rows.map((one) => one[0])).toEqual(["a1", "", "a2"]);
    expect((await lines(author.page)).at(-1)).toBe("Sau bảng");
  });
});
