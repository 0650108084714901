import { describe, expect, it } from "vitest";
import { roles } from "../../../../extensions/wire/access.ts";
import { demoAccounts, demoDepartments, demoOffice, demoOrganisation, demoPassword } from "../../../../server/demo/office.ts";
import { officeSchema } from "../../../../server/domain/model.ts";

const office = await demoOffice(async (password) => `hash of ${password}`);

describe("the demo ward", () => {
  it("is an office that the domain can read", () => {
    expect(officeSchema.parse(office)).toEqual(office);
  });

  it("asks for the hash of the one password once", async () => {
    const asked: string[] = [];
    const { users } = await demoOffice(async (password) => {
      asked.push(password);
      return "stored";
    });
    expect(asked).toEqual([demoPassword]);
    expect(users.every(({ passwordHash }) => passwordHash === "stored")).toBe(true);
  });

  it("has a drafter and a head for each of the six bodies that write, and the office", () => {
    const writers = office.users.filter(({ role }) => role === "drafter" || role === "head" || role === "office");
    for (const { id } of demoDepartments) {
      const expected = id === "vp" ? ["office"] : ["drafter", "head"];
      expect(writers.filter(({ departmentId }) => departmentId === id).map(({ role }) => role)).toEqual(expected);
    }
  });

  it("has somebody in every role", () => {
    expect(new Set(office.users.map(({ role }) => role))).toEqual(new Set(roles));
  });

  it("prints the accounts that it makes", () => {
    expect(demoAccounts.map(({ username }) => username)).toEqual([
      ...["kinhte", "kinhte-truong", "vanhoa", "vanhoa-truong", "hcc", "hcc-truong", "congan", "congan-truong"],
      ...["quansu", "quansu-truong", "dichvu", "dichvu-truong", "vanphong", "lanhdao", "vanthu", "admin"],
    ]);
    expect(demoAccounts.map(({ username, name }) => [username, name])).toEqual(office.users.map(({ username, name }) => [username, name]));
    expect(demoAccounts.find(({ username }) => username === "kinhte")?.departmentName).toBe("Phòng Kinh tế, Hạ tầng và Đô thị");
  });

  it("names the head of every body by the account that heads it", () => {
    const heads = office.users.filter(({ role }) => role === "head" || role === "office");
    for (const { id, head } of demoDepartments) expect(heads.find(({ departmentId }) => departmentId === id)?.name).toBe(head);
  });

  it("lets the leader's account sign", () => {
    const leader = office.users.find(({ role }) => role === "leader");
    expect(demoOrganisation.signers.map(({ name }) => name)).toContain(leader?.name);
  });

  it.each(demoDepartments.map(({ shortName, color }) => [shortName, color]))("%s stands out from white", (_, color) => {
    expect(contrastWithWhite(color)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(visions))("keeps its colours apart for %s", (vision) => {
    const seen = demoDepartments.map(({ color }) => labOf(color, visions[vision] ?? []));
    const distances = seen.flatMap((one, index) =>
      seen.slice(index + 1).map((other) => Math.hypot(...one.map((part, axis) => part - (other[axis] ?? 0)))),
    );
    expect(Math.min(...distances)).toBeGreaterThan(20);
  });
});

/** How linear RGB is seen: Machado, Oliveira and Fernandes (2009), full severity. A difference of 20 in CIELAB is plain to see. */
const visions: Readonly<Record<string, readonly (readonly number[])[]>> = {
  "normal sight": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(color: string): readonly number[] {
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

const weighted = (weights: readonly number[], parts: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (parts[index] ?? 0), 0);

const contrastWithWhite = (color: string): number => 1.05 / (weighted([0.2126, 0.7152, 0.0722], linear(color)) + 0.05);

function labOf(color: string, vision: readonly (readonly number[])[]): readonly [number, number, number] {
  const seen = vision.map((row) => Math.min(1, Math.max(0, weighted(row, linear(color)))));
  const root = (share: number): number => (share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116);
  const x = root(weighted([0.4124, 0.3576, 0.1805], seen) / 0.95047);
  const y = root(weighted([0.2126, 0.7152, 0.0722], seen));
  const z = root(weighted([0.0193, 0.1192, 0.9505], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
