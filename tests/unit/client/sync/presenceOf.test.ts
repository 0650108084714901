import { expect, it } from "vitest";
import { nowhere, presenceOf } from "../../../../client/sync/presenceOf.ts";

const user = (id: string, name = id) => ({ id, name, department: "vp", color: "#123456" });

it("groups people by section, once each, without the page's own user", () => {
  const places = presenceOf(
    [
      { section: "s1", user: user("an") },
      { section: "s1", user: user("an") },
      { section: "s1", user: user("binh") },
      { section: "s2", user: user("me") },
      { section: null, user: user("chi") },
    ],
    "me",
  );
  expect([...places].map(([section, people]) => [section, people.map(({ id }) => id)])).toEqual([
    ["s1", ["an", "binh"]],
    [nowhere, ["chi"]],
  ]);
});

it("leaves out who has no name from the server yet", () => {
  expect(presenceOf([{ section: "s1" }, null, "x"], "me").size).toBe(0);
});
