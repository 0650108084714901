import { type PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { z } from "zod";

/** Where the room for the signature came to lie: the page from 1, then points from the page's upper left corner. */
export const signatureSpaceSchema = z.object({ page: z.number().int(), x: z.number(), y: z.number(), width: z.number(), height: z.number() });
type SignatureSpace = z.output<typeof signatureSpaceSchema>;

/** Names of the fields, as signing programs show them. The standard allows no full stop in them. */
const signatureFields = { signer: "ChuKyNguoiKy", agency: "ChuKyCoQuan" } as const;

/** The image of a signature, in points: 60 mm wide. */
const signerWidth = 170;
/** A seal in its real size, 36 mm across. */
const sealSize = 102;
/** How much of the signature the seal covers, from the left (decree 30/2020, appendix I, II.8). */
const sealOverlap = 1 / 3;

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Add two empty signature fields. They come as an incremental update: the given bytes stay as they are, at the file's beginning. The same bytes and space
 * give the same file.
 */
export async function addSignatureFields(bytes: Uint8Array, space: SignatureSpace): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
  const page = document.getPage(space.page - 1);
  const signer: Rectangle = {
    left: space.x + (space.width - signerWidth) / 2,
    top: space.y,
    width: signerWidth,
    height: space.height,
  };
  const agency: Rectangle = {
    left: signer.left + signerWidth * sealOverlap - sealSize,
    top: space.y + (space.height - sealSize) / 2,
    width: sealSize,
    height: sealSize,
  };
  const fields = [
    addField(document, signatureFields.agency, "Chữ ký số của cơ quan", agency, space.page - 1),
    addField(document, signatureFields.signer, "Chữ ký số của người có thẩm quyền", signer, space.page - 1),
  ];
  // Not by the page's own method: it would also wrap the page's content, which is to stay as it is.
  page.node.set(PDFName.of("Annots"), document.context.obj([...(page.node.Annots()?.asArray() ?? []), ...fields]));
  document.catalog.set(PDFName.of("AcroForm"), document.context.register(document.context.obj({ Fields: [...fields] })));
  return document.commit({ useObjectStreams: false });
}

/** A field that is its own place on the page; PDF/A wants it printed and with an appearance, so it has an empty one (ISO 19005-2, 6.3). */
function addField(document: PDFDocument, name: string, tooltip: string, { left, top, width, height }: Rectangle, pageIndex: number): PDFRef {
  const { context } = document;
  const page = document.getPage(pageIndex);
  const bottom = page.getHeight() - top - height;
  const appearance = context.register(context.stream("", { Type: "XObject", Subtype: "Form", BBox: [0, 0, width, height] }));
  const field: PDFDict = context.obj({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Sig",
    F: 4,
    Rect: [left, bottom, left + width, bottom + height].map(rounded),
    P: page.ref,
    AP: { N: appearance },
  });
  field.set(PDFName.of("T"), PDFString.of(name));
  field.set(PDFName.of("TU"), PDFHexString.fromText(tooltip));
  return context.register(field);
}

const rounded = (points: number): number => Math.round(points * 100) / 100;
