/** An element's own style by property, in lower case. Read from the attribute, because the browser's style object drops Word's `mso-` properties. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0)
      properties.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return properties;
}

/** Whether the element is not part of what one sees: hidden, scripts, pictures, Word's lists of comments, tracked deletions. */
export function isInvisible(element: Element): boolean {
  if (invisibleTags.has(element.localName) || element.localName.startsWith("v:") || element.localName.startsWith("w:")) return true;
  const style = styleOf(element);
  return (
    style.get("display") === "none" ||
    style.get("mso-hide") === "all" ||
    style.get("mso-element")?.startsWith("comment") === true ||
    style.has("mso-comment-reference")
  );
}

const invisibleTags: ReadonlySet<string> = new Set([
  "style",
  "script",
  "meta",
  "link",
  "title",
  "template",
  "noscript",
  "xml",
  "img",
  "picture",
  "svg",
  "canvas",
  "video",
  "audio",
  "iframe",
  "object",
  "embed",
  "map",
  "button",
  "input",
  "select",
  "textarea",
  "hr",
  "col",
  "colgroup",
  "del",
]);

/** A length in CSS pixels: `64`, `64px`, `48pt`, `1.2cm`; null for anything else. */
export function pixelsOf(length: string | null | undefined): number | null {
  const match = /^([\d.]+)\s*(px|pt|cm|mm|in)?$/.exec(length?.trim().toLowerCase() ?? "");
  const factor = unitPixels[match?.[2] ?? "px"];
  const pixels = match === null || factor === undefined ? Number.NaN : Number(match[1]) * factor;
  return Number.isFinite(pixels) && pixels > 0 ? Math.round(pixels) : null;
}

const unitPixels: Readonly<Record<string, number>> = { px: 1, pt: 96 / 72, cm: 96 / 2.54, mm: 96 / 25.4, in: 96 };
