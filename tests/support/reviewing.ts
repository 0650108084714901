import type { Locator, Page } from "@playwright/test";
import { expect } from "./expect.ts";
import { vi } from "./words.ts";

/** A section's lines, without the carets of others. */
export const linesIn = (sheet: Locator): Promise<readonly string[]> =>
  sheet.locator(".section-text > *").evaluateAll((blocks) =>
    blocks.map((block) => {
      const copy = block.cloneNode(true);
      if (copy instanceof Element) for (const caret of copy.querySelectorAll(".caret")) caret.remove();
      return (copy.textContent ?? "").replaceAll("\u2060", "");
    }),
  );

/** The changes in the panel. */
export const cards = (page: Page): Locator => page.locator(".change-card");

export async function openChanges(page: Page): Promise<void> {
  const show = page.getByRole("button", { name: vi("panel.show") });
  if (await show.isVisible()) await show.click();
  await page.getByRole("tab", { name: vi("panel.changes") }).click();
}

export async function setMode(page: Page, mode: "direct" | "suggest" | "view"): Promise<void> {
  await page.locator(".mode-switch").click();
  await page.getByRole("menuitem", { name: vi(`mode.${mode}`) }).click();
  await expect(page.locator(".mode-switch")).toHaveAttribute("data-mode", mode);
}

/** An editor that got the focus shows its own selection some milliseconds later; a selection that the mouse makes comes after that. */
export const afterFocusMs = 60;

/** Put the caret into a line of a section: `Một |hai ba`, or select from there to another line's `|`. */
export async function placeCaret(editor: Locator, from: string, to = from): Promise<void> {
  await expect(editor).toContainText(to.replace("|", ""));
  await editor.focus();
  await editor.page().waitForTimeout(afterFocusMs);
  await editor.evaluate(
    (element, [start, end]) => {
      const find = (marked: string): readonly [Node, number] => {
        const words = marked.replace("|", "");
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = (node.textContent ?? "").indexOf(words);
          if (at >= 0) return [node, at + marked.indexOf("|")];
        }
        throw new Error(`"${words}" is not in the text.`);
      };
      const [anchor, focus] = [find(start ?? ""), find(end ?? "")];
      document.getSelection()?.setBaseAndExtent(...anchor, ...focus);
    },
    [from, to],
  );
  await editor.page().waitForTimeout(afterFocusMs);
}

/** Decide all changes that the panel shows. */
export async function decideAll(page: Page, verdict: "accept" | "reject"): Promise<void> {
  const count = await cards(page).count();
  await page.getByRole("button", { name: vi("change.many") }).click();
  await page.getByRole("menuitem", { name: vi(verdict === "accept" ? "change.acceptShown" : "change.rejectShown", { count }) }).click();
  await expect(cards(page)).toHaveCount(0);
}

/** A note at the caret, with the caret behind it afterwards. */
export async function addNote(page: Page, words: string): Promise<void> {
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: vi("tool.footnote"), exact: true })
    .click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type(words);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** Choose an act of the table menu. */
export async function tableAction(page: Page, name: string): Promise<void> {
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: vi("tool.table"), exact: true })
    .click();
  await page.getByRole("menuitem", { name: vi(`table.${name}`), exact: true }).click();
}

/** Paste as a browser does it. */
export async function pasteHtml(editor: Locator, html: string): Promise<void> {
  await editor.evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData("text/html", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}
