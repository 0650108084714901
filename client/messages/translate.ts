import { useSyncExternalStore } from "react";
import { app as appEn } from "./en/app.ts";
import { catalogue as catalogueEn } from "./en/catalogue.ts";
import { checks as checksEn } from "./en/checks.ts";
import { comments as commentsEn } from "./en/comments.ts";
import { editor as editorEn } from "./en/editor.ts";
import { figures as figuresEn } from "./en/figures.ts";
import { files as filesEn } from "./en/files.ts";
import { review as reviewEn } from "./en/review.ts";
import { rolling as rollingEn } from "./en/rolling.ts";
import { search as searchEn } from "./en/search.ts";
import { wordImport as wordImportEn } from "./en/wordImport.ts";
import { app as appVi } from "./vi/app.ts";
import { catalogue as catalogueVi } from "./vi/catalogue.ts";
import { checks as checksVi } from "./vi/checks.ts";
import { comments as commentsVi } from "./vi/comments.ts";
import { editor as editorVi } from "./vi/editor.ts";
import { figures as figuresVi } from "./vi/figures.ts";
import { files as filesVi } from "./vi/files.ts";
import { review as reviewVi } from "./vi/review.ts";
import { rolling as rollingVi } from "./vi/rolling.ts";
import { search as searchVi } from "./vi/search.ts";
import { wordImport as wordImportVi } from "./vi/wordImport.ts";

const vi = {
  ...appVi,
  ...editorVi,
  ...reviewVi,
  ...commentsVi,
  ...checksVi,
  ...figuresVi,
  ...catalogueVi,
  ...rollingVi,
  ...filesVi,
  ...searchVi,
  ...wordImportVi,
};
export type MessageKey = keyof typeof vi;
export type Language = "vi" | "en";

const tables: Record<Language, Record<MessageKey, string>> = {
  vi,
  en: {
    ...appEn,
    ...editorEn,
    ...reviewEn,
    ...commentsEn,
    ...checksEn,
    ...figuresEn,
    ...catalogueEn,
    ...rollingEn,
    ...filesEn,
    ...searchEn,
    ...wordImportEn,
  },
};
const storageKey = "ban-thao.language";
const listeners = new Set<() => void>();
let language: Language = localStorage.getItem(storageKey) === "en" ? "en" : "vi";
document.documentElement.lang = language;

/** A text of the interface in the reader's language; `{name}` in it is replaced by the parameter of that name. */
export function t(key: MessageKey, parameters: Readonly<Record<string, string | number>> = {}): string {
  return tables[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

export function setLanguage(next: Language): void {
  language = next;
  localStorage.setItem(storageKey, next);
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

/** The present language; a component that calls this is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => language,
  );
}
