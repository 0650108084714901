/** A rule, a text that it speaks of, the same text put right, and texts near to it that it leaves alone. A text that nobody but its writer can put right has none. */
export type WritingExample = readonly [rule: string, wrong: string, mended: string, right: readonly string[]];
