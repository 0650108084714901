import type { CDPSession, Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "vitest";
import type { SectionView } from "../../../extensions/wire/http.ts";
import { editorOf, sheetOf, typeIn } from "../../support/browser.ts";
import { DemoWard, expectSaved, type Person } from "../../support/demoWard.ts";
import { expect } from "../../support/expect.ts";

let ward: DemoWard;
let section: SectionView;
let lan: Person;
let minh: Person;

beforeAll(async () => {
  ward = await DemoWard.open();
});
beforeEach(async () => {
  const report = await ward.freshReport();
  section = await ward.sectionOf("kinhte", report.id);
  [lan, minh] = [await ward.personAt("kinhte", report.id, section.id), await ward.personAt("kinhte-truong", report.id, section.id)];
});
afterEach(() => ward.sendHome());
afterAll(() => ward.close());

/** The text of the section's last paragraph, without the carets of others. */
async function lastParagraph(page: Page): Promise<string> {
  return sheetOf(page, section.id)
    .locator(".section-text p")
    .last()
    .evaluate((element) => {
      const copy = element.cloneNode(true);
      if (copy instanceof Element) for (const caret of copy.querySelectorAll(".caret")) caret.remove();
      return (copy.textContent ?? "").replaceAll("\u2060", "");
    });
}

/** A shared paragraph: one person at its start, the other at its end. */
async function shareParagraph(): Promise<void> {
  await typeIn(lan.page, section.id, " giữa ");
  await expect(sheetOf(minh.page, section.id)).toContainText("giữa");
  await (await editorOf(minh.page, section.id)).focus();
  await placeCaret(minh.page, "Control+End", lan.page, "end");
  await placeCaret(lan.page, "Home", minh.page, "start");
}

/** Move the caret and see in the other's page that it went there; like a person, press again if it did not. */
async function placeCaret(page: Page, key: string, seenBy: Page, place: "start" | "end"): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect.poll(() => caretPlace(seenBy), { timeout: 1_000 }).toBe(place);
  }).toPass({ timeout: 10_000 });
}

/** Where the other person's caret stands in the last paragraph. */
async function caretPlace(page: Page): Promise<"start" | "end" | "elsewhere"> {
  const paragraph = sheetOf(page, section.id).locator(".section-text p").last();
  return paragraph.evaluate((element) => {
    const caret = element.querySelector(".caret");
    if (caret === null) return "elsewhere";
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEndBefore(caret);
    const after = document.createRange();
    after.setStartAfter(caret);
    after.setEnd(element, element.childNodes.length);
    if (before.toString().replaceAll("\u2060", "") === "") return "start";
    return after.toString().replaceAll("\u2060", "") === "" ? "end" : "elsewhere";
  });
}

/** A new line without a word, with both carets in it. */
async function shareEmptyLine(): Promise<void> {
  const blocks = sheetOf(minh.page, section.id).locator(".section-text > *");
  const before = await blocks.count();
  await typeIn(lan.page, section.id, "");
  await expect(blocks).toHaveCount(before + 1);
  await (await editorOf(minh.page, section.id)).focus();
  await placeCaret(minh.page, "Control+End", lan.page, "start");
}

const bothShow = async (text: string): Promise<void> => {
  for (const { page } of [lan, minh]) {
    await expectSaved(page);
    await expect.poll(() => lastParagraph(page)).toBe(text);
  }
};

/** Lan goes on as she likes to work: straight into the text, or by suggesting. */
async function workBy(mode: "direct" | "suggest"): Promise<void> {
  if (mode === "suggest") await lan.page.keyboard.press("Control+Shift+KeyE");
  await expect(lan.page.locator(".mode-switch")).toHaveAttribute("data-mode", mode);
}

/** What Lan suggests, as the other sees it: her words, in one piece. */
const suggested = (page: Page) => sheetOf(page, section.id).locator('ins[data-record="ins"]').allTextContents();

describe("[A55] Vietnamese input while somebody else types in the same paragraph", () => {
  describe.each(["direct", "suggest"] as const)("mode %s", (mode) => {
    it("through a system input method (composition) loses and doubles no letter", async () => {
      await shareParagraph();
      await workBy(mode);
      const session = await lan.page.context().newCDPSession(lan.page);
      const words = ["tiếng", "việt", "được", "gõ", "nguyên", "vẹn"];
      await Promise.all([compose(session, words), minh.page.keyboard.type("người kia cũng đang gõ", { delay: 15 })]);
      await bothShow(`${words.join(" ")}  giữa người kia cũng đang gõ`);
      expect(await suggested(minh.page)).toEqual(mode === "suggest" ? [`${words.join(" ")} `] : []);
    });

    it("through a keyboard driver that rewrites the last letters (Telex) loses and doubles no letter", async () => {
      await shareParagraph();
      await workBy(mode);
      await Promise.all([telex(lan.page, "tieengs vieetj ddwowcj gox"), minh.page.keyboard.type("song song", { delay: 20 })]);
      await bothShow("tiếng việt được gõ giữa song song");
      expect(await suggested(minh.page)).toEqual(mode === "suggest" ? ["tiếng việt được gõ"] : []);
    });
  });
});

describe("[A25] two people who type at one place at one moment", () => {
  it.each(["in a line with words", "in an empty line"])("%s get every letter once, and see the same line", async (line) => {
    if (line === "in a line with words") await shareParagraph();
    else await shareEmptyLine();
    if (line === "in a line with words") await placeCaret(lan.page, "End", minh.page, "end");
    await Promise.all([lan.page.keyboard.type("x".repeat(20)), minh.page.keyboard.type("z".repeat(20))]);
    for (const { page } of [lan, minh]) {
      await expectSaved(page);
      const counts = async () => {
        const line = await lastParagraph(page);
        return ["x", "z"].map((letter) => line.split(letter).length - 1);
      };
      await expect.poll(counts).toEqual([20, 20]);
    }
    expect(await lastParagraph(minh.page)).toBe(await lastParagraph(lan.page));
  });
});

/** Compose words as IBus does: the word grows in the composition, then it is committed with a space behind it. */
async function compose(session: CDPSession, words: readonly string[]): Promise<void> {
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) {
      const text = word.slice(0, length);
      await session.send("Input.imeSetComposition", { text, selectionStart: length, selectionEnd: length });
    }
    await session.send("Input.insertText", { text: `${word} ` });
  }
}

/** What Telex makes of the last letters; the longest ending that fits counts. */
const rewrites: readonly (readonly [string, string])[] = [
  ["tieengs", "tiếng"],
  ["tiee", "tiê"],
  ["vieetj", "việt"],
  ["viee", "viê"],
  ["ddwowcj", "được"],
  ["ddwow", "đươ"],
  ["ddw", "đư"],
  ["dd", "đ"],
  ["gox", "gõ"],
];

/** Type like UniKey: when a letter changes what stands before it, it sends Backspaces and the letters anew. */
async function telex(page: Page, keys: string): Promise<void> {
  let [typed, shown] = ["", ""];
  for (const key of keys) {
    if (key === " ") [typed, shown] = ["", ""];
    else typed += key;
    const next = key === " " ? "" : spelled(typed);
    if (key === " " || next === shown + key) {
      await page.keyboard.press(key === " " ? "Space" : key);
    } else {
      const kept = commonStart(shown, next);
      for (let index = kept; index < shown.length; index += 1) await page.keyboard.press("Backspace");
      await page.keyboard.insertText(next.slice(kept));
    }
    shown = next;
  }
}

function spelled(typed: string): string {
  const rewrite = rewrites.find(([ending]) => typed.startsWith(ending));
  return rewrite === undefined ? typed : rewrite[1] + typed.slice(rewrite[0].length);
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
