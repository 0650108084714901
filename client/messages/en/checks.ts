import type { checks as vietnamese } from "../vi/checks.ts";

export const checks: Record<keyof typeof vietnamese, string> = {
  "panel.checks": "Checks",
  "check.said.error": "Error: {message}",
  "check.said.warning": "Worth a look: {message}",
  "check.said.hint": "Hint: {message}",
  "check.severity.all": "All",
  "check.severity.error": "Errors",
  "check.severity.warning": "Warnings",
  "check.severity.hint": "Hints",
  "check.filter": "Filter by severity",
  "check.count": "{errors} errors, {warnings} warnings, {hints} hints",
  "check.none": "No mistakes found in {count} sections.",
  "check.noneShown": "Nothing of this severity.",
  "check.checking": "Checking…",
  "check.fix": "Change to {words}",
  "check.fixFailed": "Not changed: the text has just changed, or cannot be changed in this mode.",
  "check.here": "What the checks found here",
  "check.errorCount": "{count} open errors",
};
