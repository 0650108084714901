import type { Editor } from "@tiptap/core";
import { createContext, useContext } from "react";
import type { MeView, ReportView } from "../../extensions/wire/http.ts";
import type { ReportConnection } from "../sync/connection.ts";
import type { FormDesk } from "./forms/formDesk.ts";
import type { SlashDesk } from "./slash/slashDesk.ts";
import type { ReportIndex } from "./text/reportIndex.ts";

/** The editor that the toolbar acts on: the one that had the focus last. */
export interface ActiveEditor {
  readonly sectionId: string;
  readonly editor: Editor;
}

/** Which editor is active, for those who act on it without being drawn again by the page. */
export class ActiveEditorStore {
  readonly #listeners = new Set<() => void>();
  #active: ActiveEditor | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): ActiveEditor | null => this.#active;

  set(active: ActiveEditor | null): void {
    if (this.#active?.editor === active?.editor) return;
    this.#active = active;
    for (const listener of this.#listeners) listener();
  }

  /** Forget an editor that is going away. */
  forget(editor: Editor): void {
    if (this.#active?.editor === editor) this.set(null);
  }
}

/** What everything on the paper shares. The stores stay the same for the life of the page. */
export interface PaperContextValue {
  readonly report: ReportView;
  readonly me: MeView;
  readonly connection: ReportConnection;
  readonly index: ReportIndex;
  readonly desk: FormDesk;
  readonly slash: SlashDesk;
  readonly active: ActiveEditorStore;
  /** The editors that stand on the page now, by section. */
  readonly editors: Map<string, Editor>;
  /** The focus came into a section. */
  readonly enter: (sectionId: string) => void;
  /** Move the caret from a section into the next one that has text; whether there was one. */
  readonly step: (sectionId: string, direction: -1 | 1) => boolean;
}

export const PaperContext = createContext<PaperContextValue | null>(null);

export function usePaper(): PaperContextValue {
  const value = useContext(PaperContext);
  if (value === null) throw new Error("This component stands outside the paper.");
  return value;
}
