import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, describe, it } from "vitest";
import type { SessionView } from "../../extensions/wire/http.ts";
import { sheetOf } from "../support/browser.ts";
import { DemoWard, openReport } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { vi, viStart } from "../support/words.ts";

let ward: DemoWard;
beforeAll(async () => {
  ward = await DemoWard.open();
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

async function fillSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel(vi("signIn.username")).fill(username);
  await page.getByRole("textbox", { name: vi("signIn.password") }).fill(password);
  await page.getByRole("button", { name: vi("signIn.submit"), exact: true }).click();
}

const startPage = (page: Page) => page.getByRole("heading", { name: vi("start.reports"), exact: true });

describe("signing in", () => {
  it("says what was wrong, keeps the name, and lets in with the right password", async () => {
    const { page } = await ward.visitor();
    await page.goto(ward.url);
    await fillSignIn(page, "kinhte", "sai-mat-khau");
    await expect(page.getByRole("alert")).toContainText(vi("error.bad_credentials"));
    await expect(page.getByLabel(vi("signIn.username"))).toHaveValue("kinhte");
    await fillSignIn(page, "kinhte", "demo");
    await expect(startPage(page)).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  it("in the demo takes one click", async () => {
    const { page } = await ward.visitor();
    await page.goto(ward.url);
    await page.getByRole("button", { name: /vanphong/ }).click();
    await expect(page.getByRole("button", { name: vi("start.create") })).toBeVisible();
  });

  it("leads to the address that was asked for", async () => {
    const report = await ward.freshReport();
    const { page } = await ward.visitor();
    await page.goto(`${ward.url}/reports/${report.id}`);
    await fillSignIn(page, "lanhdao", "demo");
    await expect(page.getByRole("heading", { level: 1, name: report.title })).toBeVisible();
  });

  it("ends with signing out, for the API too", async () => {
    const { page, context } = await ward.person("vanhoa");
    await page.goto(ward.url);
    await page.locator(".person-button").click();
    await page.getByRole("button", { name: vi("person.signOut") }).click();
    await expect(page.getByLabel(vi("signIn.username"))).toBeVisible();
    expect((await context.request.get(`${ward.url}/api/me`)).status()).toBe(401);
  });

  it("that is revoked elsewhere asks for the password over the open page", async () => {
    const report = await ward.freshReport();
    const { page } = await ward.personAt("congan", report.id);
    const api = await ward.api("congan");
    const sessions = await api.call<readonly SessionView[]>("GET", "/api/sessions");
    for (const session of sessions) if (!session.current) await api.call("DELETE", `/api/sessions/${session.id}`);
    await expect(page.getByRole("dialog", { name: vi("signIn.again") })).toBeVisible();
    await page.getByRole("textbox", { name: vi("signIn.password") }).fill("demo");
    await page.getByRole("button", { name: vi("signIn.submit"), exact: true }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(page.locator(".save-status")).toContainText(viStart("save.saved").trim());
  });
});

describe("a new report", () => {
  it("is made from a template, with owners and sections, and opens", async () => {
    const { page } = await ward.person("vanphong");
    await page.goto(ward.url);
    await page.getByRole("button", { name: vi("start.create") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(vi("create.name")).fill("Báo cáo thử của Văn phòng");
    await dialog.getByRole("button", { name: vi("create.confirm", { kind: vi("kind.report") }) }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Báo cáo thử của Văn phòng" })).toBeVisible();
    expect(await page.locator(".outline-line").count()).toBeGreaterThan(10);
    await expect(page.locator(".paper")).toContainText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  });

  it("cannot be made by others than the office", async () => {
    const { page } = await ward.person("kinhte");
    await page.goto(ward.url);
    await expect(startPage(page)).toBeVisible();
    await expect(page.getByRole("button", { name: vi("start.create") })).toHaveCount(0);
  });

  it("is made from the pasted text of an old one", async () => {
    const { page } = await ward.person("vanphong");
    await page.goto(ward.url);
    await page.getByRole("button", { name: vi("start.import") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(vi("import.text")).fill(oldReport);
    await dialog.getByRole("button", { name: vi("start.create") }).click();
    await page.getByRole("button", { name: vi("import.open") }).click();
    await expect(page.locator(".paper")).toContainText("Sản lượng rau màu ước đạt 182 tấn");
    await expect(page.locator(".outline")).toContainText("Lĩnh vực kinh tế");
    await expect(page.locator(".outline")).toContainText("Lĩnh vực văn hóa");
    await expect(page.locator(".paper")).toContainText("Trần Quang Vinh");
  });
});

describe("a report that is not there", () => {
  it("says so and leads back", async () => {
    const { page } = await ward.person("kinhte");
    await page.goto(`${ward.url}/reports/khong-co-bao-cao`);
    await expect(page.locator("main")).toContainText(vi("report.notFound"));
    await page.getByRole("link", { name: vi("notFound.home") }).click();
    await expect(startPage(page)).toBeVisible();
  });
});

describe("the office", () => {
  it("shows a new section to everybody at once", async () => {
    const report = await ward.freshReport();
    const reader = await ward.personAt("kinhte", report.id);
    const { page } = await ward.person("vanphong");
    await openReport(page, ward.url, report.id);
    await page.getByRole("button", { name: vi("outline.add"), exact: true }).click();
    await page.getByRole("menuitem", { name: vi("outline.addSection") }).click();
    await page.getByRole("dialog").getByLabel(vi("section.title")).fill("Công tác phòng chống lụt bão");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: vi("outline.addConfirm"), exact: true })
      .click();
    await expect(reader.page.locator(".outline")).toContainText("Công tác phòng chống lụt bão", { timeout: 2_000 });
    const added = (await (await ward.api("kinhte")).report(report.id)).sections.find(({ title }) => title === "Công tác phòng chống lụt bão");
    await expect(sheetOf(reader.page, added?.id ?? "")).toBeVisible();
  });
});

const oldReport = `ỦY BAN NHÂN DÂN
PHƯỜNG MỘC LÂM
Số: 98/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mộc Lâm, ngày 20 tháng 10 năm 2026

BÁO CÁO
Tình hình kinh tế - xã hội tháng 10 năm 2026

I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 10
1. Lĩnh vực kinh tế
Sản lượng rau màu ước đạt 182 tấn, giá bán ổn định.
2. Lĩnh vực văn hóa
Tổ chức 03 buổi giao lưu văn nghệ tại các tổ dân phố.
II. NHIỆM VỤ TRỌNG TÂM THÁNG 11
1. Lĩnh vực kinh tế
Tập trung thu hoạch cây vụ đông.

Nơi nhận:
- UBND thành phố Sông Vân;
- Lưu: VT, VP.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Trần Quang Vinh
`;
