import { useLive } from "../useLive.ts";
import type { PanelProps } from "./panelProps.ts";

/** How many texts the server did not take and the browser keeps. */
export const useRecoveredCount = ({ connection }: Pick<PanelProps, "connection">): number => useLive(connection, (live) => live.recovered().length);
