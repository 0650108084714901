import type { Finding } from "../finding.ts";
import type { Reading } from "../numbers/reading.ts";
import { findingOf } from "../relations/relation.ts";

/** Departments and centres under another spelling than in the office's settings: other capitals, a comma for a hyphen. */
export function misspeltOfficeNames(reading: Reading): readonly Finding[] {
  const names = [...new Set(reading.passage.context.officeNames ?? [])].map((name) => name.normalize("NFC").trim()).filter(hasField);
  return names.flatMap((name) =>
    [...reading.text.matchAll(looseForm(name))].flatMap(({ index, 0: printed }) => {
      if (printed === name || printed === printed.toUpperCase()) return [];
      const message = `Theo danh mục của cơ quan, tên này viết là “${name}”.`;
      return [
        findingOf(reading, {
          rule: "office-name",
          type: "name",
          severity: "hint",
          start: index,
          end: index + printed.length,
          expected: name,
          message,
        }),
      ];
    }),
  );
}

/** A name of one or two syllables, as "Văn phòng", is a common noun as well. */
const hasField = (name: string): boolean => name.split(/\s+/u).length > 2;

/** The same syllables in any case, with any mark or none between. */
function looseForm(name: string): RegExp {
  const syllables = name.split(/[\s,-]+/u).map((syllable) => syllable.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(String.raw`(?<!\p{L})${syllables.join(String.raw`(?:\s?[,-]\s?|\s)`)}(?!\p{L})`, "giu");
}
