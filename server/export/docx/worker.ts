import { parentPort } from "node:worker_threads";
import { fulfilOrder, type Prepared } from "../answerOrders.ts";
import type { ExportAnswer, ExportOrder } from "../exportOrder.ts";
import { outlineOf } from "../outline.ts";
import { revisedOutlineOf } from "../revisions/revisedOutline.ts";
import { writeDocx } from "./writeDocx.ts";
import { writeRevisedDocx } from "./writeRevisedDocx.ts";

/** The thread that writes `.docx` files: one order after the other, so that the server's own loop stays free. */
const port = parentPort;
if (port === null) throw new Error("This module runs in a worker thread only.");

const say = (answer: ExportAnswer): void => port.postMessage(answer, answer.kind === "done" ? [answer.bytes.buffer] : []);

function prepared({ report, options }: ExportOrder): Prepared {
  const { remarks } = options;
  if (remarks === undefined) {
    const model = outlineOf(report);
    return { warnings: model.warnings, write: async () => ({ bytes: await writeDocx(model, options), page: null }) };
  }
  const model = revisedOutlineOf(report, remarks);
  return { warnings: model.warnings, write: async () => ({ bytes: await writeRevisedDocx(model, options), page: null }) };
}

port.on("message", (order: ExportOrder) => void fulfilOrder(order, prepared, say));
