import { ReportError } from "../../extensions/wire/errors.ts";
import type { Unprintable } from "../../extensions/wire/unprintable.ts";
import type { ExportAnswer, ExportOrder, WrittenBytes } from "./exportOrder.ts";
import type { ExportWarning } from "./model.ts";

/** A report resolved, and what is left to do. It may be asked again for parts of the report, to find what cannot be printed. */
export interface Prepared {
  readonly warnings: readonly ExportWarning[];
  write(): Promise<WrittenBytes>;
}

/** Fulfil an order, saying what it is at, for the case that the runner dies. */
export async function fulfilOrder(order: ExportOrder, prepare: (order: ExportOrder) => Prepared, say: (answer: ExportAnswer) => void): Promise<void> {
  try {
    say({ kind: "stage", id: order.id, stage: "outline" });
    const { warnings, write } = prepare(order);
    say({ kind: "stage", id: order.id, stage: "file" });
    const { bytes, page } = await write();
    // A copy of its own size: the writer's buffer may be larger than what it holds.
    say({ kind: "done", id: order.id, bytes: new Uint8Array(bytes), page, warnings });
  } catch (error) {
    const code = error instanceof ReportError ? error.code : "internal";
    const unprintable =
      error instanceof ReportError && error.unprintable !== undefined ? { unprintable: await placed(error.unprintable, order, prepare) } : {};
    say({ kind: "failed", id: order.id, code, message: error instanceof Error ? (error.stack ?? error.message) : String(error), ...unprintable });
  }
}

/** The section that it is in: each is written alone until one of them fails in the same way. */
async function placed(found: Unprintable, order: ExportOrder, prepare: (order: ExportOrder) => Prepared): Promise<Unprintable> {
  for (const section of order.report.sections) {
    try {
      await prepare({ ...order, report: { ...order.report, sections: [section] } }).write();
    } catch (error) {
      if (error instanceof ReportError && error.unprintable !== undefined) return { ...error.unprintable, sectionId: section.id };
    }
  }
  return found;
}
