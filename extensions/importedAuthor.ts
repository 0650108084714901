const sign = "word:";
/** As long as the ids of people may be. */
const longest = 64;

/**
 * Who a file names as the author of a change or comment, as the id under which records and comments keep them. No account has such an id, so what came
 * in with a file is nobody's own: it can be decided by those who may write, and never be taken for the act of a person of the office.
 */
export function importedAuthor(name: string): string {
  const clean = name
    .normalize("NFC")
    .replaceAll(/[|\p{C}]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return `${sign}${[...(clean === "" ? "?" : clean)].slice(0, longest - sign.length).join("")}`.slice(0, longest);
}

/** The name that a file gives, null for the id of a person of the office. */
export const importedName = (userId: string): string | null => (userId.startsWith(sign) ? userId.slice(sign.length) : null);
