import { baseId, type Stamp } from "../records.ts";

/** The key of the act that a record belongs to. Neither part holds a space: ids are drawn by editors, people have ids of their own. */
export const changeKey = ({ id, user }: Pick<Stamp, "id" | "user">): string => `${user} ${baseId(id)}`;
