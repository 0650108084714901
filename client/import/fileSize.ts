/** A file's size as people say it: `640 byte`, `18 KB`, `2,4 MB`. `mark`: the decimal mark of the reader's language. */
export function fileSize(bytes: number, mark: "," | "."): string {
  if (bytes < 1000) return `${bytes} byte`;
  const kilobytes = Math.round(bytes / 1024);
  if (kilobytes < 1000) return `${Math.max(1, kilobytes)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1).replace(".", mark)} MB`;
}
