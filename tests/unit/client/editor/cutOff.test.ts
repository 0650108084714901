// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { CutOffStore } from "../../../../client/editor/figures/cutOffStore.ts";
import { pageAuthor } from "../../../../client/editor/mode/pageAuthor.ts";
import { figuresIn } from "../../../../extensions/indicators/figuresIn.ts";
import { nodeOf, parseSectionContent } from "../../../../extensions/sectionContent.ts";
import { acceptedContent } from "../../../../extensions/suggestions/acceptedContent.ts";
import { asSuggestion } from "../../../../extensions/suggestions/tracking/skipsTracking.ts";
import { type ReportAction, type Role, reportActions } from "../../../../extensions/wire/access.ts";
import { closeEditors, letJsdomMeasure, openContent } from "../../../support/openSectionEditor.ts";
import { figure, p } from "../../../support/suggestingEditors.ts";

beforeAll(letJsdomMeasure);
afterEach(closeEditors);

const passed = "2026-11-14T17:00:00.000Z";
const cutOff = Date.parse(passed);
const abilities = (role: Role) =>
  Object.fromEntries(reportActions.map((action) => [action, action === "figure.correct" && role === "office"])) as Record<ReportAction, boolean>;
const colleague = (id: string, role: Role) => ({ id, name: id, departmentId: null, role });

function storeOf(role: Role, at: number): CutOffStore {
  const store = new CutOffStore(() => at);
  const user = { id: "an", username: "an", name: "An", role, departmentId: "ktht", disabled: false };
  store.follow({ figuresLockedAt: passed, abilities: abilities(role) }, { user, people: [colleague("an", role), colleague("vp", "office")] });
  return store;
}

function sitDown(role: Role, at = cutOff) {
  const refused: string[] = [];
  const { editor } = openContent(
    { type: "doc", content: [p("Thu ", figure("96"), " kế hoạch.")] },
    { author: pageAuthor("an", Date.now), figureLock: storeOf(role, at).lock, onRefused: (why) => refused.push(why) },
  );
  return { editor, refused };
}

const figureAt = 5;
const newValue = ({ state }: Editor) => state.tr.setNodeAttribute(figureAt, "value", "97");
const valuesIn = ({ state }: Editor) => figuresIn(state.doc).map(({ value }) => value);

describe("[A43] the page after the data cut-off", () => {
  it("does not change a figure of a department, and says why before the server does", () => {
    const { editor, refused } = sitDown("drafter");
    editor.view.dispatch(newValue(editor));
    expect([valuesIn(editor), refused]).toEqual([["96"], ["figuresLocked"]]);
  });

  it("takes words as before", () => {
    const { editor, refused } = sitDown("drafter");
    editor.view.dispatch(editor.state.tr.insertText("nhập ", 5));
    expect([editor.state.doc.textContent.includes("nhập"), refused]).toEqual([true, []]);
  });

  it("lets a department suggest a new number, also while it edits directly", () => {
    const { editor, refused } = sitDown("drafter");
    editor.view.dispatch(newValue(editor).setMeta(asSuggestion, true));
    const accepted = acceptedContent(parseSectionContent(editor.state.doc.toJSON())).content;
    expect([valuesIn(editor), figuresIn(nodeOf(accepted)).map(({ value }) => value), refused]).toEqual([["96"], ["97"], []]);
  });

  it("lets the office correct", () => {
    const { editor, refused } = sitDown("office");
    editor.view.dispatch(newValue(editor));
    expect([valuesIn(editor), refused]).toEqual([["97"], []]);
  });

  it("holds nobody back before it", () => {
    const { editor, refused } = sitDown("drafter", cutOff - 1);
    editor.view.dispatch(newValue(editor));
    expect([valuesIn(editor), refused]).toEqual([["97"], []]);
  });

  it("knows who may correct: the server's answer for oneself, the office among the others", () => {
    const may = (role: Role, userId: string) => storeOf(role, cutOff).lock()?.mayCorrect(userId);
    expect([may("drafter", "an"), may("drafter", "vp"), may("drafter", "nobody"), may("office", "an")]).toEqual([false, true, false, true]);
    expect([
      storeOf("drafter", cutOff).onlySuggests(),
      storeOf("office", cutOff).onlySuggests(),
      storeOf("drafter", cutOff - 1).onlySuggests(),
    ]).toEqual([true, false, false]);
  });
});
