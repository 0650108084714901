import { urgencyBoxes } from "../../../extensions/documentMarks.ts";
import { allRuns } from "../docxReader.ts";
import type { Nd30Check } from "../nd30Lines.ts";
import { between, unless } from "./measure.ts";

const margin =
  (side: "top" | "bottom" | "left" | "right", least: number, most: number): Nd30Check =>
  (docx) =>
    docx.sections.flatMap(({ margins }) => unless(between(margins[side], least, most), `${side} margin ${margins[side]}`));

/** Paper, margins, face, page number. */
export const nd30Page: Readonly<Record<string, Nd30Check>> = {
  "ND30-01 A4": (docx) =>
    docx.sections.flatMap(({ width, height }) =>
      unless(between(width, 11_906, 11_906, 20) && between(height, 16_838, 16_838, 20), `${width} × ${height}`),
    ),
  "ND30-02 upright page": (docx) => unless(!docx.sections.some((section) => section.landscape), "landscape"),
  "ND30-03 top margin": margin("top", 1134, 1417),
  "ND30-04 bottom margin": margin("bottom", 1134, 1417),
  "ND30-05 left margin": (docx) => [
    ...docx.sections.flatMap(({ margins }) =>
      unless(between(margins.left, 1701, 1984) && margins.gutter === 0, `left ${margins.left}, gutter ${margins.gutter}`),
    ),
    ...unless(!/mirrorMargins/.test(docx.parts.get("word/settings.xml") ?? ""), "mirrored margins"),
  ],
  "ND30-06 right margin": margin("right", 850, 1134),
  "ND30-07 one set of margins": (docx) =>
    unless(new Set(docx.sections.map((section) => JSON.stringify(section.margins))).size === 1, "margins differ"),
  "ND30-08 Times New Roman": (docx) => [
    ...allRuns(docx).flatMap(({ format, text }) =>
      unless(format.font === "Times New Roman" && !format.themeFont, `"${text.slice(0, 30)}" in ${format.font}`),
    ),
    ...[...docx.parts].flatMap(([path, xml]) =>
      unless(!path.startsWith("word/") || path.includes("theme") || !/w:(ascii|hAnsi|cs|eastAsia)Theme=/.test(xml), `theme font in ${path}`),
    ),
    ...[...(docx.parts.get("word/numbering.xml") ?? "").matchAll(/w:ascii="([^"]*)"/g)].flatMap(([, font]) =>
      unless(font === "Times New Roman", `numbering in ${font}`),
    ),
  ],
  "ND30-09 NFC": (docx) =>
    [...docx.parts].flatMap(([path, xml]) => unless(xml === xml.normalize("NFC") && !/[\u0300-\u036f]/.test(xml), `${path} is not NFC`)),
  "ND30-10 black": (docx) =>
    allRuns(docx).flatMap(({ format, text }) =>
      // The box that says how urgent a document is, is red.
      unless((["auto", "000000"].includes(format.color) || text in urgencyBoxes) && !format.highlight, `"${text.slice(0, 30)}" coloured`),
    ),
  "ND30-11 page number": (docx) =>
    docx.sections.flatMap((section) => {
      const number = (section.headers.get("default") ?? []).flatMap((paragraph) => paragraph.runs).find((run) => run.field === "PAGE");
      if (number === undefined) return ["no PAGE in the header"];
      const { sizePoints, bold, italic } = number.format;
      return [
        ...unless(between(sizePoints, 13, 14, 0) && !bold && !italic, `page number size ${sizePoints}`),
        ...unless(section.pageNumberFormat === "decimal" && (section.pageNumberStart ?? 1) === 1, "not Arabic from 1"),
        ...unless(![...section.footers.values()].flat().some((paragraph) => paragraph.runs.some((run) => run.field === "PAGE")), "PAGE in a footer"),
      ];
    }),
  "ND30-12 page number centred in the top margin": (docx) =>
    docx.sections.flatMap((section) => {
      const paragraph = (section.headers.get("default") ?? []).find((one) => one.runs.some((run) => run.field === "PAGE"));
      const { format } = paragraph ?? {};
      return unless(
        format?.align === "center" && format.left === 0 && format.firstLine === 0 && section.margins.header < section.margins.top,
        "not centred above the text",
      );
    }),
  "ND30-13 none on the first page": (docx) =>
    docx.sections
      .slice(0, 1)
      .flatMap((section) =>
        unless(
          section.titlePage && !(section.headers.get("first") ?? []).some((paragraph) => paragraph.runs.some((run) => run.field !== "")),
          "number on page 1",
        ),
      ),
  "ND30-16 Vietnamese": (docx) =>
    allRuns(docx).flatMap(({ format, text }) => unless(format.language === "vi-VN", `"${text.slice(0, 30)}" is ${format.language}`)),
};
