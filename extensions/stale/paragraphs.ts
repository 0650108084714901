import type { Node } from "@tiptap/pm/model";
import { formatFigure } from "../figures/formatFigure.ts";
import { parseFigure } from "../nodes/figure.ts";
import { hasRecords } from "../suggestions/projection/reading.ts";
import type { CarriedParagraph } from "../wire/rollForward.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** A piece of a text that says something by itself: a paragraph, a heading that runs into one, or a row of a table. */
export interface Claim {
  readonly node: Node;
  /** Where it stands in the text. */
  readonly position: number;
  readonly words: string;
  /** Whether somebody suggests a change in it. */
  readonly suggestedIn: boolean;
  readonly fingerprint: CarriedParagraph;
}

/** What a text claims, in its order. Headings, header rows and what is empty claim nothing. */
export function claimsOf(text: Node): readonly Claim[] {
  const claims: Claim[] = [];
  text.descendants((node, position) => {
    if (!isClaim(node)) return !node.isTextblock;
    const { words, fingerprint } = readClaim(node);
    if (words !== "") claims.push({ node, position, words, suggestedIn: hasRecords(node), fingerprint });
    return false;
  });
  return claims;
}

function isClaim(node: Node): boolean {
  switch (node.type.name) {
    case "paragraph":
      return true;
    case "heading":
      return node.attrs["layout"] === "run-in";
    case "tableRow":
      return true;
    default:
      return false;
  }
}

interface Reading {
  readonly words: string;
  readonly fingerprint: CarriedParagraph;
}

/** An editor keeps the nodes that did not change, so that a key press reads one paragraph. */
const readings = new WeakMap<Node, Reading>();

function readClaim(node: Node): Reading {
  const known = readings.get(node);
  if (known !== undefined) return known;
  const words = node.type.name === "tableRow" && node.children.every(({ type }) => type.name === "tableHeader") ? "" : wordsOf(node);
  const reading = { words, fingerprint: fingerprintOf(words) };
  readings.set(node, reading);
  return reading;
}

/** The words as one line, with figures as they are printed and footnotes in brackets where their mark stands. */
function wordsOf(node: Node): string {
  return printed(node).normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

function printed(node: Node): string {
  switch (node.type.name) {
    case "text":
      return node.text ?? "";
    case "figure":
      return formatFigure(parseFigure(node.attrs));
    case "figureRef":
      return `[${String(node.attrs["code"])}]`;
    case "hardBreak":
      return " ";
    case "footnote":
      return ` (${node.children.map(printed).join("")})`;
    default:
      return node.isTextblock ? node.children.map(printed).join("") : node.children.map(printed).join(" | ");
  }
}
