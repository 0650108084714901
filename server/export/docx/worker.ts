import { parentPort } from "node:worker_threads";
import { ReportError } from "../../../extensions/wire/errors.ts";
import type { ExportAnswer, ExportOrder } from "../exportWorker.ts";
import type { ExportWarning } from "../model.ts";
import { outlineOf } from "../outline.ts";
import { revisedOutlineOf } from "../revisions/revisedOutline.ts";
import { writeDocx } from "./writeDocx.ts";
import { writeRevisedDocx } from "./writeRevisedDocx.ts";

/** The thread that writes `.docx` files: one order after the other, so that the server's own loop stays free. It says what it is at, for the case that it dies. */
const port = parentPort;
if (port === null) throw new Error("This module runs in a worker thread only.");

const say = (answer: ExportAnswer, transfer: readonly ArrayBuffer[] = []): void => port.postMessage(answer, transfer);

async function fulfil(order: ExportOrder): Promise<void> {
  try {
    say({ kind: "stage", id: order.id, stage: "outline" });
    const { warnings, write } = prepared(order);
    say({ kind: "stage", id: order.id, stage: "file" });
    const written = await write();
    // A copy of its own size: the zip's buffer may be larger than what it holds.
    const bytes = new Uint8Array(written);
    say({ kind: "done", id: order.id, bytes, warnings }, [bytes.buffer]);
  } catch (error) {
    const code = error instanceof ReportError ? error.code : "internal";
    say({ kind: "failed", id: order.id, code, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** The report resolved, and what is left to do. */
function prepared({ report, options }: ExportOrder): { warnings: readonly ExportWarning[]; write: () => Promise<Uint8Array> } {
  const { remarks } = options;
  if (remarks === undefined) {
    const model = outlineOf(report);
    return { warnings: model.warnings, write: () => writeDocx(model, options) };
  }
  const model = revisedOutlineOf(report, remarks);
  return { warnings: model.warnings, write: () => writeRevisedDocx(model, options) };
}

port.on("message", (order: ExportOrder) => void fulfil(order));
