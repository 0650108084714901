/** A title where nothing follows it: a run-in title loses its colon. */
export const titleAlone = (title: string): string => title.replace(/\s*:$/, "");
