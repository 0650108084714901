import type { Editor } from "@tiptap/core";
import { ActiveEditorStore } from "./activeEditor.ts";
import { CommentDesk } from "./comments/commentDesk.ts";
import { ThreadIndex } from "./comments/threadIndex.ts";
import { FormDesk } from "./forms/formDesk.ts";
import { SlashDesk } from "./slash/slashDesk.ts";
import { ReportIndex } from "./text/reportIndex.ts";

/** What the paper shares with what stands around it. The stores stay the same for the life of the page. */
export interface PaperStores {
  readonly index: ReportIndex;
  readonly desk: FormDesk;
  readonly slash: SlashDesk;
  readonly threads: ThreadIndex;
  readonly comments: CommentDesk;
  readonly active: ActiveEditorStore;
  /** The editors that stand on the page now, by section. */
  readonly editors: Map<string, Editor>;
}

export const createPaperStores = (): PaperStores => ({
  index: new ReportIndex(),
  desk: new FormDesk(),
  slash: new SlashDesk(),
  threads: new ThreadIndex(),
  comments: new CommentDesk(),
  active: new ActiveEditorStore(),
  editors: new Map(),
});
