import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { DocumentFacts } from "../documentFacts.ts";
import type { Layout } from "../layout.ts";
import { language } from "../paragraphStyles.ts";
import { fontName, stylesXml } from "./styles.ts";

/** Every entry carries this time: what a zip says of its making would differ from run to run. */
const zipTime = new Date(2000, 0, 1);
const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const wordNamespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;

/**
 * Put the package that the library wrote into its final form: own styles, settings and properties; no clock, no invented author, no bullets and no
 * stray marks of the library; parts in a fixed order with fixed times. Answers the zip's bytes.
 */
export function finishPackage(raw: Uint8Array, facts: DocumentFacts, layout: Layout): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(raw)));
  for (const [path, xml] of Object.entries(ownParts(facts, layout))) parts.set(path, strToU8(xml));
  for (const path of droppedParts) parts.delete(path);
  for (const [path, bytes] of parts) {
    if (path.startsWith("word/_rels/") && isEmptyRelations(bytes)) parts.delete(path);
  }
  for (const [path, patch] of Object.entries(patches)) {
    const part = parts.get(path);
    if (part !== undefined) parts.set(path, strToU8(patch(strFromU8(part))));
  }
  const zippable: Zippable = {};
  // The content types come first: some readers decide by the first entry what a file is.
  const first = "[Content_Types].xml";
  for (const path of [...parts.keys()].sort((one, other) => (one === first ? -1 : other === first ? 1 : one < other ? -1 : 1))) {
    const bytes = parts.get(path);
    if (bytes !== undefined) zippable[path] = [bytes, { mtime: zipTime, os: 0, level: 6 }];
  }
  return zipSync(zippable);
}

/** Parts without content for us: lists of bullets, custom properties, endnotes. */
const droppedParts: readonly string[] = ["word/numbering.xml", "docProps/custom.xml", "word/endnotes.xml", "word/_rels/endnotes.xml.rels"];

const isEmptyRelations = (bytes: Uint8Array): boolean => !strFromU8(bytes).includes("<Relationship ");

const patches: Readonly<Record<string, (xml: string) => string>> = {
  "[Content_Types].xml": (xml) =>
    xml
      .replace(/<Override [^>]*PartName="\/(word\/numbering|docProps\/custom|word\/endnotes)\.xml"\/>/g, "")
      .replace(/<Default ContentType="(image\/[^"]*|[^"]*obfuscatedFont)" Extension="[a-z]+"\/>/g, ""),
  "_rels/.rels": (xml) => withoutRelations(xml, ["custom-properties"]),
  "word/_rels/document.xml.rels": (xml) => withoutRelations(xml, ["numbering", "endnotes"]),
  // The library puts a note's own number into the separators.
  "word/footnotes.xml": (xml) =>
    xml.replace(
      /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>(?=<w:r><w:(separator|continuationSeparator)\/>)/g,
      "",
    ),
};

const withoutRelations = (xml: string, kinds: readonly string[]): string =>
  xml.replace(/<Relationship [^>]*Type="[^"]*\/([a-z-]+)"[^>]*\/>/gi, (relation, kind: string) => (kinds.includes(kind) ? "" : relation));

const ownParts = (facts: DocumentFacts, layout: Layout): Readonly<Record<string, string>> => ({
  "word/styles.xml": stylesXml(layout),
  "word/settings.xml": settingsXml,
  "word/fontTable.xml": fontTableXml,
  "docProps/core.xml": coreXml(facts),
  "docProps/app.xml": `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Bản Thảo</Application></Properties>`,
});

const settingsXml = [
  `${xmlHead}<w:settings ${wordNamespace}>`,
  `<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>`,
  `<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`,
  // A line that somebody ended by hand is not stretched to the margin.
  `<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`,
  `<w:themeFontLang w:val="${language}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`,
].join("");

const fontTableXml = `${xmlHead}<w:fonts ${wordNamespace}><w:font w:name="${fontName}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

function coreXml({ title, creator, savedAt }: DocumentFacts): string {
  const time = (name: string): string =>
    savedAt === "" ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${new Date(savedAt).toISOString()}</dcterms:${name}>`;
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" `,
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator><dc:language>${language}</dc:language>`,
    `<cp:lastModifiedBy>${escaped(creator)}</cp:lastModifiedBy>${time("created")}${time("modified")}</cp:coreProperties>`,
  ].join("");
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
