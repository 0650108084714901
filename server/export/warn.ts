import type { ExportWarningCode } from "./model.ts";

/** Tells that something cannot be printed as it stands. `detail` is the place within the section, `text` a sentence in Vietnamese for the reader. */
export type Warn = (code: ExportWarningCode, detail: string, text: string) => void;
