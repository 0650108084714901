/** A command that was called in a way that it does not know; the help is shown with it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
