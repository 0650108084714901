import { childOf, type XmlElement } from "../../ooxml/xmlTree.ts";
import type { Losses } from "./losses.ts";

/** The texts in the boxes of a drawing; what is drawn besides is told as lost. */
export function boxesIn(drawing: XmlElement, losses: Losses): readonly XmlElement[] {
  const boxes: XmlElement[] = [];
  let told = false;
  const visit = (element: XmlElement): void => {
    if (element.name === "w:txbxContent") {
      boxes.push(element);
      return;
    }
    const kind = lostKind(element);
    if (kind !== null) {
      losses.add(kind, nameOf(drawing));
      told = true;
    }
    for (const child of shownChildren(element)) visit(child);
  };
  visit(drawing);
  if (boxes.length === 0 && !told) losses.add(drawing.name === "w:object" ? "object" : "picture", nameOf(drawing));
  return boxes;
}

/** Of alternatives, the first one is what present programs show. */
export function shownChildren(element: XmlElement): readonly XmlElement[] {
  if (element.name !== "mc:AlternateContent") return element.children;
  const shown = childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback");
  return shown?.children ?? [];
}

function lostKind({ name }: XmlElement): "picture" | "chart" | "object" | null {
  if (name === "pic:pic" || name === "v:imagedata") return "picture";
  if (name === "o:OLEObject") return "object";
  return /(?:^|:)(?:chart|relIds)$/.test(name) ? "chart" : null;
}

function nameOf(drawing: XmlElement): string {
  const properties = childOf(drawing.children[0], "wp:docPr")?.attrs;
  return properties?.["descr"] ?? properties?.["name"] ?? "";
}
