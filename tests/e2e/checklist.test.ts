import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import { sheetOf } from "../support/browser.ts";
import { DemoWard } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { vi, viStart } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

describe("the checklist before a report leaves", () => {
  it("says what is open and what the decree asks, and leads to the place", async () => {
    const report = await ward.freshReport();
    const head = report.sections.find(({ kind }) => kind === "letterhead");
    const { page } = await ward.personAt("vanthu", report.id);
    await page.getByRole("button", { name: vi("export.menu") }).click();
    await page.getByRole("menuitem", { name: vi("decree.title") }).click();
    const list = page.getByRole("dialog", { name: vi("decree.title") });
    await expect(list).toContainText(vi("decree.unnumbered"));
    await list.getByText(viStart("decree.met")).click();
    await expect(list).toContainText("Quốc hiệu");
    await list
      .getByRole("button", { name: viStart("decree.go") })
      .first()
      .click();
    await expect(list).toHaveCount(0);
    await expect(sheetOf(page, head?.id ?? "")).toBeInViewport();
  });
});
