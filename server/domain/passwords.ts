/** Hashing of passwords, slow by design. `verify` answers false for a hash that it can't read. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}
