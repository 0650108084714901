import type { Nd30Check } from "../nd30Lines.ts";
import { faultsOf, isUpper, unless } from "./measure.ts";

const authorityLine = /^(TM|KT|TL|TUQ|Q)\. \S/;

/** Recipients and signer. */
export const nd30Foot: Readonly<Record<string, Nd30Check>> = {
  "ND30-71 authority: capitals, 13 to 14, upright, bold": (_, { signer }) =>
    signer
      .slice(0, -1)
      .flatMap((one) => [
        ...faultsOf(one, { size: [13, 14], bold: true, italic: false }),
        ...unless(isUpper(one.text) && (!/^(TM|KT|TL|TUQ|Q)\./.test(one.text) || authorityLine.test(one.text)), one.text),
      ]),
  "ND30-72 authority fits the post": (_, { signer }) => {
    const lines = signer.slice(0, -1).map((one) => one.text);
    const deputy = lines.find((line) => line.startsWith("KT. "));
    return deputy === undefined ? "notHere" : unless(lines.at(-1) === `PHÓ ${deputy.slice(4)}`, lines.join(" / "));
  },
  "ND30-74 name: 13 to 14, upright, bold, centred, no titles": (_, { signer }) => {
    const name = signer.at(-1);
    if (name === undefined) return ["no name"];
    return [
      ...faultsOf(name, { size: [13, 14], bold: true, italic: false }),
      ...unless(!isUpper(name.text) && !/^(GS|PGS|TS|ThS|Ông|Bà)\b/.test(name.text) && name.format.align === "center", name.text),
    ];
  },
  "ND30-75 room for the signature": (_, { signer }) => unless((signer.at(-1)?.format.before ?? 0) >= 1417, `${signer.at(-1)?.format.before} twips`),
  "ND30-76 signing row not torn from the text": (_, { signing, text }) =>
    unless(signing?.cantSplit === true && text.at(-1)?.format.keepNext === true, "may be torn off"),
  "ND30-77 Nơi nhận: 12, italic, bold, flush left": (_, { recipients }) => {
    const title = recipients[0];
    if (title === undefined) return ["missing"];
    return [
      ...unless(title.text === "Nơi nhận:" && title.format.left === 0 && title.format.firstLine === 0 && title.format.align === "left", title.text),
      ...faultsOf(title, { size: [12, 12], bold: true, italic: true }),
    ];
  },
  "ND30-78 recipients: 11, one a line, dash, semicolon": (_, { recipients }) =>
    recipients
      .slice(1)
      .flatMap((one, index, all) => [
        ...faultsOf(one, { size: [11, 11], bold: false, italic: false }),
        ...unless(/^- \S/.test(one.text) && one.text.endsWith(index === all.length - 1 ? "." : ";") && one.format.left === 0, one.text),
      ]),
  "ND30-79 archive line last": (_, { recipients }) =>
    unless(/^- Lưu: VT(, [^.]+)?\.$/.test(recipients.at(-1)?.text ?? ""), recipients.at(-1)?.text ?? ""),
  "ND30-80 Như trên": (_, { addressees, recipients }) =>
    addressees.length === 0 ? "notHere" : unless(recipients[1]?.text === "- Như trên;", recipients[1]?.text ?? ""),
  "ND30-81 no recipient twice": (_, { recipients }) => unless(new Set(recipients.map((one) => one.text)).size === recipients.length, "twice"),
  "ND30-82 recipients and authority in one row": (_, { signing, recipients, signer }) =>
    unless(signing?.cells.length === 2 && recipients.length > 0 && signer.length > 0, "not in one row"),
};
