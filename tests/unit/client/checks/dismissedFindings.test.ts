// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { arrangeFindings, countFindings, type FindingFilter, type SectionFindings } from "../../../../client/checks/arrangeFindings.ts";
import { openErrorsIn } from "../../../../client/checks/openErrors.ts";
import { FindingStore } from "../../../../client/editor/checks/findingStore.ts";
import { ReportIndex } from "../../../../client/editor/text/reportIndex.ts";
import { checkSectionText } from "../../../../extensions/sectionChecks/checkSectionText.ts";
import { seedSection } from "../../../../extensions/sectionContent.ts";
import type { Dismissal } from "../../../../extensions/wire/dismissals.ts";
import { sectionView } from "../../../support/sectionView.ts";

const hint = "Đã giải quyết 88,7 % hồ sơ.";
const wrongSum = "Tiếp nhận 46 hồ sơ, gồm 29 hồ sơ cấp mới, 12 hồ sơ cấp đổi và 07 hồ sơ cấp lại.";

let store: FindingStore;
let asked: number;

beforeEach(async () => {
  const doc = new Y.Doc();
  const paragraphs = [hint, wrongSum].map((text) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] }));
  seedSection(doc, { type: "doc", content: paragraphs });
  const index = new ReportIndex();
  index.setOutline([{ id: "s", title: "", confidentialTo: [] }]);
  index.attach("s", doc);
  asked = 0;
  const check = async (...given: Parameters<typeof checkSectionText>) => {
    asked += 1;
    return checkSectionText(...given);
  };
  store = new FindingStore({ text: check, over: async () => new Map(), pause: () => Promise.resolve() }, () => Promise.resolve());
  store.follow(index, ["s"], {});
  await expect.poll(() => store.section("s")?.all.length).toBe(2);
});

const places = (): readonly SectionFindings[] => {
  const checked = store.section("s");
  return checked === undefined ? [] : [{ section: sectionView({ id: "s" }), checked }];
};
const shown = (filter: FindingFilter): readonly string[] =>
  arrangeFindings(places(), filter).flatMap((group) => group.map(({ finding }) => finding.printed));
const dismissal = (printed: string, sectionId = "s"): Dismissal => {
  const found = store.section("s")?.all.find((finding) => finding.printed === printed);
  if (found === undefined) throw new Error(`Nothing was found at ${printed}.`);
  const { rule, expected, about, severity, message } = found;
  return { id: printed, sectionId, rule, printed, expected, about, severity, message, reason: "Đúng", by: "office", at: "2026-11-24T02:00:00.000Z" };
};

describe("what was dismissed", () => {
  it("is not among what is open, and is shown by itself with its answer", () => {
    expect(shown("all")).toEqual(["46", "88,7 %"]);
    store.dismiss([dismissal("46")]);
    expect([shown("all"), shown("error"), shown("dismissed")]).toEqual([["88,7 %"], [], ["46"]]);
    expect(arrangeFindings(places(), "dismissed")[0]?.[0]?.dismissal?.reason).toBe("Đúng");
    expect(countFindings(places())).toEqual({ error: 0, warning: 0, hint: 1, dismissed: 1 });
  });

  it("is open again when it is taken back, without another look at the text", () => {
    store.dismiss([dismissal("46")]);
    store.dismiss([]);
    expect(shown("all")).toEqual(["46", "88,7 %"]);
    expect(asked).toBe(1);
  });

  it("in another section says nothing of this one, and draws nothing again", () => {
    const before = store.section("s")?.open;
    store.dismiss([dismissal("46", "other")]);
    expect(store.section("s")?.open).toBe(before);
  });

  it("does not stand in the way of a step; an error that is open does", () => {
    expect(openErrorsIn(store, ["other", "s"])).toMatchObject([{ sectionId: "s", printed: "46", expected: "48" }]);
    store.dismiss([dismissal("46")]);
    expect(openErrorsIn(store, ["s"])).toEqual([]);
  });
});
