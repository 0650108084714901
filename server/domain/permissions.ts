import type { Access, Action, OfficeAction, ReportAction, ReportState, Role, SectionAbility, SectionState } from "../../extensions/wire/access.ts";
import { officeActions, reportActions, sectionAbilities } from "../../extensions/wire/access.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { Actor, Report, Section } from "./model.ts";

/** Who may do an action, and in which states. `own`: only for a section of the actor's own department. `writing`: besides the office only who writes the section now. */
interface Rule {
  readonly roles: readonly Role[];
  readonly reportStates?: readonly ReportState[];
  readonly sectionStates?: readonly SectionState[];
  readonly own?: boolean;
  readonly writing?: boolean;
}

const everybody: readonly Role[] = ["drafter", "head", "office", "leader", "clerk", "admin"];
const open: readonly ReportState[] = ["collecting", "reviewing"];

/** The one table of permissions; HTTP and sync ask it through `can`, `authorize`, `abilitiesOf…` and `accessTo`. */
const permissions: Record<Action, Rule> = {
  "report.create": { roles: ["office"] },
  "report.arrange": { roles: ["office"], reportStates: open },
  "report.review": { roles: ["office"], reportStates: ["collecting"] },
  "report.collect": { roles: ["office"], reportStates: ["reviewing"] },
  "report.approve": { roles: ["leader"], reportStates: ["reviewing"] },
  "report.reopen": { roles: ["leader"], reportStates: ["approved"] },
  "report.issue": { roles: ["clerk"], reportStates: ["approved"] },
  "report.export": { roles: ["drafter", "head", "office", "leader", "clerk", "admin"] },
  "report.addSigned": { roles: ["clerk", "office"], reportStates: ["approved", "issued"] },
  "figure.correct": { roles: ["office"], reportStates: open },
  "section.submit": { roles: ["head", "office"], reportStates: open, sectionStates: ["drafting", "returned"], own: true },
  "section.withdraw": { roles: ["head", "office"], reportStates: open, sectionStates: ["submitted"], own: true },
  "section.return": { roles: ["office"], reportStates: open, sectionStates: ["submitted"] },
  "section.accept": { roles: ["office"], reportStates: open, sectionStates: ["submitted"] },
  "section.reopen": { roles: ["office"], reportStates: open, sectionStates: ["accepted"] },
  "finding.dismiss": { roles: ["drafter", "head", "office"], reportStates: open, writing: true },
  "finding.restore": { roles: ["drafter", "head", "office"], reportStates: open, writing: true },
  "comment.add": { roles: everybody, reportStates: open },
  "comment.reply": { roles: everybody, reportStates: open },
  "comment.edit": { roles: everybody, reportStates: open },
  "comment.delete": { roles: everybody, reportStates: open },
  "comment.resolve": { roles: everybody, reportStates: open },
  "comment.reopen": { roles: everybody, reportStates: open },
  "attachment.remove": { roles: ["office"] },
  "user.manage": { roles: ["admin"] },
  "settings.manage": { roles: ["admin"] },
};

/** Roles that write for a department. The office owns sections too: letterhead, closing and its own field. */
const writingRoles: readonly Role[] = ["drafter", "head", "office"];

/** Whether the section is the actor's own to write. */
export function owns(actor: Actor, section: Section): boolean {
  if (!writingRoles.includes(actor.role)) return false;
  if (section.kind === "letterhead" || section.kind === "closing" || section.kind === "opening") return actor.role === "office";
  return actor.departmentId !== null && section.owners.includes(actor.departmentId);
}

type Column = "own" | "others" | "office" | "leader" | "rest";

/** Access to a section's text by its state and the reader's column, as the product defines it. */
const accessTable: Record<SectionState, Record<Column, Access>> = {
  drafting: { own: "write", others: "read", office: "suggest", leader: "read", rest: "read" },
  returned: { own: "write", others: "read", office: "suggest", leader: "read", rest: "read" },
  submitted: { own: "suggest", others: "read", office: "write", leader: "suggest", rest: "read" },
  accepted: { own: "read", others: "read", office: "write", leader: "suggest", rest: "read" },
};

/** What the actor may do with the section's text now. A part has no text. */
export function accessTo(actor: Actor, report: Report, section: Section): Access {
  if (section.kind === "part") return "none";
  if (!mayRead(actor, section)) return "none";
  if (report.state === "approved" || report.state === "issued") return "read";
  const column = columnOf(actor, section);
  const access = accessTable[section.state][column];
  // The office stays the editor of its own sections after it has submitted or accepted them.
  return column === "own" && actor.role === "office" ? higher(access, accessTable[section.state].office) : access;
}

function columnOf(actor: Actor, section: Section): Column {
  if (owns(actor, section)) return "own";
  if (actor.role === "office") return "office";
  if (actor.role === "leader") return "leader";
  return actor.role === "drafter" || actor.role === "head" ? "others" : "rest";
}

function higher(one: Access, other: Access): Access {
  const order: readonly Access[] = ["none", "read", "suggest", "write"];
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}

/** Whether nothing is confidential to them: also not what is known of sections that are no longer there. */
export const readsEverything = (actor: Actor): boolean => actor.role === "office" || actor.role === "leader";

/** Confidential sections are read by the named departments, the office and leaders only. */
function mayRead(actor: Actor, section: Section): boolean {
  if (section.confidentialTo.length === 0) return true;
  if (readsEverything(actor)) return true;
  return actor.departmentId !== null && (section.confidentialTo.includes(actor.departmentId) || section.owners.includes(actor.departmentId));
}

/** Whether the actor may do the action on that object now. */
export function can(actor: Actor, action: Action, report?: Report, section?: Section): boolean {
  const rule = permissions[action];
  if (!rule.roles.includes(actor.role)) return false;
  if (rule.reportStates !== undefined && (report === undefined || !rule.reportStates.includes(report.state))) return false;
  if (rule.sectionStates !== undefined && (section === undefined || !rule.sectionStates.includes(section.state))) return false;
  if (section !== undefined && section.kind === "part") return false;
  if (rule.writing === true && !worksOn(actor, report, section)) return false;
  return rule.own !== true || (section !== undefined && owns(actor, section));
}

const worksOn = (actor: Actor, report?: Report, section?: Section): boolean =>
  report !== undefined && section !== undefined && (actor.role === "office" || accessTo(actor, report, section) === "write");

/** Fails with `forbidden` if the actor's role may never do it here, with `wrong_state` if only the state stands in the way. */
export function authorize(actor: Actor, action: Action, report?: Report, section?: Section): void {
  if (can(actor, action, report, section)) return;
  const rule = permissions[action];
  const isOwn = section !== undefined && owns(actor, section);
  const roleFits = rule.roles.includes(actor.role) && (rule.own !== true || isOwn) && (rule.writing !== true || isOwn || actor.role === "office");
  if (roleFits) throw new ReportError("wrong_state", `${action} is not possible in the present state.`);
  throw new ReportError("forbidden", `${actor.role} may not do ${action} here.`);
}

const answers = <Name extends Action>(names: readonly Name[], answer: (name: Name) => boolean): Record<Name, boolean> =>
  Object.fromEntries(names.map((name) => [name, answer(name)])) as Record<Name, boolean>;

export const abilitiesInOffice = (actor: Actor): Record<OfficeAction, boolean> => answers(officeActions, (name) => can(actor, name));
export const abilitiesOnReport = (actor: Actor, report: Report): Record<ReportAction, boolean> =>
  answers(reportActions, (name) => can(actor, name, report));
export const abilitiesOnSection = (actor: Actor, report: Report, section: Section): Record<SectionAbility, boolean> =>
  answers(sectionAbilities, (name) => can(actor, name, report, section));
