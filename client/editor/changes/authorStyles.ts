import type { Author } from "./authors.ts";

/** What is said of each kind of change on text before its words: `xóa, đề nghị bởi Nguyễn Thị Lan: `. */
export type SayRecord = (kind: "ins" | "del" | "fmt", name: string) => string;

/**
 * Style rules that give each author's changes their colour and what a screen reader says before them. Marks on text carry their author's id already, so a
 * report with thousands of changes costs no more than one with a few.
 */
export function authorStyles(authors: Iterable<Author>, say: SayRecord): string {
  return [...authors]
    .map(({ id, name, color }) => {
      const user = cssText(id);
      const said = (kind: "ins" | "del" | "fmt") =>
        `.section-text [data-record="${kind}"][data-user=${user}]::before{content:${cssText(say(kind, name))}}`;
      return `.section-text :is([data-user=${user}],[data-by=${user}]),[data-author=${user}]{--author:${color}}${said("ins")}${said("del")}${said("fmt")}`;
    })
    .join("\n");
}

/** A CSS string; every character that could end it is written as its number. */
const cssText = (text: string): string => `"${text.replace(/[^\p{L}\p{N} .,:;()-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ""} `)}"`;
