import { createContext, useContext } from "react";
import type { MeView, ReportView } from "../../extensions/wire/http.ts";
import type { ReportConnection } from "../sync/connection.ts";
import type { PaperStores } from "./paperStores.ts";

/** What everything on the paper shares. */
export interface PaperContextValue extends PaperStores {
  readonly report: ReportView;
  readonly me: MeView;
  readonly connection: ReportConnection;
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
