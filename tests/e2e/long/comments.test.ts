import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "vitest";
import type { Thread } from "../../../extensions/comments/thread.ts";
import type { ReportView, SectionView } from "../../../extensions/wire/http.ts";
import { editorOf, sheetOf, signInAs, typeIn } from "../../support/browser.ts";
import { DemoWard, expectSaved, openReport, type Person } from "../../support/demoWard.ts";
import { expect } from "../../support/expect.ts";
import { afterFocusMs } from "../../support/reviewing.ts";
import { seriousFindings } from "../../support/seriousFindings.ts";
import { vi } from "../../support/words.ts";

let ward: DemoWard;
let report: ReportView;
let section: SectionView;
let owner: Person;
beforeAll(async () => {
  ward = await DemoWard.open();
});
beforeEach(async () => {
  report = await ward.freshReport();
  section = await ward.sectionOf("kinhte", report.id);
  owner = await ward.personAt("kinhte", report.id, section.id);
  await typeIn(owner.page, section.id, "Thu ngân sách đạt mười một tỷ đồng trong tháng");
  await expectSaved(owner.page);
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

/** Select words on the paper, as the mouse does. */
async function selectWords(page: Page, words: string): Promise<void> {
  await editorOf(page, section.id);
  await expect(sheetOf(page, section.id)).toContainText(words);
  const text = sheetOf(page, section.id).locator(".section-text");
  await text.evaluate((element) => {
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  });
  await page.waitForTimeout(afterFocusMs);
  await text.evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`"${wanted}" is not in the text.`);
  }, words);
  await page.waitForTimeout(afterFocusMs);
}

const field = (page: Page) => page.getByRole("textbox", { name: vi("comment.write") });
const bubbles = (page: Page) => page.locator(".comment-bubble");
const card = (page: Page) => page.locator(".comment-card");
const bell = (page: Page) => page.locator(".notice-bell");

async function openPanel(page: Page): Promise<void> {
  const show = page.getByRole("button", { name: vi("panel.show") });
  if (await show.isVisible()) await show.click();
  await page.getByRole("tab", { name: new RegExp(vi("panel.comments")) }).click();
}

const threadOn = async (username: string, quote: string, text: string, mentions: readonly string[] = []): Promise<Thread> =>
  (await ward.api(username)).call("POST", `/api/reports/${report.id}/sections/${section.id}/threads`, {
    anchor: { about: "quote", quote },
    text,
    mentions,
  });

describe("comments on the paper", () => {
  it("a reader without write access comments on words; the writer answers and resolves; both see it at once", async () => {
    const reader = await ward.personAt("vanhoa", report.id, section.id);
    await selectWords(reader.page, "mười một tỷ");
    await reader.page.keyboard.press("Control+Alt+m");
    await expect(field(reader.page)).toBeFocused();
    await expect(reader.page.locator(".comment-draft")).toHaveText("mười một tỷ");
    await reader.page.keyboard.type("Đã gồm phần cấp bù chưa?");
    await reader.page.keyboard.press("Control+Enter");
    await expect(card(reader.page)).toHaveCount(0);
    await expect(reader.page.locator(".paper [data-comment]")).toHaveText("mười một tỷ");

    await expect(bubbles(owner.page)).toHaveText("1");
    await bubbles(owner.page).click();
    await expect(card(owner.page)).toContainText("Đã gồm phần cấp bù chưa?");
    await expect(owner.page.locator(".thread-card")).toBeFocused();
    await owner.page.keyboard.press("r");
    await owner.page.keyboard.type("Đã gồm rồi");
    await owner.page.keyboard.press("Control+Enter");
    await expect(bubbles(reader.page)).toHaveText("2");
    await owner.page.getByRole("button", { name: vi("comment.resolve") }).click();
    await expect(bubbles(reader.page)).toHaveCount(0);
    await expect(reader.page.locator(".paper [data-comment]")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");

    await openPanel(reader.page);
    await reader.page.getByText(vi("comment.filter.resolved"), { exact: true }).click();
    await expect(reader.page.locator(".thread-card")).toContainText("Đã gồm rồi");
    await reader.page.getByRole("button", { name: vi("comment.reopen") }).click();
    await expect(bubbles(owner.page)).toHaveText("2");
  });

  it("a mention rings the bell of the person who is named, and the bell leads to the place", async () => {
    await selectWords(owner.page, "ngân sách");
    await owner.page.getByRole("button", { name: vi("comment.add") }).click();
    await owner.page.keyboard.type("Nhờ @");
    const offered = owner.page.getByRole("listbox", { name: vi("comment.mentions") });
    await expect(offered).toBeVisible();
    const named = (await ward.api("vanhoa")).me.user.name;
    await owner.page.keyboard.type(named.slice(0, 4));
    await offered.getByRole("option", { name: named }).click();
    await owner.page.keyboard.type("xem giúp");
    await owner.page.keyboard.press("Control+Enter");
    await expect(card(owner.page)).toHaveCount(0);

    const reader = await ward.personAt("vanhoa", report.id);
    await expect(bell(reader.page)).toHaveAccessibleName(/, \d+ /);
    await bell(reader.page).click();
    const notice = reader.page.locator(".notice").first();
    await expect(notice).toContainText((await ward.api("kinhte")).me.user.name);
    await expect(notice).toHaveAttribute("data-unread", "true");
    await notice.click();
    await expect(card(reader.page)).toContainText(`@${named} xem giúp`);
    await expect(reader.page.locator(".paper [data-comment]")).toBeInViewport();
    await bell(reader.page).click();
    await expect(notice).not.toHaveAttribute("data-unread");
  });

  it("words are kept when they cannot be sent, and Esc asks before it throws them away", async () => {
    await selectWords(owner.page, "trong tháng");
    await owner.page.keyboard.press("Control+Alt+m");
    await owner.page.keyboard.type("Tháng nào?");
    await owner.page.route("**/threads", (route) => route.abort());
    await owner.page.keyboard.press("Control+Enter");
    await expect(card(owner.page).getByRole("alert")).toBeVisible();
    await expect(field(owner.page)).toHaveValue("Tháng nào?");
    await owner.page.keyboard.press("Escape");
    await expect(card(owner.page)).toContainText(vi("comment.discardAsk"));
    await owner.page.getByRole("button", { name: vi("comment.keepWriting") }).click();
    await expect(field(owner.page)).toBeFocused();
    await owner.page.unroute("**/threads");
    await owner.page.keyboard.press("Control+Enter");
    await expect(bubbles(owner.page)).toHaveText("1");
  });

  it("the panel is walked by keyboard, leads to places, and says when words are gone", async () => {
    await threadOn("vanphong", "ngân sách", "Ngân sách nào?");
    await threadOn("vanphong", "trong tháng", "Tháng nào?");
    await openPanel(owner.page);
    const cards = owner.page.locator(".thread-card");
    await expect(cards).toHaveCount(2);
    await expect(owner.page.locator(".outline-comments")).toHaveText("2");
    await cards.first().focus();
    await owner.page.keyboard.press("ArrowDown");
    await expect(cards.nth(1)).toBeFocused();
    await owner.page.keyboard.press("Enter");
    await expect(owner.page.locator(".paper [data-comment]").nth(1)).toBeInViewport();
    await expect(cards.nth(1)).toHaveAttribute("data-current", "true");

    await selectWords(owner.page, "trong tháng");
    await owner.page.keyboard.press("Delete");
    await expect(cards.nth(1)).toContainText(vi("comment.gone"));
    await cards.nth(1).focus();
    await owner.page.keyboard.press("e");
    await expect(cards).toHaveCount(1);
  });

  it("a caret that comes into commented words shows the thread, typing puts it away, and the mouse shows it at a glance", async () => {
    await threadOn("vanphong", "ngân sách", "Ngân sách nào?");
    const words = owner.page.locator(".paper [data-comment]");
    await expect(bubbles(owner.page)).toHaveText("1");
    await selectWords(owner.page, "ngân sách");
    await owner.page.keyboard.press("ArrowLeft");
    await owner.page.keyboard.press("ArrowRight");
    await expect(card(owner.page)).toContainText("Ngân sách nào?");
    await owner.page.keyboard.type("n");
    await expect(card(owner.page)).toHaveCount(0);
    await words.first().hover();
    await expect(card(owner.page)).toContainText("Ngân sách nào?");
    await sheetOf(owner.page, section.id)
      .locator(".section-text")
      .hover({ position: { x: 4, y: 4 } });
    await expect(card(owner.page)).toHaveCount(0);
    await selectWords(owner.page, "tỷ đồng");
    await words.first().click();
    await owner.page.keyboard.press("Control+Alt+m");
    await expect(owner.page.locator(".thread-card")).toBeFocused();
    await owner.page.keyboard.press("Escape");
    await expect(card(owner.page)).toHaveCount(0);
    await expect(await editorOf(owner.page, section.id)).toBeFocused();
  });

  it("an author changes and deletes what they said, the latter after a question", async () => {
    await threadOn("kinhte", "ngân sách", "Cần só liệu");
    await bubbles(owner.page).click();
    const choose = async (item: string) => {
      await card(owner.page)
        .getByRole("button", { name: vi("comment.more") })
        .click();
      await owner.page.getByRole("menuitem", { name: vi(item), exact: true }).click();
    };
    await choose("comment.edit");
    const box = owner.page.getByRole("textbox", { name: vi("comment.editing") });
    await expect(box).toHaveValue("Cần só liệu");
    await box.fill("Cần số liệu");
    await owner.page.keyboard.press("Control+Enter");
    await expect(card(owner.page)).toContainText("Cần số liệu");
    await expect(card(owner.page)).toContainText(vi("comment.edited"));
    await choose("comment.delete");
    await card(owner.page)
      .getByRole("button", { name: vi("comment.deleteKeep") })
      .click();
    await expect(card(owner.page)).toContainText("Cần số liệu");
    await choose("comment.delete");
    await card(owner.page)
      .getByRole("button", { name: vi("comment.delete"), exact: true })
      .click();
    await expect(bubbles(owner.page)).toHaveCount(0);
    await expect(owner.page.locator(".paper [data-comment]")).toHaveCount(0);
  });

  it("nothing of them is printed", async () => {
    await threadOn("vanphong", "ngân sách", "Ngân sách nào?");
    await expect(bubbles(owner.page)).toHaveText("1");
    await owner.page.emulateMedia({ media: "print" });
    await expect(bubbles(owner.page)).toBeHidden();
    await expect(owner.page.locator(".paper [data-comment]")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  });

  it("words in a note at the foot of the paper are commented on as well", async () => {
    const editor = await editorOf(owner.page, section.id);
    await editor.focus();
    await owner.page.keyboard.press("Control+End");
    await owner.page.keyboard.press("Control+Alt+f");
    await expect(owner.page.locator(".note-editor")).toBeFocused();
    await owner.page.keyboard.type("Theo báo cáo của Kho bạc");
    await owner.page.keyboard.press("Escape");
    await expectSaved(owner.page);
    const note = owner.page.locator(".footnotes p > span");
    await expect(note).toHaveText("Theo báo cáo của Kho bạc");
    await note.scrollIntoViewIfNeeded();
    await note.evaluate((words) => {
      const text = words.firstChild;
      if (text !== null) document.getSelection()?.setBaseAndExtent(text, 17, text, 24);
    });
    await owner.page.waitForTimeout(afterFocusMs);
    await owner.page.keyboard.press("Control+Alt+m");
    await expect(field(owner.page)).toBeFocused();
    await owner.page.keyboard.type("Ngày nào?");
    await owner.page.keyboard.press("Control+Enter");
    await expect(owner.page.locator(".footnotes [data-comment]")).toHaveText("Kho bạc");

    await editor.locator("sup[data-footnote]").click();
    await expect(owner.page.locator(".note-editor")).toBeFocused();
    // A note that was just opened puts the caret at its end once more when it stands in its place.
    await expect(async () => {
      await owner.page.keyboard.press("Home");
      await owner.page.waitForTimeout(afterFocusMs);
      await owner.page.keyboard.press("Shift+Control+ArrowRight");
      expect(await owner.page.evaluate(() => String(document.getSelection()))).toBe("Theo");
    }).toPass();
    await owner.page.keyboard.press("Control+Alt+m");
    await expect(field(owner.page)).toBeFocused();
    await owner.page.keyboard.type("Theo ai?");
    await owner.page.keyboard.press("Control+Enter");
    await expect(owner.page.locator(".footnotes [data-comment]").first()).toHaveText(/^Theo/);
  });
});

describe("[A07] comments on a section that becomes confidential", () => {
  it("reach nobody else's page: no bubble, no card, no count, no bell", async () => {
    const reader = await ward.personAt("vanhoa", report.id, section.id);
    await threadOn("vanphong", "ngân sách", "Chuyện nội bộ", [(await ward.api("vanhoa")).me.user.id]);
    await expect(bubbles(reader.page)).toHaveText("1");
    await (await ward.api("vanphong")).call("PATCH", `/api/reports/${report.id}/sections/${section.id}`, { confidentialTo: section.owners });
    await expect(bubbles(reader.page)).toHaveCount(0);
    await openPanel(reader.page);
    await expect(reader.page.locator(".thread-card")).toHaveCount(0);
    await expect(reader.page.locator(".outline-comments")).toHaveCount(0);
    await reader.page.reload();
    await expectSaved(reader.page);
    await bell(reader.page).click();
    await expect(reader.page.getByRole("heading", { name: vi("notice.label") })).toBeVisible();
    await expect(reader.page.locator(".notice", { hasText: report.title })).toHaveCount(0);
    await expect(reader.page.locator("body")).not.toContainText("Chuyện nội bộ");
    await expect(bubbles(owner.page)).toHaveText("1");
  });
});

describe("on a phone", () => {
  it("a comment is written and read in a sheet", async () => {
    const reader = await ward.person("vanhoa");
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await reader.page.goto(`${ward.url}/reports/${report.id}?section=${section.id}`);
    await expectSaved(reader.page);
    await selectWords(reader.page, "mười một tỷ");
    await reader.page.getByRole("button", { name: vi("comment.add") }).click();
    await expect(reader.page.getByRole("dialog")).toBeVisible();
    await field(reader.page).fill("Đã gồm phần cấp bù chưa?");
    await reader.page.getByRole("button", { name: vi("comment.send"), exact: true }).click();
    await expect(reader.page.getByRole("dialog")).toHaveCount(0);
    await bubbles(reader.page).click();
    await expect(reader.page.getByRole("dialog")).toContainText("Đã gồm phần cấp bù chưa?");
  });
});

describe("[A58] the checker finds nothing serious", () => {
  it.each(["light", "dark"] as const)("in an open card, a composer, the panel and the bell, %s", async (colorScheme) => {
    await threadOn("vanphong", "ngân sách", "Ngân sách nào?", [(await ward.api("kinhte")).me.user.id]);
    const context = await ward.browser.newContext({ bypassCSP: true, colorScheme, viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    try {
      await signInAs(context, ward.url, "kinhte");
      const page = await context.newPage();
      await openReport(page, ward.url, report.id, section.id);
      await bubbles(page).click();
      await expect(page.locator(".thread-card")).toBeFocused();
      await page.keyboard.press("r");
      await page.keyboard.type("@");
      await expect(page.getByRole("listbox", { name: vi("comment.mentions") })).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: vi("comment.discard"), exact: true }).click();
      await openPanel(page);
      await expect(page.locator(".comments-panel .thread-card")).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
      await bell(page).click();
      await expect(page.locator(".notice").first()).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
