/** What Word files begin with: a compound file is an old `.doc` (or encrypted), everything else that is taken is a `.docx`. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
export const isCompoundFile = (bytes: Uint8Array): boolean => compoundFile.every((byte, index) => bytes[index] === byte);

const longestGiven = 1000;
const longestStem = 120;

/**
 * A file's name as somebody's computer gave it, made fit to be shown and to be saved under on any other: its last part without signs that mean something to a
 * system or turn the direction of writing, and with the ending that its bytes call for, whatever it was called.
 */
export function wordFileName(given: string, bytes: Uint8Array): string {
  const stem = (given.slice(-longestGiven).split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}:*?"<>|]+/gu, " ")
    .replace(/(?:\.doc[xm]?)+\s*$/i, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[. ]+|[. ]+$/g, "");
  const short = [...stem].slice(0, longestStem).join("").trimEnd();
  return `${short === "" ? "Tệp gốc" : short}${isCompoundFile(bytes) ? ".doc" : ".docx"}`;
}
