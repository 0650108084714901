import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { sheetOf, signInAs, typeIn } from "../../support/browser.ts";
import { DemoWard, expectSaved, openReport } from "../../support/demoWard.ts";
import { expect } from "../../support/expect.ts";
import { type Laptop, openLaptop } from "../../support/laptop.ts";
import { type SleepyNetwork, sleepyNetwork } from "../../support/sleepyNetwork.ts";

let ward: DemoWard;
let network: SleepyNetwork;
let laptop: Laptop;
beforeAll(async () => {
  // A sleep of four seconds is to this server what one of a minute is to another.
  ward = await DemoWard.open({ SYNC_PING_MS: "1000", SYNC_BEAT_MS: "200" });
  network = await sleepyNetwork(ward.url);
  laptop = await openLaptop();
});
afterEach(async () => {
  network.wake();
  laptop.wake();
  await ward.sendHome();
});
afterAll(async () => {
  await laptop.close();
  await network.close();
  await ward.close();
});

/** Lan's laptop with a section open, some of it saved, and some typed when the network was gone already; then the lid is closed. */
async function laptopAsleep() {
  const report = await ward.freshReport();
  const section = await ward.sectionOf("kinhte", report.id);
  const context = await laptop.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  const page = await context.newPage();
  await signInAs(context, network.url, "kinhte");
  await openReport(page, network.url, report.id, section.id);
  await typeIn(page, section.id, "Đã lưu trước khi ngủ.");
  await expectSaved(page);
  network.sleep();
  await typeIn(page, section.id, "Vừa gõ xong thì gập máy.");
  for (const words of ["Đã lưu trước khi ngủ.", "Vừa gõ xong thì gập máy."]) await expect(sheetOf(page, section.id).getByText(words)).toHaveCount(1);
  laptop.sleep();
  return { report, section, context, page };
}

/** Somebody else writes meanwhile, until the server has given the sleeping laptop up. */
async function someoneElseWrites(reportId: string, sectionId: string): Promise<Page> {
  const { page } = await ward.personAt("kinhte-truong", reportId, sectionId);
  await typeIn(page, sectionId, "Người khác viết lúc máy ngủ.");
  await expectSaved(page);
  await expect.poll(() => network.givenUp, { timeout: 15_000 }).toBeGreaterThan(0);
  return page;
}

async function everythingIsThere(pages: readonly Page[], sectionId: string): Promise<void> {
  for (const page of pages) {
    for (const words of ["Đã lưu trước khi ngủ.", "Vừa gõ xong thì gập máy.", "Người khác viết lúc máy ngủ."]) {
      await expect(sheetOf(page, sectionId).getByText(words)).toHaveCount(1);
    }
  }
}

describe("[A36] a laptop that sleeps while somebody else writes", () => {
  it("wakes and leaves the page at once: nothing of either is lost", async () => {
    const { report, section, context, page } = await laptopAsleep();
    const other = await someoneElseWrites(report.id, section.id);
    network.wake();
    laptop.wake();
    page.on("dialog", (dialog) => void dialog.accept());
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;

    const again = await context.newPage();
    await openReport(again, network.url, report.id, section.id);
    await everythingIsThere([again, other], section.id);
  });

  it("wakes and stays: the page finds its way back by itself", async () => {
    const { report, section, page } = await laptopAsleep();
    const other = await someoneElseWrites(report.id, section.id);
    network.wake();
    laptop.wake();
    await everythingIsThere([page, other], section.id);
    await expectSaved(page);
    await typeIn(page, section.id, "Viết tiếp sau khi mở máy.");
    await expect(sheetOf(other, section.id)).toContainText("Viết tiếp sau khi mở máy.");
  });

  it("never wakes as it was, because the page is thrown away: what was typed last is in the browser's copy", async () => {
    const { report, section, context, page } = await laptopAsleep();
    const other = await someoneElseWrites(report.id, section.id);
    laptop.wake();
    await page.close();
    network.wake();

    const again = await context.newPage();
    await openReport(again, network.url, report.id, section.id);
    await everythingIsThere([again, other], section.id);
  });
});
