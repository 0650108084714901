import { parentPort, workerData } from "node:worker_threads";
import { type SectionPlace, wordContent } from "../extensions/reading/word/wordContent.ts";
import { ReportError } from "../extensions/wire/errors.ts";
import { randomIds } from "./domain/randomIds.ts";
import type { ReadWordReport } from "./domain/reportImports.ts";
import type { ReadSection } from "./domain/sectionImports.ts";
import { readDocx } from "./import/docx/readDocx.ts";
import { wordReport } from "./import/docx/wordReport.ts";
import { readReportText } from "./import/text/readReportText.ts";
import { collectWarnings } from "./import/text/warnings.ts";
import { wholeReportOf } from "./import/text/wholeReportOf.ts";
import type { ForReport, ReadingAnswer, ReadingOrder } from "./readingText.ts";

/** The thread that reads one text and ends. */
const order = workerData as ReadingOrder;

function answer(): ReadingAnswer {
  try {
    if (order.kind === "word") return { read: readSectionFile(order.bytes, order.place) };
    if (order.kind === "wordReport") return { read: readReportFile(order.bytes, order) };
    const { template, organisation } = order;
    const { report, warnings } = wholeReportOf(readReportText(order.text), { template, organisation, ids: randomIds });
    return { read: { whole: report, warnings } };
  } catch (error) {
    if (error instanceof ReportError) return { failure: { code: error.code, message: error.message } };
    throw error;
  }
}

function readSectionFile(bytes: Uint8Array, place: SectionPlace): ReadSection {
  const { warn, list } = collectWarnings();
  const { blocks, threads, losses } = readDocx(bytes, { nonce: randomIds.next(), now: new Date() });
  return { content: wordContent(blocks, place, warn), threads, losses, warnings: list() };
}

function readReportFile(bytes: Uint8Array, { template, organisation }: ForReport): ReadWordReport {
  const word = readDocx(bytes, { nonce: randomIds.next(), now: new Date() });
  const { report, losses, warnings } = wordReport(word, { template, organisation, ids: randomIds });
  return { whole: report, threads: word.threads, losses, warnings };
}

parentPort?.postMessage(answer());
