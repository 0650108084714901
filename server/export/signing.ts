import { parseSignature } from "../../extensions/nodes/signatureBlock.ts";
import type { ContentNode } from "../../extensions/sectionContent.ts";
import { cleanLine, cleanLines } from "./cleanText.ts";
import type { SigningBlock } from "./model.ts";

/**
 * The lines of "Nơi nhận" as printed (decree 30/2020, appendix I, II.9.d): a dash before each, a semicolon behind each, a full stop behind the last;
 * the archive line begins with "Lưu:". Marks that were typed into the text are not doubled; lines without words are left out.
 */
export const recipientLines = (list: ContentNode): readonly string[] => printedRecipients(list).map(({ line }) => line);

/** The same lines with the recipients that they are printed for. */
export function printedRecipients(list: ContentNode): readonly { readonly line: string; readonly recipient: ContentNode }[] {
  const printed = (list.content ?? []).map((recipient) => ({ recipient, text: recipientText(recipient) })).filter(({ text }) => text !== "");
  return printed.map(({ recipient, text }, index) => ({ recipient, line: `- ${text}${index === printed.length - 1 ? "." : ";"}` }));
}

function recipientText(recipient: ContentNode): string {
  const typed = bare((recipient.content ?? []).map((node) => node.text ?? "").join(""));
  const purpose = bare(String(recipient.attrs?.["purpose"] ?? "")).replace(/^\((.*)\)$/, "$1");
  const isArchive = recipient.attrs?.["role"] === "archive";
  const name = isArchive && !/^Lưu(?![\p{L}])/u.test(typed) ? `Lưu: ${typed === "" ? "VT" : typed}` : typed;
  return purpose === "" ? name : `${name} (${purpose})`.trim();
}

/** Without the dash in front and the mark behind that are printed anyway. */
const bare = (text: string): string =>
  cleanLine(text)
    .replace(/^[-–—]\s*/, "")
    .replace(/\s*[;.,]+$/, "");

/** The signer as printed, one authority a line. */
export function signerOf(attrs: unknown): SigningBlock["signer"] {
  const { authority, post, name } = parseSignature(attrs);
  return { authority: cleanLines(authority), post: cleanLine(post), name: cleanLine(name) };
}
