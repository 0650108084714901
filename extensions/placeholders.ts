import { nextPeriodText, periodText } from "./periods.ts";
import { ReportError } from "./wire/errors.ts";
import type { Organisation, Period } from "./wire/http.ts";

/** The placeholders a template may hold, in braces. */
const placeholderNames = ["period", "PERIOD", "next", "NEXT", "year", "nextYear", "organisation", "ISSUER"] as const;
type PlaceholderName = (typeof placeholderNames)[number];

/** What each placeholder stands for in one report. */
export type PlaceholderWords = Readonly<Record<PlaceholderName, string>>;

/** The words for a report on that period of that office. */
export function placeholderWords(period: Period, organisation: Organisation): PlaceholderWords {
  return {
    period: periodText(period),
    PERIOD: periodText(period).toUpperCase(),
    next: nextPeriodText(period),
    NEXT: nextPeriodText(period).toUpperCase(),
    year: String(period.year),
    nextYear: String(period.year + 1),
    organisation: organisation.name,
    ISSUER: organisation.issuer.join(" "),
  };
}

/** Put the words in. Fails with `invalid` for a placeholder that does not exist: it would be printed as it stands. */
export function fillPlaceholders(text: string, words: PlaceholderWords): string {
  return text.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    if (!isPlaceholder(name)) throw new ReportError("invalid", `The template uses {${name}}; known are ${placeholderNames.join(", ")}.`);
    return words[name];
  });
}

const isPlaceholder = (name: string): name is PlaceholderName => (placeholderNames as readonly string[]).includes(name);
