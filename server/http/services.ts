import type { ExportFormat } from "../../extensions/wire/http.ts";
import type { Arranging } from "../domain/arranging.ts";
import type { Attachments } from "../domain/attachments.ts";
import type { Comments } from "../domain/comments.ts";
import type { Dismissals } from "../domain/dismissals.ts";
import type { HeldReferences } from "../domain/heldReferences.ts";
import type { ReadReport } from "../domain/importedReport.ts";
import type { Indicators } from "../domain/indicators.ts";
import type { LateReasons } from "../domain/lateReasons.ts";
import type { Notifications } from "../domain/notifications.ts";
import type { OfficeStore } from "../domain/ports.ts";
import type { Recovered } from "../domain/recovered.ts";
import type { ReadWordReport, ReportImports } from "../domain/reportImports.ts";
import type { Reports } from "../domain/reports.ts";
import type { Carrying } from "../domain/rollForward/carrying.ts";
import type { RollForward } from "../domain/rollForward/rollForward.ts";
import type { ReadSection, SectionImports } from "../domain/sectionImports.ts";
import type { SeriesOfIndicators } from "../domain/series.ts";
import type { Sessions } from "../domain/sessions.ts";
import type { Settings } from "../domain/settings.ts";
import type { Template } from "../domain/templates.ts";
import type { Users } from "../domain/users.ts";
import type { WholeReport } from "../domain/wholeReport.ts";
import type { Workflow } from "../domain/workflow.ts";
import type { ExportOptions } from "../export/exportOrder.ts";
import type { Signing } from "../signing/signing.ts";

/** A written file, and what could not be printed as it stands. */
interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly extension: string;
  readonly warnings: readonly { readonly text: string }[];
  /** Where the section that was asked for begins; null if that is not known. */
  readonly page: number | null;
}

/** Makes the file of a report. */
interface ReportWriter {
  write(format: ExportFormat, report: WholeReport, options: ExportOptions, signal?: AbortSignal): Promise<WrittenFile>;
}

/** Makes a report of a plain text, with the owners of the template. */
type TextReader = (text: string, template: Template) => Promise<ReadReport>;

/** Makes the text of a section, with that number and level, of a Word file. */
type WordReader = (bytes: Uint8Array, place: { readonly number: string; readonly level: 1 | 2 }) => Promise<ReadSection>;

/** Makes a report of a Word file, with the owners of the template. */
type WordReportReader = (bytes: Uint8Array, template: Template) => Promise<ReadWordReport>;

/** Everything that routes call. */
export interface Services {
  readonly office: OfficeStore;
  readonly reports: Reports;
  readonly rollForward: RollForward;
  readonly carrying: Carrying;
  readonly series: SeriesOfIndicators;
  readonly arranging: Arranging;
  readonly workflow: Workflow;
  readonly comments: Comments;
  readonly recovered: Recovered;
  readonly indicators: Indicators;
  readonly dismissals: Dismissals;
  readonly heldReferences: HeldReferences;
  readonly lateReasons: LateReasons;
  readonly notifications: Notifications;
  readonly signing: Signing;
  readonly attachments: Attachments;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly settings: Settings;
  readonly writer: ReportWriter;
  /** The same for looking at it only. */
  readonly previewer: ReportWriter;
  readonly readText: TextReader;
  readonly imports: SectionImports;
  readonly readWord: WordReader;
  readonly reportImports: ReportImports;
  readonly readWordReport: WordReportReader;
  /** Numbers for a monitor: the text and its media type. */
  metrics(): { readonly mediaType: string; readonly text: string };
  readonly demo: boolean;
  /** What an operator's monitor asks: whether something needs a look. The sign-in page asks it whether this is the demo. */
  health(): { readonly status: "ok" | "stopping"; readonly demo: boolean; readonly auditLog: string };
}
