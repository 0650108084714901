import { expect, it } from "vitest";
import type { RecoveredText } from "../../../../client/sync/connection.ts";
import { memoryStore } from "../../../../client/sync/memoryStore.ts";
import { RecoveredTexts } from "../../../../client/sync/recoveredTexts.ts";

const entry = (text: string, id = "1"): RecoveredText => ({ id, sectionId: "s", sectionTitle: "Kinh tế", at: 1, reason: "section_locked", text });
const open = (store = memoryStore()) => new RecoveredTexts(store, "lan", "r", () => {});

it("keeps words through a reload before they are compared with the server's text", () => {
  const store = memoryStore();
  const texts = open(store);
  texts.keep(entry("tất cả"));
  expect(texts.shown).toEqual([]);
  expect(open(store).shown).toEqual([entry("tất cả")]);
});

it("shows just the words that are missing once they are compared", () => {
  const texts = open();
  texts.keep(entry("tất cả"));
  texts.settle(entry("phần thiếu"));
  expect(texts.shown).toEqual([entry("phần thiếu")]);
});

it("lets an entry go when nothing is missing", () => {
  const store = memoryStore();
  const texts = open(store);
  texts.keep(entry("tất cả"));
  texts.settle(entry(""));
  expect(open(store).shown).toEqual([]);
});

it("does not overwrite what another tab kept", () => {
  const store = memoryStore();
  const [one, two] = [open(store), open(store)];
  one.settle(entry("của thẻ một", "1"));
  two.settle(entry("của thẻ hai", "2"));
  expect(open(store).shown.map(({ text }) => text)).toEqual(["của thẻ một", "của thẻ hai"]);
});

it("never shows one person's words to another at the same machine", () => {
  const store = memoryStore();
  open(store).settle(entry("của Lan"));
  expect(new RecoveredTexts(store, "minh", "r", () => {}).shown).toEqual([]);
});

it("keeps words in the page when the browser's store is full", () => {
  const full = {
    ...memoryStore(),
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  };
  const texts = open(full);
  texts.settle(entry("một", "1"));
  texts.settle(entry("hai", "2"));
  expect(texts.shown.map(({ text }) => text)).toEqual(["một", "hai"]);
});

it("puts aside what it can't read instead of writing over it", () => {
  const store = memoryStore();
  store.setItem("ban-thao.recovered.lan.r", "{broken");
  open(store).settle(entry("mới"));
  expect(store.getItem("ban-thao.recovered.lan.r.unreadable")).toBe("{broken");
  expect(open(store).shown.map(({ text }) => text)).toEqual(["mới"]);
});
