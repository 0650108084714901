import { correctionDetails } from "../../extensions/cutOff/correctionLog.ts";
import { isCutOff } from "../../extensions/cutOff/cutOff.ts";
import type { LateChanges } from "../../extensions/cutOff/figureChanges.ts";
import type { ReportAction, ReportState, SectionAction, SectionState } from "../../extensions/wire/access.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { ReportView } from "../../extensions/wire/http.ts";
import { checkReport, requireNoOpenErrors } from "./checks.ts";
import { type Environment, record } from "./environment.ts";
import { createExclusive } from "./exclusive.ts";
import { suggestedFigures } from "./figureLock.ts";
import { frozenHash } from "./frozenHash.ts";
import { figuresHeldNow, withFiguresHeld } from "./held.ts";
import { isBlank } from "./isBlank.ts";
import { issuedLetterhead, letterheadOf } from "./issuing.ts";
import type { Actor, Report, Section } from "./model.ts";
import { replaced, sectionOf } from "./outline.ts";
import { layoutOfOffice } from "./pageLayout.ts";
import { accessTo, authorize } from "./permissions.ts";
import { existing } from "./reports.ts";
import { reportView } from "./views.ts";
import { readWhole } from "./wholeText.ts";

type ReportMove = Extract<ReportAction, "report.review" | "report.collect">;

/** The states of sections and reports and who moves them on. Every move is checked at its moment, on disk, logged and told, in this order. */
export interface Workflow {
  /** Submitting fails with `incomplete` for a section without words, and with `open_errors` while the checks find errors in it that nobody answers for. */
  moveSection(actor: Actor, reportId: string, sectionId: string, action: SectionAction, reason?: string): Promise<ReportView>;
  moveReport(actor: Actor, reportId: string, action: ReportMove): Promise<ReportView>;
  /** Freeze the report. Fails with `incomplete` while a section is not accepted or can't be read, and with `open_errors` as submitting does. */
  approve(actor: Actor, reportId: string): Promise<ReportView>;
  reopen(actor: Actor, reportId: string, reason: string): Promise<ReportView>;
  /** Give number and date. Fails with `conflict` if another issued report has that number in that year. */
  issue(actor: Actor, reportId: string, number: string, date: string): Promise<ReportView>;
  /** Record the hash of approved reports whose approval was interrupted by a crash. Tells those for which that failed; they can be reopened. */
  finishApprovals(): Promise<readonly { readonly reportId: string; readonly error: unknown }[]>;
}

/** Where each act brings a section, and whether it leaves a reason behind. */
const sectionMoves: Record<SectionAction, { readonly to: SectionState; readonly keepsReason: boolean }> = {
  "section.submit": { to: "submitted", keepsReason: false },
  "section.withdraw": { to: "drafting", keepsReason: false },
  "section.return": { to: "returned", keepsReason: true },
  "section.accept": { to: "accepted", keepsReason: false },
  "section.reopen": { to: "returned", keepsReason: true },
};

const reportMoves: Record<ReportMove, ReportState> = { "report.review": "reviewing", "report.collect": "collecting" };

export function createWorkflow(environment: Environment): Workflow {
  const { reports, texts, clock } = environment;
  const now = (): string => clock.now().toISOString();
  const alone = createExclusive();
  /** Numbers are unique over all reports, so issuing is one queue. */
  const issuing = "issuing";

  async function move(actor: Actor, reportId: string, action: ReportAction, detail: string, next: (report: Report) => Report): Promise<ReportView> {
    const report = await reports.change(reportId, (old) => {
      authorize(actor, action, old);
      return { ...next(old), revision: old.revision + 1, changedAt: now() };
    });
    await tell(report, () => record(environment, actor, action, { reportId }, detail));
    return reportView(actor, report);
  }

  async function tell(report: Report, log: () => Promise<void>): Promise<void> {
    try {
      await log();
    } finally {
      environment.listener.reportChanged(report);
    }
  }

  /** Fails if the section cannot be submitted as it stands. Gives what has to be asked again at the moment of the move, because a dismissal may be taken back until then. */
  async function readyToSubmit(report: Report, section: Section): Promise<(report: Report) => void> {
    if (isBlank(await texts.read(report.id, section.id))) throw new ReportError("incomplete", "The section has no text yet.");
    const findings = await checkReport(environment, report, (id) => id === section.id);
    requireNoOpenErrors(report, findings);
    return (current) => requireNoOpenErrors(current, findings);
  }

  /** The hash of what stands now; the report is closed for edits already, so that nothing can change under it. */
  async function freeze(report: Report, by: string): Promise<Report> {
    const hash = frozenHash(await readWhole(texts, report));
    const layout = layoutOfOffice(environment.office.read().organisation);
    return reports.change(report.id, (old) =>
      old.state === "approved" ? { ...old, frozen: { at: now(), by, hash, layout }, revision: old.revision + 1 } : old,
    );
  }

  return {
    async moveSection(actor, reportId, sectionId, action, reason = "") {
      const before = existing(environment, reportId);
      const section = sectionOf(before, sectionId);
      if (section.kind !== "part" && accessTo(actor, before, section) === "none") throw new ReportError("not_found", "There is no such section.");
      authorize(actor, action, before, section);
      const held = action === "section.accept" ? await figuresHeldNow(environment, before, section) : [];
      const requireReady = action === "section.submit" ? await readyToSubmit(before, section) : () => undefined;
      const { to, keepsReason } = sectionMoves[action];
      const report = await reports.change(reportId, (old) => {
        const current = sectionOf(old, sectionId);
        authorize(actor, action, old, current);
        requireReady(old);
        const moved = replaced(old, withFiguresHeld({ ...current, state: to, reason: keepsReason ? reason : "", changedAt: now() }, held));
        return { ...moved, revision: old.revision + 1, changedAt: now() };
      });
      await tell(report, () => record(environment, actor, action, { reportId, sectionId }, reason));
      return reportView(actor, report);
    },

    moveReport: (actor, reportId, action) => move(actor, reportId, action, "", (report) => ({ ...report, state: reportMoves[action] })),

    approve: (actor, reportId) =>
      alone(reportId, async () => {
        const before = existing(environment, reportId);
        authorize(actor, "report.approve", before);
        requireAccepted(before);
        // This also reads every text: one that can't be read must not be found out about after the report is closed.
        const findings = await checkReport(environment, before);
        requireNoOpenErrors(before, findings);
        requireReasons(before, await lateSuggestions(environment, before));
        const closed = await reports.change(reportId, (old) => {
          authorize(actor, "report.approve", old);
          requireAccepted(old);
          requireNoOpenErrors(old, findings);
          return { ...old, state: "approved", frozen: null, revision: old.revision + 1, changedAt: now() };
        });
        environment.listener.reportChanged(closed);
        const report = await freeze(closed, actor.id);
        await tell(report, async () => {
          for (const [sectionId, late] of await lateSuggestions(environment, report))
            for (const detail of correctionDetails(late)) await record(environment, actor, "figure.correct", { reportId, sectionId }, detail);
          await record(environment, actor, "report.approve", { reportId }, report.frozen?.hash ?? "");
        });
        return reportView(actor, report);
      }),

    reopen: (actor, reportId, reason) =>
      alone(reportId, () => move(actor, reportId, "report.reopen", reason, (report) => ({ ...report, state: "reviewing", frozen: null }))),

    issue: (actor, reportId, written, date) =>
      alone(issuing, () =>
        alone(reportId, async () => {
          const number = String(Number(written));
          if (number === "0") throw new ReportError("invalid", "Numbers begin with 1.");
          const before = existing(environment, reportId);
          authorize(actor, "report.issue", before);
          if (before.frozen === null) throw new ReportError("wrong_state", "The approval is not complete yet; try again.");
          const head = await letterheadOf(texts, before);
          if (head === null) throw new ReportError("incomplete", "The report has no letterhead to write number and date into.");
          await requireFreeNumber(environment, before, head.symbol, number, date);
          await texts.rewrite(reportId, head.sectionId, (content) => issuedLetterhead(content, number, date));
          const detail = `${number}/${head.symbol}, ${date}`;
          return move(actor, reportId, "report.issue", detail, (report) => ({ ...report, state: "issued", number, issuedOn: date }));
        }),
      ),

    async finishApprovals() {
      const failures: { reportId: string; error: unknown }[] = [];
      for (const report of reports.list().filter(({ state, frozen }) => state === "approved" && frozen === null)) {
        try {
          const server = { id: "server" };
          const frozen = await freeze(report, server.id);
          await tell(frozen, () => record(environment, server, "report.approve", { reportId: report.id }, frozen.frozen?.hash ?? ""));
        } catch (error) {
          failures.push({ reportId: report.id, error });
        }
      }
      return failures;
    },
  };
}

/** What is suggested in the figures after the data cut-off, by section. Signed with the rest it is a correction of who approves it. */
async function lateSuggestions({ texts, clock }: Pick<Environment, "texts" | "clock">, report: Report): Promise<ReadonlyMap<string, LateChanges>> {
  const late = new Map<string, LateChanges>();
  if (!isCutOff(report.figuresLockedAt, clock.now().getTime())) return late;
  for (const { id, kind, lateReasons = [] } of report.sections) {
    const changes = kind === "part" ? [] : suggestedFigures(await texts.read(report.id, id));
    if (changes.length > 0) late.set(id, { changes, reason: lateReasons.map(({ reason }) => reason).join("; ") });
  }
  return late;
}

/** No number is corrected late without a reason, also not by approving what was suggested. */
function requireReasons(report: Report, late: ReadonlyMap<string, LateChanges>): void {
  const unexplained = report.sections.filter(({ id }) => late.get(id)?.reason === "");
  if (unexplained.length === 0) return;
  throw new ReportError(
    "late_unexplained",
    `New numbers are suggested after the data cut-off, and nobody said why: ${unexplained.map(({ title }) => title).join("; ")}. The office decides them or gives a reason.`,
  );
}

function requireAccepted(report: Report): void {
  const open = report.sections.filter(({ kind, state }) => kind !== "part" && state !== "accepted");
  if (open.length === 0) return;
  throw new ReportError("incomplete", `Not accepted yet: ${open.map(({ title }) => title).join("; ")}.`);
}

/** A number is given once a year for each symbol (decree 30/2020, article 15). */
async function requireFreeNumber({ reports, texts }: Environment, report: Report, symbol: string, number: string, date: string): Promise<void> {
  const sameNumber = reports
    .list()
    .filter(
      (other) =>
        other.id !== report.id &&
        other.state === "issued" &&
        Number(other.number) === Number(number) &&
        other.issuedOn?.slice(0, 4) === date.slice(0, 4),
    );
  for (const other of sameNumber) {
    const head = await letterheadOf(texts, other);
    if (head?.symbol === symbol)
      throw new ReportError("conflict", `The number ${number}/${symbol} of ${date.slice(0, 4)} is taken by "${other.title}".`);
  }
}
