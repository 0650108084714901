import type { Logger } from "pino";
import * as Y from "yjs";
import type { IndicatorHistory } from "../extensions/indicators/indicator.ts";
import { type SectionContent, seedSection } from "../extensions/sectionContent.ts";
import { withDemoCutOff } from "./demo/demoCutOff.ts";
import { demoReports } from "./demo/demoReports.ts";
import { demoOffice } from "./demo/office.ts";
import type { Passwords } from "./domain/passwords.ts";
import type { ReportStore } from "./domain/ports.ts";
import { figureValues } from "./domain/rollForward/figureValues.ts";
import type { Template } from "./domain/templates.ts";
import type { UpdateLogs } from "./domain/updateLogs.ts";
import { hasOffice, openFileOfficeStore } from "./storage/fileOfficeStore.ts";

interface DemoParts {
  readonly reports: ReportStore;
  readonly logs: UpdateLogs;
  readonly templates: ReadonlyMap<string, Template>;
  readonly passwords: Passwords;
  readonly logger: Logger;
}

/**
 * Put the demo ward into an empty data folder. The office is written last: a folder with an office is complete and stays as people left it; one
 * without was interrupted, and what it lacks is added.
 */
export async function seedDemo(directory: string, { reports, logs, templates, passwords, logger }: DemoParts): Promise<void> {
  if (await hasOffice(directory)) return;
  for (const [index, { report, texts }] of demoReports.entries()) {
    if (reports.find(report.id) !== undefined) continue;
    await seedTexts(logs, report.id, texts);
    const indicators = templates.get(report.templateId)?.indicators ?? [];
    await reports.create({ ...withDemoCutOff(report, Date.now()), indicators, history: historyFrom(demoReports[index + 1]?.texts ?? {}) });
  }
  const office = await demoOffice((password) => passwords.hash(password));
  await openFileOfficeStore(directory, office);
  logger.info({ reports: demoReports.length, accounts: office.users.length }, "the demo ward is set up");
}

/** What the report of the month before gave is known as the last period's. */
const historyFrom = (texts: Readonly<Record<string, SectionContent>>): IndicatorHistory =>
  Object.fromEntries([...figureValues(Object.values(texts))].map(([code, previous]) => [code, { previous }]));

async function seedTexts(logs: UpdateLogs, reportId: string, texts: Readonly<Record<string, SectionContent>>): Promise<void> {
  const log = await logs.open(reportId);
  try {
    for (const [room, content] of Object.entries(texts)) {
      const { snapshot, entries } = await log.load(room);
      if (snapshot !== null || entries.length > 0) continue;
      const document = new Y.Doc();
      seedSection(document, content);
      await log.append({ room, userId: "", at: Date.now(), update: Y.encodeStateAsUpdate(document) });
    }
  } finally {
    await log.close();
  }
}
