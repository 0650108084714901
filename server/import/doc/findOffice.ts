import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";

const names = process.platform === "win32" ? ["soffice.exe"] : ["soffice", "libreoffice"];

/** Where installers put it without adding it to the search path. */
const usualFolders: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ["C:\\Program Files\\LibreOffice\\program", "C:\\Program Files (x86)\\LibreOffice\\program"],
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS"],
};

/** The program of LibreOffice on this machine; null if there is none. Looked for each time, so that it may be installed while the server runs. */
export async function findOffice(searchPath: string): Promise<string | null> {
  const folders = [...searchPath.split(delimiter).filter((folder) => folder !== ""), ...(usualFolders[process.platform] ?? [])];
  for (const path of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not there; the next one may be.
    }
  }
  return null;
}
