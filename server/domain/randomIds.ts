import { randomBytes } from "node:crypto";
import type { Ids } from "./ports.ts";

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** Ids of 16 letters and digits, 80 bits from a cryptographic source. */
export const randomIds: Ids = {
  next: () => Array.from(randomBytes(16), (byte) => letters[byte & 31]).join(""),
};
