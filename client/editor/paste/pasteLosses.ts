/** What a paste leaves out, or brings in another form than it had. What every paste leaves behind (fonts, colours, sizes) is not told. */
const pasteLossKinds = ["picture", "link", "comment", "revision", "hidden", "strike", "nestedTable", "note", "tcvn3", "vni"] as const;
export type PasteLoss = (typeof pasteLossKinds)[number];

/** Collects what is told after a paste, each kind once, in the order of the table. */
export class PasteLosses {
  readonly #found = new Set<PasteLoss>();

  add(kind: PasteLoss): void {
    this.#found.add(kind);
  }

  list(): readonly PasteLoss[] {
    return pasteLossKinds.filter((kind) => this.#found.has(kind));
  }
}
