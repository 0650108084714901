import { join } from "node:path";
import { z } from "zod";
import { type NotificationStore, storedNotificationSchema } from "../domain/notifications.ts";
import { openJsonFile } from "./jsonFile.ts";

export const notificationsFile = "notifications.json";
export const storedNotificationsSchema = z.array(storedNotificationSchema).readonly();

/** Everybody's notifications in one file of the data folder. */
export const openFileNotificationStore = (directory: string): Promise<NotificationStore> =>
  openJsonFile(join(directory, notificationsFile), storedNotificationsSchema, () => []);
