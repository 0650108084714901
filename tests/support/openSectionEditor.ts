import type { Editor } from "@tiptap/core";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { createSectionEditor } from "../../client/editor/createSectionEditor.ts";
import { FormDesk } from "../../client/editor/forms/formDesk.ts";
import { pageAuthor } from "../../client/editor/mode/pageAuthor.ts";
import { SlashDesk } from "../../client/editor/slash/slashDesk.ts";
import { ReportIndex } from "../../client/editor/text/reportIndex.ts";
import type { SectionHeading } from "../../client/editor/text/runIn.ts";
import type { FigureLock } from "../../extensions/cutOff/cutOff.ts";
import { type SectionContent, seedSection } from "../../extensions/sectionContent.ts";
import type { Author } from "../../extensions/suggestions/tracking/acts.ts";
import type { RefusalReason } from "../../extensions/suggestions/tracking/refusals.ts";
import type { EditMode } from "../../extensions/suggestions/tracking/Tracking.ts";

/** jsdom measures nothing; the editor only asks where to scroll. */
export function letJsdomMeasure(): void {
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
}

interface Sitting {
  readonly mode?: () => EditMode;
  readonly author?: Author;
  readonly onlySuggests?: () => boolean;
  readonly figureLock?: () => FigureLock | null;
  readonly onRefused?: (why: RefusalReason | "readOnly") => void;
  readonly heading?: SectionHeading;
  /** Where references are looked up. */
  readonly index?: ReportIndex;
}

/** The page's own editor of one section, in jsdom, with nothing of the page around it. Writes directly unless told otherwise. */
export const openSectionEditor = (
  doc: Y.Doc,
  awareness = new Awareness(doc),
  { mode, author, onlySuggests, figureLock, onRefused, heading, index }: Sitting = {},
): Editor =>
  createSectionEditor({
    element: document.body.appendChild(document.createElement("div")),
    doc,
    awareness,
    mode: mode ?? (() => "direct"),
    author: author ?? pageAuthor("somebody", Date.now),
    onlySuggests: onlySuggests ?? (() => false),
    ...(figureLock === undefined ? {} : { figureLock }),
    around: { heading: heading ?? { number: "1.", title: "Kinh tế", layout: "run-in" }, firstFootnote: 1 },
    slash: new SlashDesk(),
    place: { kind: "section", level: 2 },
    context: {
      sectionId: "s",
      desk: new FormDesk(),
      index: index ?? new ReportIndex(),
      words: {
        hidden: () => "",
        unknown: () => "",
        figure: (printed) => printed,
        footnote: () => "",
        letterhead: () => "",
        signature: () => "",
        purpose: () => "",
      },
    },
    placeholder: () => "",
    label: () => "",
    onRefused: onRefused ?? (() => undefined),
    onLeave: () => false,
  });

interface Opened {
  readonly editor: Editor;
  readonly doc: Y.Doc;
}

const opened: Editor[] = [];

/** An editor of a section that begins with this content. */
export function openContent(content: SectionContent, sitting: Sitting = {}): Opened {
  const doc = new Y.Doc();
  seedSection(doc, content);
  sitting.index?.attach("s", doc);
  const editor = openSectionEditor(doc, new Awareness(doc), sitting);
  opened.push(editor);
  return { editor, doc };
}

/** Put the editors of `openContent` away; for `afterEach`. */
export function closeEditors(): void {
  for (const editor of opened.splice(0)) editor.destroy();
  document.body.replaceChildren();
}
