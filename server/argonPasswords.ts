import { hash, verify } from "@node-rs/argon2";
import type { Passwords } from "./domain/passwords.ts";

/** argon2id with the library's parameters: 19 MiB, 2 passes, 1 lane (OWASP's first choice). Runs in the thread pool, not on the main loop. */
export const argonPasswords: Passwords = {
  hash: (password) => hash(password.normalize("NFC")),
  async verify(hashed, password) {
    try {
      return await verify(hashed, password.normalize("NFC"));
    } catch {
      // Not a hash in PHC form: nobody can sign in with it, which is the safe answer.
      return false;
    }
  },
};
