import { join } from "node:path";
import { type Office, officeSchema } from "../domain/model.ts";
import type { OfficeStore } from "../domain/ports.ts";
import { hasJsonFile, openJsonFile } from "./jsonFile.ts";

const officePath = (directory: string): string => join(directory, "office.json");

/** Users, sessions, departments and organisation in one file of the data folder. */
export const openFileOfficeStore = (directory: string, first: Office): Promise<OfficeStore> =>
  openJsonFile(officePath(directory), officeSchema, () => first);

/** Whether the data folder has been set up before. */
export const hasOffice = (directory: string): Promise<boolean> => hasJsonFile(officePath(directory));
