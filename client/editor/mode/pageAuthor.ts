import type { Author } from "../../../extensions/suggestions/tracking/acts.ts";

/** The author of what is suggested on this page. Its ids begin with a nonce that no other page draws; `now` is the time by the server's clock. */
export function pageAuthor(user: string, now: () => number): Author {
  const nonce = [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => (byte % 36).toString(36)).join("");
  let count = 0;
  return {
    user,
    nextId: () => {
      count += 1;
      return `${nonce}-${count}`;
    },
    now,
  };
}
