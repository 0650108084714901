import { parentPort, workerData } from "node:worker_threads";
import { ReportError } from "../extensions/wire/errors.ts";
import { randomIds } from "./domain/randomIds.ts";
import { readReportText } from "./import/text/readReportText.ts";
import { wholeReportOf } from "./import/text/wholeReportOf.ts";
import type { ReadingAnswer, ReadingOrder } from "./readingText.ts";

/** The thread that reads one text and ends. */
const { text, template, organisation } = workerData as ReadingOrder;

function answer(): ReadingAnswer {
  try {
    const { report, warnings } = wholeReportOf(readReportText(text), { template, organisation, ids: randomIds });
    return { read: { whole: report, warnings } };
  } catch (error) {
    if (error instanceof ReportError) return { failure: { code: error.code, message: error.message } };
    throw error;
  }
}

parentPort?.postMessage(answer());
