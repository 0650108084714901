import { describe, expect, it } from "vitest";
import { type Access, type Role, roles, type SectionState } from "../../../../extensions/wire/access.ts";
import type { Actor, Section } from "../../../../server/domain/model.ts";
import { abilitiesOnReport, accessTo, authorize, can, owns } from "../../../../server/domain/permissions.ts";
import { failureOf, metaReport, metaSection, person } from "../../../support/memoryHouse.ts";

/** The columns of the product's access table. */
const readers = {
  ownDrafter: person(),
  ownHead: person({ role: "head" }),
  otherDrafter: person({ departmentId: "vhxh" }),
  otherHead: person({ role: "head", departmentId: "vhxh" }),
  office: person({ role: "office", departmentId: "vp" }),
  leader: person({ role: "leader", departmentId: null }),
  clerk: person({ role: "clerk", departmentId: "vp" }),
  admin: person({ role: "admin", departmentId: null }),
} satisfies Record<string, Actor>;
type Reader = keyof typeof readers;

const row = (own: Access, others: Access, office: Access, leader: Access, rest: Access): Record<Reader, Access> => ({
  ownDrafter: own,
  ownHead: own,
  otherDrafter: others,
  otherHead: others,
  office,
  leader,
  clerk: rest,
  admin: rest,
});

/** As the product defines it. */
const table: Record<SectionState, Record<Reader, Access>> = {
  drafting: row("write", "read", "suggest", "read", "read"),
  returned: row("write", "read", "suggest", "read", "read"),
  submitted: row("suggest", "read", "write", "suggest", "read"),
  accepted: row("read", "read", "write", "suggest", "read"),
};
const cells = (Object.keys(table) as SectionState[]).flatMap((state) =>
  (Object.keys(readers) as Reader[]).map((reader) => ({ state, reader, access: table[state][reader] })),
);

const officeOwned = (kind: Section["kind"], state: SectionState): Section => metaSection({ kind, owners: [], state });

describe("access to a section", () => {
  it.each(cells)("while it is $state, $reader has $access", ({ state, reader, access }) => {
    const section = metaSection({ state });
    for (const reportState of ["collecting", "reviewing"] as const) {
      expect(accessTo(readers[reader], metaReport({ state: reportState, sections: [section] }), section)).toBe(access);
    }
  });

  it.each(cells)("of an approved or issued report is read, also for $reader while the section is $state", ({ state, reader }) => {
    for (const reportState of ["approved", "issued"] as const) {
      expect(accessTo(readers[reader], metaReport({ state: reportState }), metaSection({ state }))).toBe("read");
    }
  });

  it.each(cells)(
    "that is confidential to its owners is none for all but them, the office and leaders ($state, $reader)",
    ({ state, reader, access }) => {
      const section = metaSection({ state, confidentialTo: ["ktht"] });
      const mayRead = reader.startsWith("own") || reader === "office" || reader === "leader";
      expect(accessTo(readers[reader], metaReport(), section)).toBe(mayRead ? access : "none");
      expect(accessTo(readers[reader], metaReport({ state: "issued" }), section)).toBe(mayRead ? "read" : "none");
    },
  );

  it("that is confidential to another department too is read by it and by nobody else", () => {
    const section = metaSection({ confidentialTo: ["vhxh"] });
    expect(accessTo(readers.otherDrafter, metaReport(), section)).toBe("read");
    expect(accessTo(person({ departmentId: "hcc" }), metaReport(), section)).toBe("none");
    expect(accessTo(readers.ownDrafter, metaReport(), section)).toBe("write");
  });

  it("is write for both departments of a section with two owners", () => {
    const section = metaSection({ owners: ["ktht", "vhxh"] });
    expect(accessTo(readers.ownDrafter, metaReport(), section)).toBe("write");
    expect(accessTo(readers.otherDrafter, metaReport(), section)).toBe("write");
  });

  it("without owners is write for nobody until it is accepted", () => {
    for (const reader of Object.values(readers)) expect(accessTo(reader, metaReport(), metaSection({ owners: [] }))).not.toBe("write");
  });

  it.each(["letterhead", "opening", "closing"] as const)("of the %s is the office's to write, and nobody else's", (kind) => {
    for (const state of ["drafting", "submitted", "returned", "accepted"] as const) {
      expect(accessTo(readers.office, metaReport(), officeOwned(kind, state))).toBe("write");
      expect(accessTo(readers.ownHead, metaReport(), officeOwned(kind, state))).toBe("read");
    }
  });

  it("of a part is none: it has no text", () => {
    expect(accessTo(readers.office, metaReport(), metaSection({ kind: "part" }))).toBe("none");
  });

  it("ownership needs the department and a role that writes", () => {
    expect(owns(readers.ownDrafter, metaSection())).toBe(true);
    expect(owns(person({ role: "clerk" }), metaSection())).toBe(false);
    expect(owns(person({ role: "leader" }), metaSection())).toBe(false);
    expect(owns(person({ departmentId: null }), metaSection())).toBe(false);
  });
});

describe("acts", () => {
  const whoMay = (test: (role: Role) => boolean): readonly Role[] => roles.filter(test);
  const inState = (section: SectionState, report: "collecting" | "reviewing" | "approved" | "issued" = "collecting") => ({
    report: metaReport({ state: report }),
    section: metaSection({ state: section }),
  });

  it.each([
    ["section.submit", "drafting", ["head"]],
    ["section.submit", "returned", ["head"]],
    ["section.withdraw", "submitted", ["head"]],
    ["section.return", "submitted", ["office"]],
    ["section.accept", "submitted", ["office"]],
    ["section.reopen", "accepted", ["office"]],
  ] as const)("%s of a %s section is for %j", (action, state, expected) => {
    const { report, section } = inState(state);
    expect(whoMay((role) => can(person({ role, departmentId: role === "office" ? "vp" : "ktht" }), action, report, section))).toEqual(expected);
  });

  it("the office submits what is its own", () => {
    expect(can(readers.office, "section.submit", metaReport(), officeOwned("closing", "drafting"))).toBe(true);
    expect(can(readers.office, "section.submit", metaReport(), metaSection())).toBe(false);
  });

  it("a head submits for the own department only", () => {
    expect(can(readers.otherHead, "section.submit", metaReport(), metaSection())).toBe(false);
  });

  it.each(["approved", "issued"] as const)("no section moves while the report is %s", (reportState) => {
    for (const [action, state] of [
      ["section.submit", "drafting"],
      ["section.withdraw", "submitted"],
      ["section.return", "submitted"],
      ["section.accept", "submitted"],
      ["section.reopen", "accepted"],
    ] as const) {
      const { report, section } = inState(state, reportState);
      expect(whoMay((role) => can(person({ role }), action, report, section))).toEqual([]);
    }
  });

  it.each([
    ["collecting", { office: ["report.arrange", "report.review"], leader: [], clerk: [] }],
    ["reviewing", { office: ["report.arrange", "report.collect"], leader: ["report.approve"], clerk: [] }],
    ["approved", { office: [], leader: ["report.reopen"], clerk: ["report.issue"] }],
    ["issued", { office: [], leader: [], clerk: [] }],
  ] as const)("while the report is %s, each role may do its own step and everybody may export", (state, expected) => {
    const may = (actor: Actor): string[] =>
      Object.entries(abilitiesOnReport(actor, metaReport({ state })))
        .filter(([, answer]) => answer)
        .map(([action]) => action);
    const signedBack = state === "approved" || state === "issued" ? ["report.addSigned"] : [];
    const corrects = state === "collecting" || state === "reviewing" ? ["figure.correct"] : [];
    expect(may(readers.office)).toEqual([...expected.office, "report.export", ...signedBack, ...corrects]);
    expect(may(readers.leader)).toEqual([...expected.leader, "report.export"]);
    expect(may(readers.clerk)).toEqual([...expected.clerk, "report.export", ...signedBack]);
    expect(may(readers.ownHead)).toEqual(["report.export"]);
    expect(may(readers.admin)).toEqual(["report.export"]);
  });

  it("a refusal says whether the person or the state stands in the way", async () => {
    const { report, section } = inState("accepted");
    expect(await failureOf(() => authorize(readers.ownHead, "section.submit", report, section))).toBe("wrong_state");
    expect(await failureOf(() => authorize(readers.otherHead, "section.submit", report, section))).toBe("forbidden");
    expect(await failureOf(() => authorize(readers.ownDrafter, "section.submit", report, section))).toBe("forbidden");
  });

  it.each(["user.manage", "settings.manage"] as const)("%s is for administrators alone", (action) => {
    expect(whoMay((role) => can(person({ role }), action))).toEqual(["admin"]);
  });
});
