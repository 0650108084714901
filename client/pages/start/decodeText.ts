/** A text file's bytes as text: UTF-8, or UTF-16 with its byte order mark, as Notepad saves "Unicode". Null if it is neither. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize("NFC");
  } catch {
    // Not text in that encoding; the caller says so to the reader.
    return null;
  }
}
