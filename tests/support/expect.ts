import { expect as byPlaywright } from "@playwright/test";

/** Playwright's `expect`, patient: browsers and servers share few cores here, and what is waited for comes. */
export const expect = byPlaywright.configure({ timeout: 15_000 });
