/** Elements of a text that stand for nothing that people read, in paragraphs and between them. */
export const silentAnywhere: readonly string[] = [
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:proofErr",
  "w:permStart",
  "w:permEnd",
  "w:moveFromRangeStart",
  "w:moveFromRangeEnd",
  "w:moveToRangeStart",
  "w:moveToRangeEnd",
  "w:customXmlPr",
];
