/** Texts of the paper and its tools. */
export const editor = {} as const;
