import { fulfilOrder, type Prepared } from "../answerOrders.ts";
import type { ExportAnswer, ExportOrder } from "../exportOrder.ts";
import type { Block } from "../model.ts";
import { outlineOf } from "../outline.ts";
import { revisedOutlineOf } from "../revisions/revisedOutline.ts";
import { PdfWriter } from "./pdfWriter.ts";
import { loadTinos } from "./typeface.ts";

/** The process that writes PDF files: one order after the other. Not a thread, because Typst is native code that could end its process and keeps memory. */
const tell = process.send?.bind(process);
if (tell === undefined) throw new Error("This module runs in a process that the server forked.");

const writer = new PdfWriter(new URL("./report.typ", import.meta.url), loadTinos());

function prepared({ report, options }: ExportOrder): Prepared {
  if (options.remarks !== undefined) {
    const model = revisedOutlineOf(report, options.remarks);
    return { warnings: model.warnings, write: async () => writer.writeMarked(model, options) };
  }
  const firstBlocks = new Map<string, Block>();
  const model = outlineOf(report, (sectionId, [first]) => first !== undefined && firstBlocks.set(sectionId, first));
  const marked = firstBlocks.get(options.findSection ?? "");
  return { warnings: model.warnings, write: () => writer.write(model, { ...options, ...(marked === undefined ? {} : { marked }) }) };
}

process.on("message", (order: ExportOrder) => void fulfilOrder(order, prepared, (answer: ExportAnswer) => void tell(answer)));
// Ctrl+C reaches the whole group of processes; when to end is for the server to say.
process.on("SIGINT", () => undefined);
