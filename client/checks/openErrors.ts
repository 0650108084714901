import type { OpenError } from "../../extensions/wire/dismissals.ts";
import type { FindingStore } from "../editor/checks/findingStore.ts";

/** The open errors that this page knows of in these sections, in their order. The server, which checks again, has the last word. */
export const openErrorsIn = (findings: Pick<FindingStore, "section">, sectionIds: readonly string[]): readonly OpenError[] =>
  sectionIds.flatMap((sectionId) =>
    (findings.section(sectionId)?.open ?? [])
      .filter(({ severity }) => severity === "error")
      .map(({ rule, printed, expected, about, message }) => ({ sectionId, rule, printed, expected, about, message })),
  );
