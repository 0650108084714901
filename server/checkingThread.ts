import { parentPort } from "node:worker_threads";
import { checkTexts, type TextsToCheck } from "../extensions/sectionChecks/checkTexts.ts";

/** The thread that checks texts, one order after the other. */
parentPort?.on("message", (order: TextsToCheck) => parentPort?.postMessage(checkTexts(order)));
