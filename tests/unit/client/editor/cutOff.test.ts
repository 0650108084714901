// @vitest-environment jsdom
import type { Editor } from "@tiptap/core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { decide } from "../../../../client/editor/changes/decide.ts";
import { CutOffStore } from "../../../../client/editor/figures/cutOffStore.ts";
import { pageAuthor } from "../../../../client/editor/mode/pageAuthor.ts";
import { figuresIn } from "../../../../extensions/indicators/figuresIn.ts";
import { nodeOf, parseSectionContent, readSection } from "../../../../extensions/sectionContent.ts";
import { acceptedContent } from "../../../../extensions/suggestions/acceptedContent.ts";
import { listChanges } from "../../../../extensions/suggestions/listChanges.ts";
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

const section = "kinh-te";
const said = "Chi cục Thuế báo lại";

function storeOf(role: Role, at: number, ...explained: readonly string[]): CutOffStore {
  const store = new CutOffStore(() => at);
  const user = { id: "an", username: "an", name: "An", role, departmentId: "ktht", disabled: false };
  const sections = [{ id: section, lateReasons: explained.map((by) => ({ by, reason: said })) }];
  store.follow(
    { figuresLockedAt: passed, abilities: abilities(role), sections },
    { user, people: [colleague("an", role), colleague("vp", "office")] },
  );
  return store;
}

function sitDown(role: Role, at = cutOff, store = storeOf(role, at)) {
  const refused: string[] = [];
  const { editor } = openContent(
    { type: "doc", content: [p("Thu ", figure("96"), " kế hoạch.")] },
    { author: pageAuthor("an", Date.now), figureLock: () => store.lock(section), onRefused: (why) => refused.push(why) },
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

  it("lets the office correct once it has said why, and not before", () => {
    const early = sitDown("office");
    early.editor.view.dispatch(newValue(early.editor));
    expect([valuesIn(early.editor), early.refused]).toEqual([["96"], ["figuresLocked"]]);
    const { editor, refused } = sitDown("office", cutOff, storeOf("office", cutOff, "an"));
    editor.view.dispatch(newValue(editor));
    expect([valuesIn(editor), refused]).toEqual([["97"], []]);
  });

  it("holds nobody back before it", () => {
    const { editor, refused } = sitDown("drafter", cutOff - 1);
    editor.view.dispatch(newValue(editor));
    expect([valuesIn(editor), refused]).toEqual([["97"], []]);
  });

  it("knows who may correct: the server's answer for oneself, the office among the others", () => {
    const why = (role: Role, userId: string) => storeOf(role, cutOff, "an", "vp", "nobody").lock(section)?.reasonOf(userId);
    expect([why("drafter", "an"), why("drafter", "vp"), why("drafter", "nobody"), why("office", "an")]).toEqual([null, said, null, said]);
    expect([
      storeOf("drafter", cutOff).onlySuggests(),
      storeOf("office", cutOff).onlySuggests(),
      storeOf("drafter", cutOff - 1).onlySuggests(),
    ]).toEqual([true, false, false]);
  });

  it("asks the office for a reason, nobody else, and not before the cut-off", () => {
    const asked = (role: Role, at: number, ...explained: string[]) => storeOf(role, at, ...explained).reason(section);
    expect([asked("office", cutOff), asked("office", cutOff, "an"), asked("office", cutOff - 1), asked("drafter", cutOff, "an")]).toEqual([
      "",
      said,
      null,
      null,
    ]);
  });

  it("goes on with all that waited once the reason is given, and forgets it if none is", () => {
    const store = storeOf("office", cutOff);
    const done: string[] = [];
    store.ask(section, () => done.push("one"));
    store.ask(section, () => done.push("two"));
    store.answer(true);
    store.ask(section, () => done.push("three"));
    store.answer(false);
    expect([done, store.waiting()]).toEqual([["one", "two"], []]);
  });
});

describe("[A43] many decisions at once after the data cut-off", () => {
  const struck = { type: "figure", attrs: { code: "thu", value: "96", unit: "%", tcDel: "chi-2|chi|1" } } as const;
  const inserted = { type: "ins", attrs: { id: "chi-1", user: "chi", at: 1, k: "", d: "" } } as const;
  const content = { type: "doc", content: [p("Thu ", { type: "text", text: "mới", marks: [inserted] }, " đạt ", struck, " kế hoạch.")] } as const;

  it.each([
    ["an editor shows the section", true],
    ["none does", false],
  ])("accept the others and leave the one that changes a closed number, where %s", (_where, shows) => {
    const figureLock = () => storeOf("drafter", cutOff).lock(section);
    const { editor: opened, doc } = openContent(content, { author: pageAuthor("an", Date.now), figureLock });
    const editor = shows ? opened : undefined;
    const keys = new Set(listChanges(nodeOf(readSection(doc))).changes.map(({ key }) => key));
    const { undo, closed } = decide([{ text: { doc, editor, user: "an", figureLock }, keys, verdict: "accept" }]);
    const left = listChanges(nodeOf(readSection(doc))).changes;
    expect([keys.size, undo === null, left.length, figuresIn(nodeOf(readSection(doc))).length]).toEqual([2, false, 1, 1]);
    expect(closed.map((one) => [...one.keys])).toEqual([left.map(({ key }) => key)]);
  });
});
