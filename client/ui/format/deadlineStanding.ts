import { daysBetween } from "./day.ts";

/** How a deadline stands on a day: long enough away, within two days, on that very day, or passed by so many days. */
export type DeadlineStanding =
  | { readonly standing: "ahead"; readonly days: number }
  | { readonly standing: "soon"; readonly days: number }
  | { readonly standing: "today" }
  | { readonly standing: "late"; readonly days: number };

const soonDays = 2;

export function deadlineStanding(deadline: string, today: string): DeadlineStanding {
  const days = daysBetween(today, deadline);
  if (days < 0) return { standing: "late", days: -days };
  if (days === 0) return { standing: "today" };
  return days <= soonDays ? { standing: "soon", days } : { standing: "ahead", days };
}
