import { createHash } from "node:crypto";

/** The secret of a person's browser: 32 bytes that only look random, so that whoever lays down the data and whoever types know the same. */
export const tokenOf = (person: number): string => createHash("sha256").update(`bench person ${person}`).digest("base64url");

/** The person's `Cookie` header. */
export const cookieOf = (person: number): string => `ban_thao_session=${tokenOf(person)}`;

/** More people than any scenario has clients. */
export const benchPeople = 420;
