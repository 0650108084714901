import type { Editor } from "@tiptap/core";
import type { Author } from "../../extensions/suggestions/tracking/acts.ts";
import type { UserView } from "../../extensions/wire/http.ts";
import { ActiveEditorStore } from "./activeEditor.ts";
import { ReviewStore } from "./changes/reviewStore.ts";
import { checkInWorker, whenIdle } from "./checks/checkInWorker.ts";
import { FindingStore } from "./checks/findingStore.ts";
import { CommentDesk } from "./comments/commentDesk.ts";
import { ThreadIndex } from "./comments/threadIndex.ts";
import { CutOffStore } from "./figures/cutOffStore.ts";
import { IndicatorStore } from "./figures/indicatorStore.ts";
import { FormDesk } from "./forms/formDesk.ts";
import { ModeStore } from "./mode/modeStore.ts";
import { pageAuthor } from "./mode/pageAuthor.ts";
import { SearchStore } from "./search/searchStore.ts";
import { SlashDesk } from "./slash/slashDesk.ts";
import { StaleStore } from "./stale/staleStore.ts";
import { ReportIndex } from "./text/reportIndex.ts";

/** What the paper shares with what stands around it. The stores stay the same for the life of the page. */
export interface PaperStores {
  readonly index: ReportIndex;
  readonly desk: FormDesk;
  readonly slash: SlashDesk;
  /** How the person works on sections. */
  readonly modes: ModeStore;
  /** What they review. */
  readonly review: ReviewStore;
  /** Who suggests on this page. */
  readonly author: Author;
  readonly threads: ThreadIndex;
  readonly comments: CommentDesk;
  /** What the checks found in the texts. */
  readonly findings: FindingStore;
  /** The numbers that the report gives every period. */
  readonly indicators: IndicatorStore;
  /** Whether they are closed. */
  readonly cutOff: CutOffStore;
  /** What the texts still have of the last report. */
  readonly stale: StaleStore;
  /** What is looked for in the text. */
  readonly search: SearchStore;
  readonly active: ActiveEditorStore;
  /** The editors that stand on the page now, by section. */
  readonly editors: Map<string, Editor>;
}

export const createPaperStores = (user: UserView, now: () => number): PaperStores => ({
  index: new ReportIndex(),
  desk: new FormDesk(user.id),
  slash: new SlashDesk(),
  modes: new ModeStore(user),
  review: new ReviewStore(),
  author: pageAuthor(user.id, now),
  threads: new ThreadIndex(),
  comments: new CommentDesk(),
  findings: new FindingStore(checkInWorker(), whenIdle),
  indicators: new IndicatorStore(),
  cutOff: new CutOffStore(now),
  stale: new StaleStore(),
  search: new SearchStore(),
  active: new ActiveEditorStore(),
  editors: new Map(),
});
