import type { Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "vitest";
import type { ReportView, SectionView } from "../../extensions/wire/http.ts";
import { editorOf, sheetOf } from "../support/browser.ts";
import { DemoWard, expectSaved, type Person } from "../support/demoWard.ts";
import { expect } from "../support/expect.ts";
import { linesIn, placeCaret } from "../support/reviewing.ts";

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
  const { page } = author;
  await (await editorOf(page, section.id)).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Thu ngân sách khá. Chi đúng.");
  await expectSaved(page);
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

const lineOf = async (page: Page): Promise<string> => (await linesIn(sheetOf(page, section.id))).join("\n");
const office = (): Promise<Person> => ward.personAt("vanphong", report.id, section.id);
const records = (page: Page, kind: "ins" | "del"): Promise<readonly string[]> =>
  sheetOf(page, section.id).locator(`${kind}[data-record="${kind}"]`).allTextContents();

/** Write a word anew as the keyboard of a phone does: with each letter the whole word, from the first on. `before`: what stands before it in the section. */
async function writeAnew(page: Page, before: string, word: string, forms: readonly string[]): Promise<void> {
  await placeCaret(await editorOf(page, section.id), `${word}|`);
  const keyboard = await page.context().newCDPSession(page);
  const place = { replacementStart: before.length, replacementEnd: before.length + word.length };
  for (const [index, text] of forms.entries()) {
    const caret = { selectionStart: text.length, selectionEnd: text.length };
    await keyboard.send("Input.imeSetComposition", { text, ...caret, ...(index === 0 ? place : {}) });
  }
  await keyboard.send("Input.insertText", { text: forms.at(-1) ?? "" });
}

describe("words written anew", () => {
  it("[A55] by a phone's keyboard or a spelling check lose and double no letter while somebody else types in the line", async () => {
    await writeAnew(author.page, "Thu ngân sách khá. ", "Chi", ["Chit", "Chiều", "Chiêu"]);
    await expectSaved(author.page);
    expect(await lineOf(author.page)).toBe("Thu ngân sách khá. Chiêu đúng.");

    const { page } = await office();
    await placeCaret(await editorOf(author.page, section.id), "đúng.|");
    await Promise.all([
      writeAnew(page, "Thu ", "ngân", ["ngânh", "ngành", "ngànhh", "ngành"]),
      author.page.keyboard.type(" Người kia gõ.", { delay: 20 }),
    ]);
    await expectSaved(author.page);
    await expect.poll(() => lineOf(page)).toBe("Thu ngânành sách khá. Chiêu đúng. Người kia gõ.");
    expect([await records(page, "del"), await records(page, "ins")]).toEqual([["ân"], ["ành"]]);

    await placeCaret(await editorOf(page, section.id), "khá|");
    await page.evaluate(() => {
      const node = document.getSelection()?.focusNode;
      if (node instanceof Text) node.data = node.data.replace("khá", "khả quan");
    });
    await expectSaved(page);
    await expect.poll(() => records(author.page, "ins")).toEqual(["ành", "ả quan"]);
    expect(await records(author.page, "del")).toEqual(["ân", "á"]);
  });
});

describe("words dragged with the mouse", () => {
  it("[A58] to another section are struck here and proposed there, and a screen reader hears who proposes what", async () => {
    const { page } = await office();
    const { sections } = await (await ward.api("vanphong")).report(report.id);
    const next = sections
      .slice(sections.findIndex(({ id }) => id === section.id) + 1)
      .find(({ room, access }) => room !== null && access === "suggest");
    if (next === undefined) throw new Error("No section stands behind.");
    const there = await editorOf(page, next.id);
    const editor = await editorOf(page, section.id);
    await placeCaret(editor, "Thu |ngân sách", "Thu ngân sách| khá");
    const held = await editor.evaluate(() => document.getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON());
    const line = await there.locator("p").first().boundingBox();
    if (line === null) throw new Error("The line is not on the page.");
    await page.mouse.move(held.x + held.width / 2, held.y + held.height / 2);
    await page.mouse.down();
    await page.mouse.move(line.x + line.width / 2, line.y + 8, { steps: 8 });
    await page.mouse.up();
    await expect(there.locator('ins[data-record="ins"]')).toHaveText(["ngân sách"]);
    expect(await records(page, "del")).toEqual(["ngân sách"]);
    await expectSaved(page);
    await expect.poll(() => records(author.page, "del")).toEqual(["ngân sách"]);

    const tree = await (await author.page.context().newCDPSession(author.page)).send("Accessibility.getFullAXTree");
    const heard = tree.nodes.map(({ name }) => String(name?.value ?? "")).join(" ");
    expect(heard).toContain("xóa, đề nghị bởi ");
  });
});
