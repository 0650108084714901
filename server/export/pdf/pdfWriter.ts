import { fileURLToPath } from "node:url";
import { type NodeCompiler, type NodeTypstDocument, NodeCompiler as Typst } from "@myriaddreamin/typst-ts-node-compiler";
import { z } from "zod";
import { ReportError } from "../../../extensions/wire/errors.ts";
import type { WrittenBytes } from "../exportOrder.ts";
import type { DocumentModel } from "../model.ts";
import type { RevisedModel } from "../revisions/model.ts";
import type { TypstInput } from "./input.ts";
import { markedInput } from "./markedInput.ts";
import { addSignatureFields, signatureSpaceSchema } from "./signatureFields.ts";
import type { Typeface } from "./typeface.ts";
import { type PdfOptions, typstInput } from "./typstInput.ts";

/** `signatureFields`: with empty fields in the signer's space, for who signs and for the agency. */
interface WriteOptions extends PdfOptions {
  readonly signatureFields?: boolean;
}

const marksSchema = z.array(z.object({ page: z.number().int() }));

/** What lives on from one file to the next: the loaded fonts, and a compiler that keeps what it has set already. */
export class PdfWriter {
  private readonly compiler: NodeCompiler;
  private readonly folder: string;
  private readonly template: string;

  /** `template`: where report.typ lies. The compiler reads it and the fonts, and nothing else of the machine. */
  constructor(
    template: URL,
    private readonly typeface: Typeface,
  ) {
    this.template = fileURLToPath(template);
    this.folder = fileURLToPath(new URL(".", template));
    this.compiler = Typst.create({ workspace: this.folder, fontArgs: [{ fontBlobs: [...typeface.fonts] }] });
  }

  /** The model as a tagged PDF/A-2b in the layout of decree 30/2020, and the page of the marked block. The same model and options give the same bytes. Fails with a `ReportError` that names the place. */
  async write(model: DocumentModel, options: WriteOptions = {}): Promise<WrittenBytes> {
    const { bytes, document } = this.set(typstInput(model, this.typeface, options));
    const labelled = (label: string): unknown => this.compiler.query(document, { selector: `<${label}>`, field: "value" });
    const page = options.marked === undefined ? null : (marksSchema.parse(labelled("mark"))[0]?.page ?? null);
    if (options.signatureFields !== true) return { bytes, page };
    const [space] = z.array(signatureSpaceSchema).parse(labelled("signature-space"));
    return { bytes: space === undefined ? bytes : await addSignatureFields(bytes, space), page };
  }

  /** The same with its suggestions and comments to be seen, and listed at the end. Never with a field to sign. */
  writeMarked(model: RevisedModel, options: Pick<PdfOptions, "savedAt" | "layout"> = {}): WrittenBytes {
    return { bytes: this.set(markedInput(model, this.typeface, options)).bytes, page: null };
  }

  private set(input: TypstInput): { readonly bytes: Uint8Array; readonly document: NodeTypstDocument } {
    this.compiler.mapShadow(`${this.folder}input.json`, Buffer.from(JSON.stringify(input)));
    const compiled = this.compiler.compile({ mainFilePath: this.template });
    const document = compiled.result;
    if (document === null) {
      const error = compiled.takeError();
      throw new ReportError(
        "internal",
        `The page could not be set: ${error === null ? "no reason given" : saidBy(this.compiler.fetchDiagnostics(error))}`,
      );
    }
    return { bytes: this.compiler.pdf(document, { pdfStandard: "a-2b" }), document };
  }
}

const saidBy = (diagnostics: readonly unknown[]): string => diagnostics.map((one) => JSON.stringify(one)).join("; ");
