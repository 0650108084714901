/** Texts of the pages and panels. */
export const app = {} as const;
