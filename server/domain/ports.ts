import type { Thread } from "../../extensions/comments/thread.ts";
import type { FoundInText, TextsToCheck } from "../../extensions/sectionChecks/checkTexts.ts";
import type { SectionContent } from "../../extensions/sectionContent.ts";
import type { Author } from "../../extensions/suggestions/tracking/acts.ts";
import type { Anchor } from "../../extensions/wire/comments.ts";
import type { AuditEntry, Office, Report } from "./model.ts";

/** What the domain needs of the outside. `main.ts` passes the real ones in. */

/** The office's file. `change` hands the present value to a pure function and resolves when the new one is on disk; changes run one after the other. */
export interface OfficeStore {
  read(): Office;
  change(next: (office: Office) => Office): Promise<Office>;
}

/** One file a report. `change` as in `OfficeStore`; it fails with `not_found` for an unknown id. */
export interface ReportStore {
  list(): readonly Report[];
  find(id: string): Report | undefined;
  create(report: Report): Promise<void>;
  change(id: string, next: (report: Report) => Report): Promise<Report>;
}

/** Hash-chained lines; an entry counts when its promise resolves (it is on disk). */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** Entries of one report, oldest first. */
  ofReport(reportId: string): Promise<readonly AuditEntry[]>;
}

/** The words of sections, which live in shared documents. */
export interface SectionTexts {
  /** Read a copy; never changes the live document. Fails with `internal` and the place if the text does not fit the schema. */
  read(reportId: string, sectionId: string): Promise<SectionContent>;
  /** When a text of the report was changed last (ISO 8601); null if nothing says so. The same words have the same time, also after a new start. */
  changedAt(reportId: string): Promise<string | null>;
  /** Write a new section's first text. Resolves when it is on disk. */
  seed(reportId: string, sectionId: string, content: SectionContent): Promise<void>;
  /** Let the server itself change a section's text, as a forward change that everybody in the room sees. Resolves when it is on disk. */
  rewrite(reportId: string, sectionId: string, next: (content: SectionContent) => SectionContent): Promise<void>;
}

/** Who suggests, and where ids and times come from. */
export interface SuggestingAuthor extends Author {
  /** All ids begin with it: suggestions that are there under it already are not made again. */
  readonly nonce: string;
  /** A last look at whether they still may: it fails if not. */
  confirm(): void;
}

/** Suggestions that the server makes for somebody who cannot make them in an editor. */
export interface SectionSuggestions {
  /**
   * Put changes that were made elsewhere into a section's text as suggestions of their author. `changes`: a Yjs update on the section's document. Gives how many
   * suggestions they make, 0 if the text has them already; null if they do not fit it or cannot be told as suggestions. Resolves when they are on disk.
   */
  suggest(reportId: string, sectionId: string, changes: Uint8Array, author: SuggestingAuthor): Promise<number | null>;
}

/** The comment threads of sections, which live in the shared documents of their words. Changes are forward changes; they resolve when they are on disk. */
export interface SectionThreads {
  /** The oldest first. */
  read(reportId: string, sectionId: string): Promise<readonly Thread[]>;
  /** Begin a thread at a place; its quote is read there. Fails with `conflict` if the words are not there. */
  open(reportId: string, sectionId: string, anchor: Anchor, thread: Thread): Promise<Thread>;
  /** Write threads that came with a text. */
  add(reportId: string, sectionId: string, threads: readonly Thread[]): Promise<void>;
  /** Write threads of one section into another as well, as they are. */
  copy(reportId: string, from: string, to: string, threadIds: ReadonlySet<string>): Promise<void>;
  /** Hand a thread to a pure function and keep what it returns; null takes it away, with its marks. Fails with `not_found`. */
  change(reportId: string, sectionId: string, threadId: string, next: (thread: Thread) => Thread | null): Promise<Thread | null>;
}

/** Checks texts beside the server's own loop, so that nobody who types waits for it. */
export interface TextChecker {
  check(order: TextsToCheck): Promise<ReadonlyMap<string, FoundInText>>;
}

/** Tells the outside that something changed, after it is on disk. */
export interface ChangeListener {
  /** A report's outline, states or title changed: its room shows the new view, and open channels are asked for their access again. */
  reportChanged(report: Report): void;
  /** A user's role, department or sign-in changed: their open sockets are asked again or closed. */
  userChanged(userId: string): void;
}

export interface Clock {
  now(): Date;
}

/** New ids: 16 lower-case letters and digits, from a cryptographic source. */
export interface Ids {
  next(): string;
}
