import { expect, it } from "vitest";
import { reportRules } from "../../../../extensions/checks/report/checkReport.ts";
import { guardingRules, ruleEntry, startingOff, switchedRules } from "../../../../extensions/checks/ruleBook.ts";
import { relationRules, rules } from "../../../../extensions/checks/rules.ts";
import { writingRules } from "../../../../extensions/checks/writingRules.ts";
import { checkContextOf } from "../../../../extensions/sectionChecks/checkContext.ts";
import { checkSectionText } from "../../../../extensions/sectionChecks/checkSectionText.ts";
import type { Organisation } from "../../../../extensions/wire/http.ts";

const organisation: Organisation = {
  name: "UBND phường Mộc Lâm",
  issuer: ["ỦY BAN NHÂN DÂN", "PHƯỜNG MỘC LÂM"],
  superior: "",
  place: "Mộc Lâm",
  symbol: "UBND",
  signers: [],
  recipients: [],
};
const period = { kind: "month", year: 2026, month: 11 } as const;
const departments = [{ name: "Phòng Văn hóa - Xã hội" }];
const rulesIn = (text: string, off?: readonly string[]): readonly string[] =>
  checkSectionText(text, checkContextOf(off === undefined ? organisation : { ...organisation, withoutRules: [...off] }, { period }, departments)).map(
    ({ rule }) => rule,
  );

it("every rule has a name, and every name is a rule's", () => {
  const checked = [...relationRules, ...rules, ...writingRules, ...reportRules].flatMap(({ ids }) => ids);
  const told = [...Object.keys(guardingRules), ...Object.keys(switchedRules)];
  // Relations of the catalogue, values of indicators and held references are checked beside the text.
  expect(told.toSorted()).toEqual([...new Set([...checked, "relation", "two-values", "held-reference"])].toSorted());
  for (const rule of told) expect(ruleEntry(rule)?.title).not.toBe("");
});

it("habits are silent until an office asks for them, and others until it does without them", () => {
  const text = "Kết quả tháng 11:\nĐã tiếp nhận 12 hồ sơ , trong đó 5 hồ sơ và, 7 đơn.";
  expect(startingOff).toContain("mark-behind-heading");
  expect(rulesIn(text)).toContain("space-before-mark");
  expect(rulesIn(text, ["space-before-mark"])).not.toContain("space-before-mark");
});

it("names of departments are held to the settings", () => {
  expect(rulesIn("Giao phòng văn hóa - xã hội chủ trì thực hiện.")).toContain("office-name");
});
