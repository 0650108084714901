import type { Locator, Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "vitest";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import { editorOf, sheetOf, typeIn } from "../support/browser.ts";
import { DemoWard, expectSaved, type Person } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { addNote, cards, decideAll, linesIn, openChanges, pasteHtml, placeCaret, setMode } from "../support/reviewing.ts";
import { vi } from "../support/words.ts";

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

describe("the office in a department's draft", () => {
  it("[A21] suggests; the author decides by keys, goes on to the next change each time, and nothing else changes", async () => {
    await writeThree();
    const { page } = await office();
    await expect(page.locator(".mode-switch")).toHaveAttribute("data-mode", "suggest");
    await place(page, "Một |hai ba");
    await page.keyboard.type("rưỡi ");
    await place(page, "|Bốn năm sáu", "Bốn |năm sáu");
    await page.keyboard.press("Delete");
    await place(page, "|Bảy tám", "Bảy| tám");
    await page.keyboard.press("Control+b");
    await expectSaved(page);

    await openChanges(author.page);
    await expect(cards(author.page)).toHaveCount(3);
    await cards(author.page).first().click();
    await cards(author.page).first().focus();
    await author.page.keyboard.press("a");
    await expect(cards(author.page)).toHaveCount(2);
    await expect(author.page.locator(".change-card:focus")).toContainText("Bốn");
    await author.page.keyboard.press("r");
    await expect(cards(author.page)).toHaveCount(1);
    await expect(author.page.locator(".change-card:focus")).toContainText("Bảy");
    await expectSaved(author.page);
    expect((await lines(author.page)).slice(-3)).toEqual(["Một rưỡi hai ba", "Bốn năm sáu", "Bảy tám chín"]);
    await expect.poll(() => lines(page)).toEqual(await lines(author.page));
    await expect(sheet(page).locator('[data-record="fmt"]')).toHaveText("Bảy");
  });

  it("may not write directly, and the switch says so", async () => {
    const { page } = await office();
    await (await editorOf(page, section.id)).focus();
    await page.locator(".mode-switch").click();
    await expect(page.getByRole("menuitem", { name: vi("mode.direct") })).toBeDisabled();
    await expect(page.getByRole("menuitem", { name: vi("mode.suggest") })).toBeEnabled();
  });

  it("withdraws what it suggested, and cannot accept it", async () => {
    await writeThree();
    const { page } = await office();
    await place(page, "Một |hai ba");
    await page.keyboard.type("rưỡi ");
    await openChanges(page);
    await expect(cards(page)).toHaveCount(1);
    await expect(cards(page).getByRole("button", { name: vi("change.accept") })).toHaveCount(0);
    await cards(page)
      .getByRole("button", { name: vi("change.withdraw") })
      .click();
    await expect(cards(page)).toHaveCount(0);
    await expectSaved(page);
    await expect.poll(async () => (await lines(author.page)).at(-3)).toBe("Một hai ba");
  });
});

describe("suggested structure", () => {
  it("[A09] Enter in a paragraph is a split and Backspace at its start a join; rejected, both leave the text as it was", async () => {
    await writeThree();
    const before = await lines(author.page);
    await setMode(author.page, "suggest");
    await place(author.page, "Một |hai ba");
    await author.page.keyboard.press("Enter");
    await place(author.page, "|Bảy tám chín");
    await author.page.keyboard.press("Backspace");
    await openChanges(author.page);
    await expect(cards(author.page)).toHaveCount(2);
    await expect(cards(author.page).first()).toContainText(vi("change.split"));
    await expect(cards(author.page).last()).toContainText(vi("change.join"));
    const { page } = await office();
    await expect(sheet(page).locator('ins[data-k="brk"]')).toHaveCount(1);

    await decideAll(author.page, "reject");
    expect(await lines(author.page)).toEqual(before);
    await author.page.locator(".decided").getByRole("button").click();
    await expect(cards(author.page)).toHaveCount(2);
    await decideAll(author.page, "accept");
    expect((await lines(author.page)).slice(-3)).toEqual(["Một ", "hai ba", "Bốn năm sáuBảy tám chín"]);
    await expectSaved(author.page);
    await expect.poll(() => lines(page)).toEqual(await lines(author.page));
  });

  it("[A10] a deletion from one paragraph into another, accepted and undone, is as before the decision", async () => {
    await writeThree();
    await setMode(author.page, "suggest");
    await place(author.page, "Một |hai ba", "Bảy |tám chín");
    await author.page.keyboard.press("Delete");
    await openChanges(author.page);
    await expect(sheet(author.page).locator('del[data-record="del"]')).not.toHaveCount(0);
    const pending = await sheet(author.page).locator(".section-text").innerHTML();
    await decideAll(author.page, "accept");
    expect((await lines(author.page)).at(-1)).toBe("Một tám chín");
    await (await editorOf(author.page, section.id)).focus();
    await author.page.keyboard.press("Control+z");
    await expect.poll(() => sheet(author.page).locator(".section-text").innerHTML()).toBe(pending);
  });

  it("[A19] three pasted paragraphs are all suggested", async () => {
    await writeThree();
    const before = await lines(author.page);
    await setMode(author.page, "suggest");
    await place(author.page, "Một |hai ba");
    await paste(author.page, "<p class=MsoNormal>Dán một</p><p class=MsoNormal>Dán hai</p><p class=MsoNormal>Dán ba</p>");
    await expect(sheet(author.page)).toContainText("Dán ba");
    await openChanges(author.page);
    await decideAll(author.page, "reject");
    expect(await lines(author.page)).toEqual(before);
  });
});

describe("suggestions in notes", () => {
  it("[A22] words typed and deleted in two notes are suggestions, and each is decided alone", async () => {
    const { page } = author;
    await typeIn(page, section.id, "Thu đạt kế hoạch");
    await addNote(page, "Số liệu sơ bộ");
    await page.keyboard.type("; chi đúng dự toán");
    await addNote(page, "Theo kho bạc");
    await expectSaved(page);
    await setMode(page, "suggest");

    await sheet(page).locator("sup[data-footnote]").first().click();
    const note = page.getByRole("dialog").getByRole("textbox");
    await note.press("End");
    await page.keyboard.type(" tháng này");
    await page.keyboard.press("Escape");
    await sheet(page).locator("sup[data-footnote]").last().click();
    await note.press("End");
    for (let count = 0; count < 3; count += 1) await page.keyboard.press("Backspace");
    await page.keyboard.press("Escape");
    await expectSaved(page);

    await openChanges(page);
    await expect(cards(page)).toHaveCount(2);
    await expect(cards(page).first()).toContainText("tháng này");
    await expect(cards(page).last()).toContainText("bạc");
    await cards(page)
      .first()
      .getByRole("button", { name: vi("change.accept") })
      .click();
    await expect(cards(page)).toHaveCount(1);
    await cards(page)
      .last()
      .getByRole("button", { name: vi("change.reject") })
      .click();
    await expect(cards(page)).toHaveCount(0);
    await expect(page.locator(".footnotes")).toContainText("Số liệu sơ bộ tháng này");
    await expect(page.locator(".footnotes")).toContainText("Theo kho bạc");
  });

  it("a figure put in while suggesting is corrected by a press, and stays one suggestion", async () => {
    const { page } = author;
    await typeIn(page, section.id, "Sản lượng đạt ");
    await setMode(page, "suggest");
    await place(page, "Sản lượng đạt |");
    await page
      .getByRole("toolbar")
      .getByRole("button", { name: vi("tool.figure"), exact: true })
      .click();
    await page.getByRole("dialog").getByLabel(vi("figure.value")).fill("62,5");
    await page.keyboard.press("Enter");
    await expect(sheet(page).locator('ins [data-virtual="figure"]')).toHaveAttribute("data-shown", "62,5");
    await sheet(page).locator('ins[data-k="node"]').click();
    await page.getByRole("dialog").getByLabel(vi("figure.value")).fill("63,5");
    await page.keyboard.press("Enter");
    await expect(sheet(page).locator('ins [data-virtual="figure"]')).toHaveAttribute("data-shown", "63,5");
    await openChanges(page);
    await expect(cards(page)).toHaveCount(1);
    await decideAll(page, "accept");
    await expect(sheet(page).locator("[data-figure]").last()).toHaveText("63,5");
  });
});

describe("looking", () => {
  it("shows the text as accepted and as it was, and says so", async () => {
    await writeThree();
    await setMode(author.page, "suggest");
    await place(author.page, "|Bốn năm sáu", "Bốn |năm sáu");
    await author.page.keyboard.type("Sáu ");
    await openChanges(author.page);
    await author.page.getByText(vi("change.view.after"), { exact: true }).click();
    await expect.poll(async () => (await lines(author.page)).at(-2)).toBe("Sáu năm sáu");
    await expect(author.page.getByText(vi("change.viewing.after"))).toBeVisible();
    await author.page.getByText(vi("change.view.before"), { exact: true }).click();
    await expect.poll(async () => (await lines(author.page)).at(-2)).toBe("Bốn năm sáu");
    await author.page.getByRole("button", { name: vi("change.viewing.back") }).click();
    await expect(sheet(author.page).locator("ins")).toHaveText("Sáu ");
  });

  it("shows beside changed words who proposes what, with the decisions", async () => {
    await writeThree();
    const { page } = await office();
    await place(page, "Một |hai ba");
    await page.keyboard.type("rưỡi ");
    await sheet(author.page).locator("ins").hover();
    const card = author.page.locator(".change-hover");
    await expect(card).toContainText("rưỡi");
    await card.getByRole("button", { name: vi("change.reject") }).click();
    await expect(sheet(author.page).locator("ins")).toHaveCount(0);
  });

  it("goes from change to change and decides by keys on the paper", async () => {
    await writeThree();
    await setMode(author.page, "suggest");
    await place(author.page, "Một |hai ba");
    await author.page.keyboard.type("rưỡi ");
    await place(author.page, "Bảy |tám chín");
    await author.page.keyboard.type("phẩy ");
    await expectSaved(author.page);
    await author.page.keyboard.press("Control+Home");
    await author.page.keyboard.press("Control+Alt+KeyJ");
    await expect(sheet(author.page).locator(".change-active")).toHaveText("rưỡi ");
    await author.page.keyboard.press("Control+Alt+KeyA");
    await expect(sheet(author.page).locator(".change-active")).toHaveText("phẩy ");
    await author.page.keyboard.press("Control+Alt+KeyR");
    await expect(sheet(author.page).locator("ins")).toHaveCount(0);
    expect((await lines(author.page)).slice(-3)).toEqual(["Một rưỡi hai ba", "Bốn năm sáu", "Bảy tám chín"]);
  });
});
