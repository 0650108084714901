import { BorderStyle, Paragraph } from "docx";
import { ruledLine as ruled } from "../layout.ts";

/**
 * A centred ruled line of an exact length: a hairline paragraph whose lower border is drawn between its indents. Underlining the text would give the
 * text's length only, and a drawn shape moves when the text is edited.
 */
export function ruledLine(lengthTwips: number, roomTwips: number, extras: { readonly after?: number } = {}): Paragraph {
  const left = Math.max(0, Math.round((roomTwips - lengthTwips) / 2));
  return new Paragraph({
    style: "RuledLine",
    border: { bottom: { style: BorderStyle.SINGLE, size: (ruled.thickness / 20) * 8, space: ruled.distance / 20, color: "auto" } },
    indent: { left, right: Math.max(0, roomTwips - lengthTwips - left) },
    ...(extras.after === undefined ? {} : { spacing: { after: extras.after } }),
  });
}
