import { describe, expect, it } from "vitest";
import { arrangeLines } from "../../../../client/export/arrangeLines.ts";
import type { DecreeLineView } from "../../../../extensions/wire/decree.ts";

const line = (id: string, more: Partial<DecreeLineView>): DecreeLineView => ({
  id,
  title: id,
  asks: "",
  clause: "",
  origin: "decree",
  outcome: "met",
  severity: "error",
  found: [],
  ...more,
});

describe("the checklist's order", () => {
  it("puts what the decree asks for before customs, the gravest first, and leaves out what the document lacks", () => {
    const arranged = arrangeLines([
      line("met", {}),
      line("warning", { outcome: "look", severity: "warning" }),
      line("custom", { outcome: "look", origin: "convention" }),
      line("error", { outcome: "look" }),
      line("lacking", { outcome: "absent" }),
      line("later", { outcome: "unmeasured" }),
    ]);
    const ids = Object.entries(arranged).map(([group, lines]) => [group, lines.map(({ id }: DecreeLineView) => id)]);
    expect(Object.fromEntries(ids)).toEqual({ decree: ["error", "warning"], customs: ["custom"], met: ["met"], unmeasured: ["later"] });
  });
});
