import { withIndicator, withoutIndicator, withValues } from "../../extensions/indicators/catalogue.ts";
import { figuresIn } from "../../extensions/indicators/figuresIn.ts";
import { type Indicator, indicatorsSchema } from "../../extensions/indicators/indicator.ts";
import type { ChangeHistoryBody, IndicatorsView, PutIndicatorBody } from "../../extensions/indicators/requests.ts";
import { nodeOf } from "../../extensions/sectionContent.ts";
import { acceptedContent } from "../../extensions/suggestions/acceptedContent.ts";
import type { AuditAction } from "../../extensions/wire/auditActions.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import { type Environment, record } from "./environment.ts";
import type { Actor, Report, Section } from "./model.ts";
import { knownOwners } from "./newReport.ts";
import { accessTo, authorize } from "./permissions.ts";
import { existing } from "./reports.ts";

/** A report's catalogue of indicators and what is known of them besides the figures in its text. Everybody reads what they may; the office writes. */
export interface Indicators {
  /** Without those whose figures stand in sections that the person does not read. */
  list(actor: Actor, reportId: string): Promise<IndicatorsView>;
  /** Add an indicator, or change the one of that code. Fails with `invalid` for an owner that the office does not have. */
  put(actor: Actor, reportId: string, code: string, body: PutIndicatorBody): Promise<IndicatorsView>;
  /** Take one out of the catalogue. Figures and other values of its code stay. */
  remove(actor: Actor, reportId: string, code: string): Promise<IndicatorsView>;
  changeHistory(actor: Actor, reportId: string, body: ChangeHistoryBody): Promise<IndicatorsView>;
}

export function createIndicators(environment: Environment): Indicators {
  const { reports, texts, office, clock } = environment;

  async function change(
    actor: Actor,
    reportId: string,
    act: { readonly action: AuditAction; readonly detail: string },
    next: (report: Report) => Report,
  ): Promise<IndicatorsView> {
    let changed = false;
    const report = await reports.change(reportId, (old) => {
      authorize(actor, "report.arrange", old);
      const fresh = next(old);
      changed = fresh !== old;
      return changed ? { ...fresh, revision: old.revision + 1, changedAt: clock.now().toISOString() } : old;
    });
    if (changed) {
      try {
        await record(environment, actor, act.action, { reportId }, act.detail);
      } finally {
        environment.listener.reportChanged(report);
      }
    }
    return viewOf(actor, report);
  }

  const withCatalogue = (report: Report, indicators: readonly Indicator[]): Report => {
    if (indicators === report.indicators) return report;
    const parsed = indicatorsSchema.safeParse(indicators);
    if (!parsed.success) throw new ReportError("too_large", "A catalogue can't hold so many indicators. Nothing was changed; remove some first.");
    return { ...report, indicators: parsed.data };
  };

  async function codesOf(report: Report, sections: readonly Section[]): Promise<ReadonlySet<string>> {
    const read = async ({ id }: Section): Promise<readonly string[]> => {
      const content = await texts.read(report.id, id);
      // Both as it stands and as it would be: neither what is proposed nor what is to go is for everybody's eyes.
      return [nodeOf(content), nodeOf(acceptedContent(content).content)].flatMap(figuresIn).map(({ code }) => code);
    };
    return new Set((await Promise.all(sections.map(read))).flat());
  }

  async function viewOf(actor: Actor, report: Report): Promise<IndicatorsView> {
    const withText = report.sections.filter(({ kind }) => kind !== "part");
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

    async put(actor, reportId, code, body) {
      const departments = new Set(office.read().departments.map(({ id }) => id));
      knownOwners(body.owner === "" ? [] : [body.owner], departments);
      const parsed = indicatorsSchema.safeParse([{ ...body, code }]);
      const [indicator] = parsed.data ?? [];
      if (indicator === undefined)
        throw new ReportError("invalid", "A code begins with a letter or a digit and holds letters, digits, dots and dashes.");
      const isNew = !existing(environment, reportId).indicators.some((one) => one.code === code);
      const act = { action: isNew ? "indicator.add" : "indicator.change", detail: code } as const;
      return change(actor, reportId, act, (report) => withCatalogue(report, withIndicator(report.indicators, indicator)));
    },

    remove: (actor, reportId, code) =>
      change(actor, reportId, { action: "indicator.remove", detail: code }, (report) =>
        withCatalogue(report, withoutIndicator(report.indicators, code)),
      ),

    changeHistory(actor, reportId, { history }) {
      const detail = Object.keys(history).join(", ").slice(0, longestDetail);
      return change(actor, reportId, { action: "indicator.values", detail }, (report) => ({
        ...report,
        history: withValues(report.history, history),
      }));
    },
  };
}

const longestDetail = 300;
