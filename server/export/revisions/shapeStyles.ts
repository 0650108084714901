import type { ParagraphStyle } from "../paragraphStyles.ts";
import type { ParagraphShape } from "./model.ts";

/** In which style each shape is printed outside of tables. */
export const shapeStyles: Readonly<Record<ParagraphShape, ParagraphStyle>> = {
  part: "Heading1",
  section: "Heading2",
  heading2: "Heading2",
  heading3: "Heading3",
  heading4: "Heading4",
  body: "BodyText",
  ground: "Ground",
  enacting: "Enacting",
  centred: "BodyText",
  recipientsTitle: "RecipientsTitle",
  recipient: "Recipient",
  authority: "Authority",
  signer: "Signer",
};
