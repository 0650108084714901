import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import type { ReportView } from "../../extensions/wire/http.ts";
import { editorOf, sheetOf, typeIn } from "../support/browser.ts";
import { cuttableLine } from "../support/cuttableLine.ts";
import { DemoWard, expectSaved, openReport } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { vi } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

/** A button of the top bar by its words; section steps carry the section's number behind them. */
const step = (page: Page, action: string) =>
  page.locator(".workflow-bar").getByRole("button", { name: new RegExp(`^${vi(`workflow.${action}`)}( [\\d.IVX]+)?$`) });

/** Put the focus into a section, so that the bar offers its steps. */
async function enter(page: Page, sectionId: string): Promise<void> {
  const editor = await editorOf(page, sectionId);
  await editor.click();
}

/** Bring every section but this one to `accepted`, the way the office would after a month of work. */
async function acceptOthers(report: ReportView, keep: string): Promise<void> {
  const office = await ward.api("vanphong");
  const people = await Promise.all(
    ["vanphong", "kinhte-truong", "vanhoa-truong", "hcc-truong", "congan-truong", "quansu-truong", "dichvu-truong"].map((name) => ward.api(name)),
  );
  for (const { id, kind } of report.sections) {
    if (kind === "part" || id === keep) continue;
    for (const person of people) {
      const section = (await person.report(report.id)).sections.find((one) => one.id === id);
      if (section?.abilities["section.submit"] !== true) continue;
      await person.call("POST", `/api/reports/${report.id}/sections/${id}/submit`);
      break;
    }
    await office.call("POST", `/api/reports/${report.id}/sections/${id}/accept`);
  }
}

describe("the month's work", () => {
  it("[A44] goes from submit over a return and a fix to accepted, approved and issued, each step by its role, with buttons", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const [drafter, head, office] = [
      await ward.personAt("kinhte", report.id, section.id),
      await ward.personAt("kinhte-truong", report.id, section.id),
      await ward.personAt("vanphong", report.id, section.id),
    ];
    await typeIn(drafter.page, section.id, "Thu ngân sách đạt mười một tỷ đồng");
    await expectSaved(drafter.page);
    await expect(step(drafter.page, "section.submit")).toHaveCount(0);

    await enter(head.page, section.id);
    await step(head.page, "section.submit").click();
    await expect(sheetOf(drafter.page, section.id).locator(".section-body")).toHaveAttribute("data-mode", "suggest");

    await enter(office.page, section.id);
    await step(office.page, "section.return").click();
    const dialog = office.page.getByRole("dialog");
    await dialog.getByRole("button", { name: vi("workflow.section.return") }).click();
    await expect(dialog).toContainText(vi("reason.missing"));
    await dialog.getByLabel(vi("reason.label")).fill("Thiếu so sánh với cùng kỳ");
    await dialog.getByRole("button", { name: vi("workflow.section.return") }).click();
    await expect(dialog).toBeHidden();

    await expect(sheetOf(drafter.page, section.id).locator(".section-body")).toHaveAttribute("data-mode", "direct");
    await typeIn(drafter.page, section.id, "Tăng bốn phần trăm so với cùng kỳ");
    await expectSaved(drafter.page);
    await enter(head.page, section.id);
    await step(head.page, "section.submit").click();
    await expect(step(office.page, "section.accept")).toBeVisible();
    await step(office.page, "section.accept").click();
    await expect(sheetOf(head.page, section.id).locator(".section-tag-state")).toHaveText(vi("paper.state.accepted"));

    await acceptOthers(report, section.id);
    await openReport(office.page, ward.url, report.id);
    await step(office.page, "report.review").click();

    const leader = await ward.personAt("lanhdao", report.id);
    await step(leader.page, "report.approve").click();
    await leader.page
      .getByRole("dialog")
      .getByRole("button", { name: vi("workflow.report.approve") })
      .click();
    await expect(leader.page.locator(".top-bar-facts")).toContainText(vi("report.state.approved"));

    const clerk = await ward.personAt("vanthu", report.id);
    await step(clerk.page, "report.issue").click();
    await clerk.page.getByLabel(vi("issue.number")).fill("125");
    await clerk.page
      .getByRole("dialog")
      .getByRole("button", { name: vi("workflow.report.issue") })
      .click();
    await expect(clerk.page.locator(".top-bar-facts")).toContainText("125");
    await expect(sheetOf(office.page, section.id).locator(".section-body")).toHaveAttribute("data-standing", "readOnly");
  }, 120_000);
});

describe("[A06] a section that is taken away while one types", () => {
  it.each([
    { taken: "submitted, where one may still suggest", mode: "suggest" },
    { taken: "accepted, where one may only read", mode: "view" },
  ])("is $taken: within two seconds nothing is written any more, and every word is in the text or in the recovery panel", async ({ mode }) => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const [head, office] = [await ward.api("kinhte-truong"), await ward.api("vanphong")];
    const { page } = await ward.personAt("kinhte", report.id, section.id);
    await typeIn(page, section.id, "Bắt đầu");
    await expectSaved(page);

    const typed: string[] = [];
    const path = `/api/reports/${report.id}/sections/${section.id}`;
    const taken = head
      .call("POST", `${path}/submit`)
      .then(() => (mode === "view" ? office.call("POST", `${path}/accept`) : null))
      .then(() => Date.now());
    const body = sheetOf(page, section.id).locator(".section-body");
    while ((await body.getAttribute("data-mode")) !== mode && typed.length < 200) {
      const word = ` t${typed.length}t`;
      await page.keyboard.type(word);
      typed.push(word.trim());
    }
    const lostAfterMs = Date.now() - (await taken);
    expect(lostAfterMs).toBeLessThan(2_000);
    await expectSaved(page);

    // The last word may have met a text that was read-only already; its author saw that.
    const lost = async () => {
      const text = (await sheetOf(page, section.id).textContent()) ?? "";
      const kept = await page.locator(".recovered-text").allTextContents();
      return typed.slice(0, -1).filter((word) => !`${text} ${kept.join(" ")}`.includes(word));
    };
    await expect.poll(lost).toEqual([]);
    const editor = await editorOf(page, section.id);
    await expect(editor.and(page.locator('[contenteditable="true"]'))).toHaveCount(mode === "view" ? 0 : 1);
    // Whoever goes on typing does it where they were.
    if (mode === "suggest") await expect(editor).toBeFocused();
  });

  it("keeps words written while cut off for their author, with reason and a way to copy them", async () => {
    const report = await ward.freshReport();
    const section = await ward.sectionOf("kinhte", report.id);
    const head = await ward.api("kinhte-truong");
    const { page } = await ward.person("kinhte");
    const line = await cuttableLine(page);
    await openReport(page, ward.url, report.id, section.id);
    await line.cut();
    await expect(page.locator(".save-offline")).toBeVisible();
    await typeIn(page, section.id, "Viết sau khi đã nộp");
    await head.call("POST", `/api/reports/${report.id}/sections/${section.id}/submit`);
    line.mend();
    await expect(page.locator(".recovered-text")).toContainText("Viết sau khi đã nộp");
    await expect(sheetOf(page, section.id)).not.toContainText("Viết sau khi đã nộp");
    await page.reload();
    await expect(page.locator(".recovered-text")).toContainText("Viết sau khi đã nộp");
    await page.getByRole("button", { name: vi("recovery.discard") }).click();
    await page.getByRole("button", { name: vi("recovery.discardConfirm") }).click();
    await expect(page.locator(".recovered-text")).toHaveCount(0);
  });
});
