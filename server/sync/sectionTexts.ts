import { updateYFragment } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { fillEmptyTextblocks } from "../../extensions/emptyTextblocks.ts";
import {
  ContentError,
  contentRoot,
  nodeOf,
  parseSectionContent,
  readSection,
  type SectionContent,
  seedSection,
} from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { SectionTexts } from "../domain/ports.ts";
import { inRoom } from "./inRoom.ts";
import type { OpenReports } from "./openReports.ts";

/** The words of sections for the rest of the server: read as JSON, written as changes that everybody in the room sees. */
export function createSectionTexts(reports: OpenReports): SectionTexts {
  return {
    read: (reportId, sectionId) =>
      inRoom(reports, { reportId, sectionId }, false, (room) => room.read((shared) => orNeedsRepair(sectionId, () => readSection(shared)))),

    async changedAt(reportId) {
      const at = await reports.changedAt(reportId);
      return at === null ? null : new Date(at).toISOString();
    },

    seed: (reportId, sectionId, content) =>
      inRoom(reports, { reportId, sectionId }, true, (room) =>
        room.rewrite((root, shared) => {
          if (root.length > 0) throw new ReportError("conflict", `The section ${sectionId} has text already.`);
          orNeedsRepair(sectionId, () => seedSection(shared, content));
        }),
      ),

    rewrite: (reportId, sectionId, next) =>
      inRoom(reports, { reportId, sectionId }, true, (room) =>
        room.rewrite((root, shared) => {
          const before = orNeedsRepair(sectionId, () => readSection(shared));
          const after = orNeedsRepair(sectionId, () => parseSectionContent(next(before)));
          writeDifference(root, shared, after);
        }),
      ),
  };
}

/** Bring the shared text to `content` with few changes, so that what others type at the same time stays where it is. */
function writeDifference(root: Y.XmlFragment, shared: Y.Doc, content: SectionContent): void {
  updateYFragment(shared, root, nodeOf(content), { mapping: new Map(), isOMark: new Map() });
  fillEmptyTextblocks(root);
}

function orNeedsRepair<Result>(sectionId: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    throw new ReportError("internal", `The text of the section ${sectionId} (${contentRoot}) does not fit the schema: ${cause.message}`, { cause });
  }
}
