import { describe, expect, it } from "vitest";
import type { User } from "../../../../server/domain/model.ts";
import type { Passwords } from "../../../../server/domain/passwords.ts";
import { createSessions } from "../../../../server/domain/sessions.ts";
import { failureOf, type MemoryHouse, memoryHouse, person } from "../../../support/memoryHouse.ts";

const hours = 3_600_000;
const visitor = { address: "10.0.0.7", agent: "Firefox" };
const user: User = {
  id: "ha",
  username: "kinhte",
  name: "Nguyễn Thu Hà",
  role: "drafter",
  departmentId: "ktht",
  passwordHash: "hash of right",
  disabled: false,
  createdAt: "2026-11-01T00:00:00.000Z",
};

/** Sessions of eight hours, a clock that can be moved, and a note of every password that was looked at. */
function setUp(fields: Partial<User> = {}) {
  let time = Date.parse("2026-11-24T02:00:00.000Z");
  const house: MemoryHouse = { ...memoryHouse({ users: [{ ...user, ...fields }] }), clock: { now: () => new Date(time) } };
  const looked: string[] = [];
  const passwords: Passwords = {
    hash: async (password) => `hash of ${password}`,
    async verify(hash, password) {
      looked.push(password);
      return hash === `hash of ${password}`;
    },
  };
  return { house, looked, sessions: createSessions(house, passwords, 8), pass: (ms: number) => (time += ms) };
}

describe("signing in", () => {
  it("looks at the password exactly once, whether the name is known or not and whether the account is open or not", async () => {
    for (const [fields, username] of [
      [{}, "kinhte"],
      [{}, "nobody"],
      [{ disabled: true }, "kinhte"],
    ] as const) {
      const { sessions, looked } = setUp(fields);
      expect(await failureOf(() => sessions.signIn(username, "wrong", visitor))).toBe("bad_credentials");
      expect(looked).toEqual(["wrong"]);
    }
  });

  it("keeps the hash of the token only", async () => {
    const { sessions, house } = setUp();
    const { token } = await sessions.signIn("kinhte", "right", visitor);
    expect(token).toHaveLength(43);
    expect(JSON.stringify(house.office.read())).not.toContain(token);
    expect(sessions.holderOf(token)).toMatchObject({ user: { id: "ha" }, session: { address: "10.0.0.7", agent: "Firefox" } });
  });

  it("of a closed account fails though the password is right", async () => {
    const { sessions, house } = setUp({ disabled: true });
    expect(await failureOf(() => sessions.signIn("kinhte", "right", visitor))).toBe("bad_credentials");
    expect(house.office.read().sessions).toEqual([]);
  });

  it("fails if the password was changed while it was being checked", async () => {
    const { house } = setUp();
    const sessions = createSessions(
      house,
      {
        hash: async (password) => `hash of ${password}`,
        async verify() {
          await house.office.change((office) => ({ ...office, users: office.users.map((old) => ({ ...old, passwordHash: "hash of new" })) }));
          return true;
        },
      },
      8,
    );
    expect(await failureOf(() => sessions.signIn("kinhte", "right", visitor))).toBe("bad_credentials");
  });

  it("in more browsers than anybody has ends the oldest session", async () => {
    const { sessions, pass } = setUp();
    const tokens: string[] = [];
    for (let browser = 0; browser < 31; browser += 1) {
      tokens.push((await sessions.signIn("kinhte", "right", visitor)).token);
      pass(1000);
    }
    expect(sessions.list(person({ id: "ha" }), "")).toHaveLength(30);
    expect(sessions.holderOf(tokens[0] ?? "")).toBeNull();
    expect(sessions.holderOf(tokens[1] ?? "")).not.toBeNull();
  });
});

describe("a session", () => {
  it("ends after its hours without use", async () => {
    const { sessions, pass } = setUp();
    const { token, session } = await sessions.signIn("kinhte", "right", visitor);
    pass(8 * hours - 1);
    expect([sessions.holderOf(token) !== null, sessions.isAlive(session.id)]).toEqual([true, true]);
    pass(1);
    expect([sessions.holderOf(token), sessions.isAlive(session.id)]).toEqual([null, false]);
  });

  it("lives on while it is used, and is not written with every request", async () => {
    const { sessions, house, pass } = setUp();
    const { token } = await sessions.signIn("kinhte", "right", visitor);
    const use = async () => {
      const signedIn = sessions.holderOf(token);
      if (signedIn === null) throw new Error("The session has ended.");
      await sessions.touch(signedIn);
    };
    const before = house.office.read();
    pass(60_000);
    await use();
    expect(house.office.read()).toBe(before);
    for (let day = 0; day < 10; day += 1) {
      pass(7 * hours);
      await use();
    }
    expect(sessions.holderOf(token)).not.toBeNull();
  });

  it("is gone with its account", async () => {
    const { sessions, house } = setUp();
    const { token } = await sessions.signIn("kinhte", "right", visitor);
    await house.office.change((office) => ({ ...office, users: [] }));
    expect(sessions.holderOf(token)).toBeNull();
  });
});
