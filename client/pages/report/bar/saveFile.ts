import type { ReceivedFile } from "../../../api/request.ts";

/** Hand a file to the browser, which keeps it where the person keeps downloads. */
export function saveFile({ name, bytes }: Pick<ReceivedFile, "name" | "bytes">): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own reference by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
