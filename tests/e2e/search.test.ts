import type { Locator, Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "vitest";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import { editorOf, sheetOf, typeIn } from "../support/browser.ts";
import { DemoWard, expectSaved, type Person } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
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

const sheet = (page: Page): Locator => sheetOf(page, section.id);
const field = (page: Page): Locator => page.getByRole("textbox", { name: vi("search.field") });
const outcome = (page: Page): Locator => page.locator(".search-outcome");
const count = (page: Page): Locator => page.locator(".search-count");
const button = (page: Page, key: string): Locator => page.locator(".search-bar").getByRole("button", { name: vi(key), exact: true });

async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await (await editorOf(page, section.id)).evaluate(
    (element, html) => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    lines.map((line) => `<p>${line}</p>`).join(""),
  );
}

async function setMode(page: Page, mode: "direct" | "suggest"): Promise<void> {
  await page.locator(".mode-switch").click();
  await page.getByRole("menuitem", { name: vi(`mode.${mode}`) }).click();
  await expect(page.locator(".mode-switch")).toHaveAttribute("data-mode", mode);
}

async function look(page: Page, words: string, replacement: string): Promise<void> {
  await page.keyboard.press("Control+h");
  await field(page).fill(words);
  await page.getByRole("textbox", { name: vi("search.replacement") }).fill(replacement);
}

describe("finding and replacing", () => {
  it("[A18] 200 places are 200 suggestions, taken back by one undo", async () => {
    const { page } = author;
    await typeIn(page, section.id, "Đầu");
    await paste(
      page,
      Array.from({ length: 200 }, (_, line) => `Dòng ${line + 1} có chữ zuỷzan trong câu.`),
    );
    await expect(sheet(page)).toContainText("Dòng 200");
    await expectSaved(page);
    await setMode(page, "suggest");
    await look(page, "zủyzan", "tổ");
    await expect(count(page).first()).toContainText("/200");
    await button(page, "search.replaceAll").click();
    await expect(outcome(page)).toContainText(vi("search.replaced", { count: 200 }));
    const show = page.getByRole("button", { name: vi("panel.show") });
    if (await show.isVisible()) await show.click();
    await page.getByRole("tab", { name: vi("panel.changes") }).click();
    await expect(sheet(page).locator("ins")).toHaveCount(200);
    await expect(page.getByRole("tab", { name: vi("panel.changes") })).toContainText("200");
    await field(page).press("Escape");
    await expect(field(page)).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(sheet(page).locator("ins, del")).toHaveCount(0);
    await expectSaved(page);
  });

  it("goes from place to place by keys and replaces one after the other in the text itself", async () => {
    const { page } = author;
    await typeIn(page, section.id, "Một zuỷzan, hai ZUYZAN, ba zủyzan");
    await expectSaved(page);
    await look(page, "zuyzan", "tổ");
    await expect(count(page).first()).toContainText("/3");
    await field(page).press("Enter");
    await field(page).press("Shift+Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+h");
    await expect(count(page).first()).toHaveText("1/3");
    await field(page).press("F3");
    await expect(sheet(page).locator(".search-current")).toHaveText("ZUYZAN");
    await button(page, "search.replace").click();
    await expect(sheet(page)).toContainText("Một zuỷzan, hai tổ, ba zủyzan");
    await expect(sheet(page).locator(".search-current")).toHaveText("zủyzan");
    await button(page, "search.replaceAll").click();
    await expect(sheet(page)).toContainText("Một tổ, hai tổ, ba tổ");
    await button(page, "search.undo").click();
    await expect(sheet(page)).toContainText("Một zuỷzan, hai tổ, ba zủyzan");
  });

  it("a reader finds, and cannot replace", async () => {
    await typeIn(author.page, section.id, "Một zuỷzan");
    await expectSaved(author.page);
    const reader = await ward.personAt("congan", report.id, section.id);
    await look(reader.page, "zuyzan", "tổ");
    await expect(count(reader.page).first()).toHaveText("1/1");
    await expect(sheet(reader.page).locator(".search-current")).toHaveText("zuỷzan");
    await expect(reader.page.locator(".search-why")).toHaveText(vi("search.why.readOnly"));
    await expect(button(reader.page, "search.replaceAll")).toHaveAttribute("aria-disabled", "true");
  });
});
