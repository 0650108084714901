import { parseArgs } from "node:util";
import { ReportError } from "../../extensions/wire/errors.ts";
import { examineFolder } from "../storage/doctor/examineFolder.ts";
import { isProblem } from "../storage/doctor/finding.ts";
import { newEpochs } from "../storage/doctor/newEpochs.ts";
import { restoreRoom } from "../sync/roomState.ts";
import { inStoppedFolder } from "./stoppedFolder.ts";

/** Tell a data folder that it was put back from a backup. Refused while something in its texts is not whole: the doctor comes first. */
export async function restored(rest: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...rest], options: { data: { type: "string" } } });
  const done = await inStoppedFolder(values.data, { mayLook: false }, async ({ directory, auditKey }) => {
    const { findings } = await examineFolder({ directory, auditKey, restoreRoom });
    const inTexts = findings.filter((finding) => isProblem(finding) && /^reports\/[^/]+\/text/.test(finding.path));
    if (inTexts.some(({ kind }) => kind !== "rebuildingInterrupted" && kind !== "roomUnfit" && kind !== "roomMissing")) {
      throw new ReportError("storage_damaged", `Some texts in ${directory} are not whole. Run "doctor" first; nothing was changed.`);
    }
    return newEpochs(directory, new Date());
  });
  console.log(
    `${done.length} reports now stand apart from what browsers kept from later: open pages load the texts anew, and nothing stands there twice.`,
  );
  console.log(
    'Words that were not saved when the server stopped are kept in their browser as recovered texts. The files before lie in "replaced-…" beside.',
  );
}
