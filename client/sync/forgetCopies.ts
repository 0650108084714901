import { UnsavedNotes } from "./unsavedNotes.ts";

const signedOutKey = "ban-thao.signed-out";

/** Note that this person has signed out here: the next page of this tab, on which no report is open any more, forgets their copies. */
export function forgetOnNextPage(userId: string, tab: Storage): void {
  tab.setItem(signedOutKey, userId);
}

/**
 * Delete what this browser keeps of the reports of a person who has just signed out, since others may use the machine. Rooms with changes that the server
 * may not have stay, so that nothing is lost; they are still shown to that person alone. Resolves when nothing more can be done, and never fails.
 */
export async function forgetSignedOut(databases: IDBFactory, store: Storage, tab: Storage): Promise<void> {
  const userId = tab.getItem(signedOutKey);
  if (userId === null) return;
  tab.removeItem(signedOutKey);
  const prefix = `ban-thao/${userId}/`;
  const notes = new UnsavedNotes(store, userId);
  try {
    const names = (await databases.databases()).map(({ name }) => name ?? "").filter((name) => name.startsWith(prefix));
    const settled = names.filter((name) => Object.keys(notes.read(name.slice(prefix.length))).length === 0);
    await Promise.all(settled.map((name) => deleted(databases, name)));
  } catch {
    // A browser that does not list its databases keeps them, apart for each person as before.
  }
}

/** Also resolves where another tab holds the database: it goes when that tab does. */
function deleted(databases: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = databases.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
}
