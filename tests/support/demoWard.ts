import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import { type ApiClient, signInToApi, writableSection } from "./apiClient.ts";
import { editorOf, openBrowser, signInAs } from "./browser.ts";
import { expect } from "./expect.ts";
import { type ServerProcess, startServerProcess } from "./serverProcess.ts";
import { viStart } from "./words.ts";

/** Somebody of the demo ward with a browser of their own. */
export interface Person {
  readonly username: string;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The demo's server in its own process and a browser in which each person has a context of their own. */
export class DemoWard {
  readonly server: ServerProcess;
  readonly browser: Browser;
  readonly #people: Person[] = [];
  /** Browsers of people who were sent home and may come again: their caches are warm, and they are signed in. */
  readonly #waiting = new Map<string, BrowserContext[]>();
  #month = 0;

  private constructor(server: ServerProcess, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  /** `settings`: of the server, besides those of a test. */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<DemoWard> {
    const [server, browser] = await Promise.all([startServerProcess(settings), openBrowser()]);
    return new DemoWard(server, browser);
  }

  get url(): string {
    return this.server.url;
  }

  api(username: string): Promise<ApiClient> {
    return signInToApi(this.url, username);
  }

  /** A browser in which nobody is signed in. */
  async visitor(): Promise<Person> {
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
    context.setDefaultTimeout(10_000);
    return this.#seated("", context);
  }

  async person(username: string): Promise<Person> {
    const context = this.#waiting.get(username)?.pop();
    if (context !== undefined) {
      const person = await this.#seated(username, context);
      await forgetEverything(person.page, this.url);
      return person;
    }
    const visitor = await this.visitor();
    await signInAs(visitor.context, this.url, username);
    return { ...visitor, username };
  }

  async #seated(username: string, context: BrowserContext): Promise<Person> {
    const person = { username, context, page: await context.newPage() };
    this.#people.push(person);
    return person;
  }

  /** A person with a report open, at one of its sections if one is named. */
  async personAt(username: string, reportId: string, sectionId?: string): Promise<Person> {
    const person = await this.person(username);
    await openReport(person.page, this.url, reportId, sectionId);
    return person;
  }

  /** A new monthly report of its own for a test, as the office makes it from the template. */
  async freshReport(): Promise<ReportView> {
    const office = await this.api("vanphong");
    const templates = await office.call<readonly { id: string; periodKind: string }[]>("GET", "/api/templates");
    const template = templates.find(({ periodKind }) => periodKind === "month");
    this.#month += 1;
    const period = { kind: "month", year: 2031 + Math.floor(this.#month / 12), month: (this.#month % 12) + 1 };
    return office.call("POST", "/api/reports", { templateId: template?.id, period });
  }

  /** The first section of the report that this person writes. */
  async sectionOf(username: string, reportId: string): Promise<SectionView> {
    return writableSection(await (await this.api(username)).report(reportId));
  }

  /** Close everybody's pages; for `afterEach`. */
  async sendHome(): Promise<void> {
    for (const { context } of this.#people.splice(0)) {
      const username = await signedInAs(context, this.url);
      if (username === null) {
        await context.close();
        continue;
      }
      for (const open of context.pages()) await open.close();
      this.#waiting.set(username, [...(this.#waiting.get(username) ?? []), context]);
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.remove();
  }
}

/** Who is signed in in a browser; null for nobody, or if the server does not say. */
async function signedInAs(context: BrowserContext, url: string): Promise<string | null> {
  try {
    const answer = await context.request.get(`${url}/api/me`);
    const me: { readonly user?: { readonly username: string } } = answer.ok() ? await answer.json() : {};
    return me.user?.username ?? null;
  } catch {
    return null;
  }
}

/** What the page kept in this browser is gone, as for somebody who comes for the first time; its files stay in the cache. */
async function forgetEverything(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/healthz`);
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
  });
}

export async function openReport(page: Page, url: string, reportId: string, sectionId?: string): Promise<void> {
  await page.goto(`${url}/reports/${reportId}${sectionId === undefined ? "" : `?section=${sectionId}`}`);
  await expectSaved(page);
  if (sectionId !== undefined) await editorOf(page, sectionId);
}

/** Everything typed in this page is on the server's disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator(".save-status")).toContainText(viStart("save.saved").trim(), { timeout: 30_000 });
}
