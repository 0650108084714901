import { ReportError } from "../../extensions/wire/errors.ts";
import type { ExportAnswer, ExportOrder, WrittenBytes } from "./exportOrder.ts";
import type { ExportWarning } from "./model.ts";

/** A report resolved, and what is left to do. */
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
    say({ kind: "failed", id: order.id, code, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
