import { describe, expect, it } from "vitest";
import { app as appEn } from "../../../../client/messages/en/app.ts";
import { editor as editorEn } from "../../../../client/messages/en/editor.ts";
import { app as appVi } from "../../../../client/messages/vi/app.ts";
import { editor as editorVi } from "../../../../client/messages/vi/editor.ts";
import { auditActions } from "../../../../extensions/wire/auditActions.ts";
import { errorTable } from "../../../../extensions/wire/errors.ts";

type Texts = Readonly<Record<string, string>>;
const vi: Texts = { ...appVi, ...editorVi };
const en: Texts = { ...appEn, ...editorEn };

const placeholdersOf = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

describe("the texts of the interface", () => {
  it("are the same in number and name in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  it("have the same places to fill in in both languages", () => {
    const differing = Object.keys(vi).filter((key) => placeholdersOf(vi[key] ?? "").join() !== placeholdersOf(en[key] ?? "").join());
    expect(differing).toEqual([]);
  });

  it("are never empty and never begin or end with a space", () => {
    const bad = [vi, en].flatMap((texts) => Object.entries(texts).filter(([, text]) => text.trim() !== text || text === ""));
    expect(bad).toEqual([]);
  });

  it("are written in composed Unicode", () => {
    expect(Object.entries(vi).filter(([, text]) => text.normalize("NFC") !== text)).toEqual([]);
  });

  it("have words for every code of the table of errors, and not the code itself", () => {
    for (const code of Object.keys(errorTable)) {
      expect(vi[`error.${code}`], code).toBeDefined();
      expect(vi[`error.${code}`]).not.toContain(code);
    }
  });

  it("have words for every act that the log records", () => {
    expect(auditActions.filter((action) => vi[`history.${action}`] === undefined)).toEqual([]);
  });

  it("speak as an office does, never of rooms, updates or sync", () => {
    const technical = /\b(sync|room|update|token|session|server|client|websocket)\b/i;
    expect(Object.entries(vi).filter(([, text]) => technical.test(text))).toEqual([]);
  });
});
