// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { fixTransaction, planFix } from "../../../../client/editor/checks/fix.ts";
import { checkText } from "../../../../extensions/checks/checkText.ts";
import { sectionText } from "../../../../extensions/sectionChecks/sectionText.ts";
import { acceptAll, rejectAll } from "../../../../extensions/suggestions/projections.ts";
import { editorsForOneTest } from "../../../support/editorsForOneTest.ts";
import { bold, comparable, drawn, p, section } from "../../../support/suggestingEditors.ts";

const open = editorsForOneTest();

const remainder = section(p("Dự án của ", bold("57"), " hộ; đã bàn giao ", bold("49 hộ"), ", còn lại 09 hộ."));

/** The text after somebody who may only suggest pressed a fix of the first finding. */
function afterFix(fix: number) {
  const { editor } = open({ content: remainder, user: "an" });
  const text = sectionText(editor.state.doc, () => "");
  const [finding] = checkText(text.text);
  const chosen = finding?.fixes[fix];
  const plan = chosen === undefined ? null : planFix(editor.state.doc, text, chosen);
  const transaction = plan === null ? null : fixTransaction(editor.state, plan, "an");
  if (transaction !== null) editor.view.dispatch(transaction);
  return editor.state.doc;
}

describe("a fix in suggestion mode", () => {
  it("suggests another number for the one at fault", () => {
    expect(drawn(afterFix(0))).toContain("{-an:09}{+an:08}");
    expect(acceptAll(afterFix(0)).textContent).toBe("Dự án của 57 hộ; đã bàn giao 49 hộ, còn lại 08 hộ.");
  });

  it("suggests another number for a part of it and keeps how that looks", () => {
    const doc = afterFix(2);
    expect(comparable(acceptAll(doc))).toEqual(
      comparable(section(p("Dự án của ", bold("57"), " hộ; đã bàn giao ", bold("48 hộ"), ", còn lại 09 hộ."))),
    );
    expect(comparable(rejectAll(doc))).toEqual(comparable(remainder));
  });

  it("leaves nothing to be said of the numbers once it is accepted", () => {
    for (const fix of [0, 1, 2]) expect(checkText(acceptAll(afterFix(fix)).textContent)).toEqual([]);
  });
});
