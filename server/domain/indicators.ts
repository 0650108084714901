import {
  type Changed,
  changedFields,
  countingWith,
  followsFromItself,
  withChanges,
  withHistoryChanges,
  withPlace,
} from "../../extensions/indicators/catalogue.ts";
import { figuresIn } from "../../extensions/indicators/figuresIn.ts";
import { type Indicator, indicatorsSchema, valuesOf } from "../../extensions/indicators/indicator.ts";
import type { AddIndicatorBody, ChangeHistoryBody, ChangeIndicatorBody, IndicatorsView } from "../../extensions/indicators/requests.ts";
import { codesReferredTo } from "../../extensions/sectionChecks/heldFigures.ts";
import { nodeOf } from "../../extensions/sectionContent.ts";
import { acceptedContent } from "../../extensions/suggestions/acceptedContent.ts";
import type { AuditAction } from "../../extensions/wire/auditActions.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { type Environment, record } from "./environment.ts";
import type { Actor, Report, Section } from "./model.ts";
import { knownOwners } from "./newReport.ts";
import { accessTo, authorize } from "./permissions.ts";
import { existing } from "./reports.ts";

type SectionNode = ReturnType<typeof nodeOf>;

/** A report's catalogue of indicators and what is known of them besides the figures in its text. Everybody reads what they may; the office writes. */
export interface Indicators {
  /** Without those whose figures stand in sections that the person does not read. */
  list(actor: Actor, reportId: string): Promise<IndicatorsView>;
  /** Add an indicator behind all others. Fails with `conflict` if there is one of that code, with `invalid` for an owner that the office does not have. */
  add(actor: Actor, reportId: string, body: AddIndicatorBody): Promise<IndicatorsView>;
  /** Change what is named of an indicator. Fails with `conflict` if somebody else changed the same meanwhile. */
  change(actor: Actor, reportId: string, code: string, body: ChangeIndicatorBody): Promise<IndicatorsView>;
  /** Put one behind another, or first. Fails with `conflict` if either is gone. */
  place(actor: Actor, reportId: string, code: string, after: string | null): Promise<IndicatorsView>;
  /** Take one out of the catalogue with its other values. Fails with `conflict` while figures, references or relations use it. */
  remove(actor: Actor, reportId: string, code: string): Promise<IndicatorsView>;
  /** Change what is named of earlier and planned values: all of it or, with `conflict`, nothing. */
  changeHistory(actor: Actor, reportId: string, body: ChangeHistoryBody): Promise<IndicatorsView>;
}

export function createIndicators(environment: Environment): Indicators {
  const { reports, texts, office, clock } = environment;

  async function change(
    actor: Actor,
    reportId: string,
    action: AuditAction,
    next: (report: Report) => { readonly report: Report; readonly detail: string },
  ): Promise<IndicatorsView> {
    let changed = false;
    let detail = "";
    const report = await reports.change(reportId, (old) => {
      authorize(actor, "report.arrange", old);
      const fresh = next(old);
      detail = fresh.detail;
      changed = detail !== "";
      return changed ? { ...fresh.report, revision: old.revision + 1, changedAt: clock.now().toISOString() } : old;
    });
    if (changed) {
      try {
        await record(environment, actor, action, { reportId }, detail.slice(0, longestDetail));
      } finally {
        environment.listener.reportChanged(report);
      }
    }
    return viewOf(actor, report);
  }

  const withCatalogue = (report: Report, indicators: readonly Indicator[]): Report => {
    const parsed = indicatorsSchema.safeParse(indicators);
    if (!parsed.success) throw new ReportError("too_large", "A catalogue can't hold so many indicators. Nothing was changed; remove some first.");
    return { ...report, indicators: parsed.data };
  };

  function requireOwner(owner: string): void {
    knownOwners(owner === "" ? [] : [owner], new Set(office.read().departments.map(({ id }) => id)));
  }

  const codesOfFigures = (text: SectionNode): readonly string[] => figuresIn(text).map(({ code }) => code);

  /** The codes that texts use. */
  async function codesOf(
    report: Report,
    sections: readonly Section[],
    codesIn: (text: SectionNode) => readonly string[] = codesOfFigures,
  ): Promise<ReadonlySet<string>> {
    const read = async ({ id }: Section): Promise<readonly string[]> => {
      const content = await texts.read(report.id, id);
      // Both as it stands and as it would be: neither what is proposed nor what is to go is for everybody's eyes.
      return [nodeOf(content), nodeOf(acceptedContent(content).content)].flatMap(codesIn);
    };
    return new Set((await Promise.all(sections.map(read))).flat());
  }

  async function viewOf(actor: Actor, report: Report): Promise<IndicatorsView> {
    const withText = textSections(report);
    const closed = withText.filter((section) => accessTo(actor, report, section) === "none");
    if (closed.length === 0) return { indicators: report.indicators, history: report.history };
    const [hidden, seen] = await Promise.all([
      codesOf(report, closed),
      codesOf(
        report,
        withText.filter((section) => !closed.includes(section)),
      ),
    ]);
    const owners = new Set(closed.flatMap((section) => section.owners));
    const ownerOf = new Map(report.indicators.map(({ code, owner }) => [code, owner]));
    // One that stands nowhere yet may be meant for the closed section, if it belongs to those who write that.
    const mayStandThere = (owner: string): boolean => owner === "" || owners.has(owner);
    const shows = (code: string): boolean => !hidden.has(code) && (seen.has(code) || !mayStandThere(ownerOf.get(code) ?? ""));
    return {
      indicators: report.indicators.filter(({ code }) => shows(code)),
      history: Object.fromEntries(Object.entries(report.history).filter(([code]) => shows(code))),
    };
  }

  return {
    list: async (actor, reportId) => viewOf(actor, existing(environment, reportId)),

    async add(actor, reportId, body) {
      requireOwner(body.owner);
      requireNoLoop(body);
      return change(actor, reportId, "indicator.add", (report) => {
        if (report.indicators.some(({ code }) => code === body.code))
          throw new ReportError(
            "conflict",
            `There is an indicator ${body.code} already. Nothing was changed; change that one, or choose another code.`,
          );
        return { report: withCatalogue(report, [...report.indicators, body]), detail: body.code };
      });
    },

    async change(actor, reportId, code, body) {
      if (body.owner !== undefined) requireOwner(body.owner.to);
      return change(actor, reportId, "indicator.change", (report) => {
        const old = indicatorOf(report, code);
        const fresh = unlessStale(withChanges(old, body));
        requireNoLoop(fresh);
        const fields = changedFields(old, fresh);
        const indicators = report.indicators.map((one) => (one === old ? fresh : one));
        return { report: withCatalogue(report, indicators), detail: fields.length === 0 ? "" : `${code}: ${fields.join(", ")}` };
      });
    },

    place: (actor, reportId, code, after) =>
      change(actor, reportId, "indicator.order", (report) => {
        const indicators = withPlace(report.indicators, code, after);
        if (indicators === null)
          throw new ReportError("conflict", "One of the two indicators is gone. Nothing was changed; look at the catalogue again.");
        return { report: { ...report, indicators: [...indicators] }, detail: indicators === report.indicators ? "" : code };
      }),

    async remove(actor, reportId, code) {
      const before = existing(environment, reportId);
      authorize(actor, "report.arrange", before);
      const used = await codesOf(before, textSections(before), (text) => [...codesOfFigures(text), ...codesReferredTo(text)]);
      if (used.has(code))
        throw new ReportError("conflict", "Figures or references in the text use this indicator. Nothing was changed; take them out first.");
      return change(actor, reportId, "indicator.remove", (report) => {
        const [user] = countingWith(report.indicators, code);
        if (user !== undefined)
          throw new ReportError("conflict", `The relation of ${user.code} counts with this indicator. Nothing was changed; change that first.`);
        if (!report.indicators.some((one) => one.code === code)) return { report, detail: "" };
        const { [code]: _values, ...history } = report.history;
        return { report: { ...report, indicators: report.indicators.filter((one) => one.code !== code), history }, detail: code };
      });
    },

    changeHistory: (actor, reportId, { history }) =>
      change(actor, reportId, "indicator.values", (report) => {
        const fresh = unlessStale(withHistoryChanges(report.history, history));
        const codes = Object.keys(history).filter((code) => JSON.stringify(valuesOf(fresh, code)) !== JSON.stringify(valuesOf(report.history, code)));
        return { report: { ...report, history: fresh }, detail: codes.join(", ") };
      }),
  };
}

/** An indicator that is gone was taken away by somebody else. */
function indicatorOf(report: Report, code: string): Indicator {
  const indicator = report.indicators.find((one) => one.code === code);
  if (indicator === undefined) throw new ReportError("not_found", "There is no such indicator; somebody may have taken it away.");
  return indicator;
}

function unlessStale<Value>(changed: Changed<Value>): Value {
  if (changed.state === "changed") return changed.value;
  throw new ReportError("conflict", "Somebody changed this meanwhile. Nothing was changed; look at it as it is now and decide again.");
}

function requireNoLoop(indicator: Indicator): void {
  if (followsFromItself(indicator)) throw new ReportError("invalid", "An indicator can't follow from itself.");
}

const textSections = (report: Report): readonly Section[] => report.sections.filter(({ kind }) => kind !== "part");

const longestDetail = 300;
