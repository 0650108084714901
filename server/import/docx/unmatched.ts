import { descendants, type XmlElement } from "../../ooxml/xmlTree.ts";

/** Beginnings of fields and of commented words that nothing ends. Taken at their word they would go on to the end of the file, and a field hides what is in it. */
export function unmatchedIn(container: XmlElement): ReadonlySet<XmlElement> {
  const fields: XmlElement[] = [];
  const comments = new Map<string, XmlElement>();
  for (const element of descendants(container)) {
    const id = element.attrs["w:id"] ?? "";
    if (element.name === "w:commentRangeStart") comments.set(id, element);
    else if (element.name === "w:commentRangeEnd") comments.delete(id);
    else if (element.name !== "w:fldChar") continue;
    else if (element.attrs["w:fldCharType"] === "begin") fields.push(element);
    else if (element.attrs["w:fldCharType"] === "end") fields.pop();
  }
  return new Set([...fields, ...comments.values()]);
}
