import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Report texts of an invented ward in the forms in which they come out of old files, one file each. The words are made up. */
const sample = (name: string): string => readFileSync(join(import.meta.dirname, "samples", `${name}.txt`), "utf8");

/** Two columns of the head and of the end side by side, separated by spaces, as a text export of Word gives them. */
export const quarterly = sample("quarterly");

/** A yearly report wrapped at 72 characters, with a page number and a form feed in the middle of a sentence. */
export const wrappedYearly = sample("wrappedYearly");

/** A plan: parts with text of their own, grounds, a table of tasks. */
export const plan = sample("plan");

/** A submission to the council with several addressees. */
export const submission = sample("submission");

/** A notice that the head of the office signs by order. */
export const notice = sample("notice");

/** Copied out of a web page: bold as asterisks, headings as hashes, bullets of all kinds. */
export const markdown = sample("markdown");

/** Notes in square brackets, gathered at the end. */
export const endNotes = sample("endNotes");

/** Notes whose marks lost their raised form and stand as digits behind their words; each page counts from 1. */
export const plainNotes = sample("plainNotes");

/** Enumerations inside sections that count like the sections themselves. */
export const enumerations = sample("enumerations");

/** Parts by letters with Roman ones below, other forms of numbers, numbers out of order. */
export const otherNumbers = sample("otherNumbers");

/** Nothing of a report but words. */
export const garbage = sample("garbage");

/** An annex behind the signature. */
export const annex = sample("annex");

/** Pasted from a PDF: proportional letters, so that the lines of one paragraph differ in length. */
export const pdfLines = sample("pdfLines");

/** Great parts named with words above Roman ones, a note in round brackets, a table of bars, points to đ). */
export const reform = sample("reform");

/** A department's report to its ward: an agency name on three lines, pluses without dashes, asterisks as a list. */
export const department = sample("department");

/** Kept in its layout by spaces: a centred head, indented first lines, wrapped lines, a note over two lines, a centred page number. */
export const centred = sample("centred");

/** Headings in capitals and with full stops, parts named in words, the archive line and the signature on one line. */
export const halfYear = sample("halfYear");

/** No empty lines at all: a note behind the text of its page, a table, tasks as numbered sentences. */
export const police = sample("police");
