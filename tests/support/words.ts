import { app } from "../../client/messages/vi/app.ts";
import { checks } from "../../client/messages/vi/checks.ts";
import { comments } from "../../client/messages/vi/comments.ts";
import { editor } from "../../client/messages/vi/editor.ts";
import { figures } from "../../client/messages/vi/figures.ts";
import { review } from "../../client/messages/vi/review.ts";
import { rolling } from "../../client/messages/vi/rolling.ts";
import { search } from "../../client/messages/vi/search.ts";
import { wordImport } from "../../client/messages/vi/wordImport.ts";

const words: Readonly<Record<string, string>> = {
  ...app,
  ...editor,
  ...checks,
  ...comments,
  ...figures,
  ...review,
  ...rolling,
  ...search,
  ...wordImport,
};

/** A text of the interface as a reader sees it, so that tests break on behaviour and not on wording. Fails for a key that is not there. */
export function vi(key: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  const text = words[key];
  if (text === undefined) throw new Error(`The interface has no text ${key}.`);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** The text up to its first parameter, for what is not known beforehand: a time, a count. */
export const viStart = (key: string): string => vi(key).split("{")[0] ?? "";
