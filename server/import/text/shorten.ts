const longestQuote = 60;

/** A text as a warning quotes it: its beginning, if it is long. */
export const shorten = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote - 3).trim()}…` : text.trim());
