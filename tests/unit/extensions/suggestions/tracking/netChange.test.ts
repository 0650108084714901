import type { Node } from "@tiptap/pm/model";
import { canJoin, canSplit, Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../../../../extensions/schema.ts";
import { parseSectionContent } from "../../../../../extensions/sectionContent.ts";
import { type Hunk, NetChange, tokenAt } from "../../../../../extensions/suggestions/tracking/netChange.ts";
import { li, p, section, table, ul } from "../../../../support/suggestingEditors.ts";

const textOf = (content: ReturnType<typeof p>[]): Node => reportSchema.nodeFromJSON(parseSectionContent(section(...content).toJSON()));
const start = textOf([p("Thu ngân sách."), ul(li(p("Một")), li(p("Hai"))), table(["a", "b"])]);

/** What the steps of a transform do together. By reflection, because the compiler reads the types of `extensions` from another module format. */
const netOf = ({ before, doc, mapping }: Transform): NetChange => Reflect.construct(NetChange, [before, doc, mapping.maps]);

const hunksOf = (make: (change: Transform) => unknown): readonly Hunk[] => {
  const change = new Transform(start);
  make(change);
  return netOf(change).hunks;
};

/** One step of a random kind at a random place, if it fits there. */
function step(change: Transform, kind: number, at: number): void {
  const place = at % (change.doc.content.size + 1);
  const { parent } = change.doc.resolve(place);
  if (kind === 0 && parent.inlineContent) change.insert(place, reportSchema.text("x"));
  if (kind === 1 && place < change.doc.content.size && parent.inlineContent && change.doc.resolve(place).nodeAfter !== null)
    change.delete(place, place + 1);
  if (kind === 2 && parent.isTextblock && canSplit(change.doc, place)) change.split(place);
  if (kind === 3 && canJoin(change.doc, place)) change.join(place);
  if (kind === 4 && parent.isTextblock) change.setBlockType(place, place, reportSchema.nodes["heading"] ?? parent.type);
}

describe("what several steps do together", () => {
  it("leaves nothing of what one step put in and the next took away", () => {
    expect(hunksOf((change) => change.insert(5, reportSchema.text("abc")).delete(5, 8))).toEqual([]);
  });

  it("is one replacement where a step works on what another put in", () => {
    const hunks = hunksOf((change) => change.insert(5, reportSchema.text("abc")).insert(6, reportSchema.text("xy")).delete(7, 9));
    expect(hunks).toEqual([{ oldFrom: 5, oldTo: 5, newFrom: 5, newTo: 8 }]);
  });

  it("is told with whole nodes where a split stands at an end", () => {
    const [end] = hunksOf((change) => change.split(15));
    expect(end).toEqual({ oldFrom: 16, oldTo: 16, newFrom: 16, newTo: 18 });
    const [first] = hunksOf((change) => change.split(1));
    expect(first).toEqual({ oldFrom: 0, oldTo: 0, newFrom: 0, newTo: 2 });
  });

  it("says of every token that stays where it stands, both ways, and keeps what it is", () => {
    const steps = fc.array(fc.tuple(fc.nat(4), fc.nat(60)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, (taken) => {
        const change = new Transform(start);
        for (const [kind, at] of taken) step(change, kind, at);
        const net = netOf(change);
        let stays = 0;
        for (let token = 0; token < start.content.size; token += 1) {
          const now = net.toNew(token);
          if (now === -1) continue;
          stays += 1;
          expect(net.toOld(now)).toBe(token);
          expect(tokenAt(change.doc, now).kind).toBe(tokenAt(start, token).kind);
        }
        const put = net.hunks.reduce((sum, { newFrom, newTo }) => sum + newTo - newFrom, 0);
        expect(stays + put).toBe(change.doc.content.size);
      }),
    );
  });
});
