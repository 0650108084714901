import { afterAll, expect, it } from "vitest";
import { checkTexts, type TextsToCheck } from "../../extensions/sectionChecks/checkTexts.ts";
import { createChecking } from "../../server/checking.ts";

const checking = createChecking();
afterAll(() => checking.stop());

const order = (text: string): TextsToCheck => ({ texts: [{ id: "a", confidentialTo: [], text }], wanted: ["a"], context: {} });
const texts = ["Tiếp nhận 125 hồ sơ, gồm: 80 hồ sơ đất đai, 35 hồ sơ xây dựng.", "Đơn thư đạt 88,7 % kế hoạch.", ""];

it("a thread answers one order after the other with what the checks find", async () => {
  const found = await Promise.all(texts.map((text) => checking.check(order(text))));
  expect(found).toEqual(texts.map((text) => checkTexts(order(text))));
  expect(await checking.check(order(texts[0] ?? ""))).toEqual(found[0]);
});
