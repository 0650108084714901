import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderWithMoved, orderWithStep } from "../../../../client/pages/report/outline/sectionOrder.ts";
import type { PublicSection } from "../../../../extensions/wire/http.ts";

type Item = Pick<PublicSection, "id" | "kind" | "level">;

const letterhead: Item = { id: "head", kind: "letterhead", level: 1 };
const opening: Item = { id: "open", kind: "opening", level: 1 };
const closing: Item = { id: "close", kind: "closing", level: 1 };
const part = (id: string): Item => ({ id, kind: "part", level: 1 });
const section = (id: string): Item => ({ id, kind: "section", level: 2 });

const outline: readonly Item[] = [letterhead, opening, part("I"), section("1"), section("2"), part("II"), section("3"), section("4"), closing];
const inOrder = (order: readonly string[] | null): string => order?.join(" ") ?? "as it was";

describe("moving a section in the outline", () => {
  it("puts it before another one", () => {
    expect(inOrder(orderWithMoved(outline, "2", "1"))).toBe("head open I 2 1 II 3 4 close");
    expect(inOrder(orderWithMoved(outline, "1", "4"))).toBe("head open I 2 II 3 1 4 close");
  });

  it("puts it behind all others, but before the closing", () => {
    expect(inOrder(orderWithMoved(outline, "1", null))).toBe("head open I 2 II 3 4 1 close");
    expect(inOrder(orderWithMoved(outline, "1", "close"))).toBe("head open I 2 II 3 4 1 close");
  });

  it("moves annexes among themselves, behind the closing", () => {
    const annexed: readonly Item[] = [...outline, ...["p", "q", "r"].map((id): Item => ({ id, kind: "annex", level: 1 }))];
    const order = (moved: readonly string[] | null): string => inOrder(moved).replace(/^.*close /, "");
    expect(order(orderWithMoved(annexed, "r", "p"))).toBe("r p q");
    expect(order(orderWithStep(annexed, "p", "down"))).toBe("q p r");
    expect(order(orderWithStep(annexed, "r", "up"))).toBe("p r q");
    expect([orderWithStep(annexed, "r", "down"), orderWithStep(annexed, "p", "up"), orderWithMoved(annexed, "p", "1")]).toEqual([null, null, null]);
    expect(order(orderWithMoved(annexed, "1", null))).toBe("p q r");
  });

  it("takes the sections of a part along", () => {
    expect(inOrder(orderWithMoved(outline, "II", "I"))).toBe("head open II 3 4 I 1 2 close");
    expect(inOrder(orderWithMoved(outline, "I", null))).toBe("head open II 3 4 I 1 2 close");
  });

  it("never puts a part inside another one, but behind it", () => {
    expect(inOrder(orderWithMoved(outline, "I", "4"))).toBe("head open II 3 4 I 1 2 close");
  });

  it("changes nothing if it stands there already, or would stand in itself", () => {
    expect(orderWithMoved(outline, "1", "2")).toBeNull();
    expect(orderWithMoved(outline, "I", "2")).toBeNull();
    expect(orderWithMoved(outline, "1", "1")).toBeNull();
  });

  it("leaves letterhead, opening and closing where they are", () => {
    expect(orderWithMoved(outline, "head", null)).toBeNull();
    expect(orderWithMoved(outline, "1", "head")).toBeNull();
    expect(orderWithMoved(outline, "1", "open")).toBeNull();
    expect(orderWithMoved(outline, "close", "1")).toBeNull();
  });

  it("steps up and down, over the edge of a part as well", () => {
    expect(inOrder(orderWithStep(outline, "2", "up"))).toBe("head open I 2 1 II 3 4 close");
    expect(inOrder(orderWithStep(outline, "2", "down"))).toBe("head open I 1 II 2 3 4 close");
    expect(inOrder(orderWithStep(outline, "3", "up"))).toBe("head open I 1 2 3 II 4 close");
    expect(inOrder(orderWithStep(outline, "I", "down"))).toBe("head open II 3 4 I 1 2 close");
    expect(inOrder(orderWithStep(outline, "II", "up"))).toBe("head open II 3 4 I 1 2 close");
  });

  it("stops at the edges", () => {
    expect(orderWithStep(outline, "I", "up")).toBeNull();
    expect(orderWithStep(outline, "4", "down")).toBeNull();
    expect(orderWithStep(outline, "II", "down")).toBeNull();
  });

  it("always keeps every section once, with the fixed ones at their places, whatever is moved where", () => {
    const middle = fc.array(fc.constantFrom<Item["kind"]>("part", "section"), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(middle, fc.nat(), fc.nat(), (kinds, moved, target) => {
        const items: readonly Item[] = [
          letterhead,
          ...kinds.map((kind, index): Item => ({ id: `s${index}`, kind, level: kind === "part" ? 1 : 2 })),
          closing,
        ];
        const id = items[moved % items.length]?.id ?? "";
        const before = items[target % items.length]?.id ?? null;
        for (const order of [orderWithMoved(items, id, before), orderWithStep(items, id, "up"), orderWithStep(items, id, "down")]) {
          if (order === null) continue;
          expect(order.toSorted()).toEqual(items.map((item) => item.id).toSorted());
          expect(order[0]).toBe("head");
          expect(order.at(-1)).toBe("close");
        }
      }),
    );
  });
});
