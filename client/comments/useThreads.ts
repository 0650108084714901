import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { ReportView } from "../../extensions/wire/http.ts";
import { keys } from "../api/keys.ts";
import { threadsIn } from "../editor/comments/threadPlaces.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import type { ReportConnection } from "../sync/connection.ts";
import { arrangeThreads, type PlacedThread } from "./arrangeThreads.ts";

/** Follow what is said in all sections that one may read, through refusals that replace their shared texts. Once for the page. */
export function useFollowedThreads({ threads }: Pick<PaperStores, "threads">, { sections }: ReportView, connection: ReportConnection): void {
  useEffect(() => {
    const readable = sections.filter(({ access, room }) => access !== "none" && room !== null);
    const follow = () => threads.follow(new Map(readable.map(({ id }) => [id, connection.room(id).doc])));
    follow();
    return connection.subscribe(follow);
  }, [threads, sections, connection]);
}

export const useThreads = ({ threads }: Pick<PaperStores, "threads">) => useSyncExternalStore(threads.subscribe, threads.threads);

/** All threads in the order of the report and of their places, live. */
export function usePlacedThreads(stores: Pick<PaperStores, "threads" | "index">, { sections }: ReportView): readonly PlacedThread[] {
  const { index } = stores;
  const threads = useThreads(stores);
  // The order of places as one text, so that nothing is drawn again while it stays the same.
  const places = useSyncExternalStore(index.subscribe, () =>
    [...threads.keys()].map((id) => `${id}:${placesIn(index, id)?.join(" ") ?? "?"}`).join("\n"),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places are read out of the index when they changed
  return useMemo(() => arrangeThreads(sections, threads, (id) => placesIn(index, id)), [sections, threads, index, places]);
}

/** What is said in this report may be said to its reader: the server tells so as soon as it has written it down. */
const tellingMs = 1_000;

/** Ask for notifications again when something was said here, not only once in a while. */
export function useFreshNotifications(stores: Pick<PaperStores, "threads">): void {
  const client = useQueryClient();
  const threads = useThreads(stores);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change of the threads
  useEffect(() => {
    const timer = setTimeout(() => void client.invalidateQueries({ queryKey: keys.notifications }), tellingMs);
    return () => clearTimeout(timer);
  }, [client, threads]);
}

function placesIn(index: PaperStores["index"], sectionId: string): readonly string[] | null {
  const text = index.text(sectionId);
  return text.state === "read" ? threadsIn(text.node) : null;
}
