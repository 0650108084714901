import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import type { ReportSummary } from "../../extensions/wire/http.ts";
import { editorOf } from "../support/browser.ts";
import { DemoWard, openReport } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { vi, viStart } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

describe("a new month", () => {
  it("[A42] is made from the last one, and its old words are marked until somebody changes or confirms them", async () => {
    const office = await ward.person("vanphong");
    await office.page.goto(ward.url);
    const title = (await (await ward.api("vanphong")).call<readonly ReportSummary[]>("GET", "/api/reports"))[0]?.title ?? "";
    await office.page.getByRole("button", { name: vi("roll.open", { title }) }).click();
    await office.page.getByRole("button", { name: vi("roll.confirm"), exact: true }).click();
    await office.page.waitForURL(/\/reports\/\w+/);
    const id = new URL(office.page.url()).pathname.split("/")[2] ?? "";

    const section = await ward.sectionOf("kinhte-truong", id);
    const head = await ward.person("kinhte-truong");
    await openReport(head.page, ward.url, id, section.id);
    const marks = (await editorOf(head.page, section.id)).locator(".stale");
    const count = await marks.count();
    expect(count).toBeGreaterThan(1);

    await marks.first().click();
    await head.page.keyboard.type("x");
    await expect(marks).toHaveCount(count - 1);

    await head.page.getByRole("button", { name: vi("panel.show") }).click();
    await head.page.getByRole("tab", { name: vi("stale.panel") }).click();
    await head.page
      .getByRole("button", { name: new RegExp(`^${viStart("stale.holdsOf")}`) })
      .first()
      .click();
    await expect(marks).toHaveCount(count - 2);

    await head.page
      .getByRole("button", { name: vi("workflow.section.submit") })
      .first()
      .click();
    await expect(head.page.getByRole("dialog", { name: vi("stale.submit") })).toContainText(String(count - 2));
  });
});
