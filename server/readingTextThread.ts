import { parentPort, workerData } from "node:worker_threads";
import { ReportError } from "../extensions/wire/errors.ts";
import { randomIds } from "./domain/randomIds.ts";
import type { ReadSection } from "./domain/sectionImports.ts";
import { readDocx } from "./import/docx/readDocx.ts";
import { type SectionPlace, wordContent } from "./import/docx/wordContent.ts";
import { readReportText } from "./import/text/readReportText.ts";
import { collectWarnings } from "./import/text/warnings.ts";
import { wholeReportOf } from "./import/text/wholeReportOf.ts";
import type { ReadingAnswer, ReadingOrder } from "./readingText.ts";

/** The thread that reads one text and ends. */
const order = workerData as ReadingOrder;

function answer(): ReadingAnswer {
  try {
    if (order.kind === "word") return { read: readSectionFile(order.bytes, order.place) };
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

parentPort?.postMessage(answer());
