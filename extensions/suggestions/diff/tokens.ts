import type { Mark, Node } from "@tiptap/pm/model";

/** A stretch of a word in one emphasis. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What is compared in a line of text: a word, a number, a blank or a sign; a node; or the break between two textblocks that are read as one line. */
export type Token =
  | { readonly kind: "text"; readonly text: string; readonly pieces: readonly Piece[]; readonly isWord: boolean }
  | { readonly kind: "node"; readonly node: Node }
  | { readonly kind: "break" };

/** A number keeps its points, commas and slashes: `11.115`, `96,6%`, `20/11/2026`. */
const tokenPattern = /[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,:/](?=\p{N})[\p{L}\p{M}\p{N}]+)*(?:(?<=\p{N})%)?|\s+|./gsu;
const wordPattern = /[\p{L}\p{M}\p{N}]/u;

/** The words and numbers of a text. */
export const wordsOf = (text: string): readonly string[] => (text.match(tokenPattern) ?? []).filter((token) => wordPattern.test(token));

/** Whether a token is a number. */
export const isNumber = (token: Token): boolean => token.kind === "text" && /^\p{N}/u.test(token.text);

/** The content of a textblock or footnote as tokens. A word may stand in several emphases. */
export function tokensOf(holder: Node): readonly Token[] {
  const tokens: Token[] = [];
  let run: Node[] = [];
  const flush = (): void => {
    if (run.length > 0) tokens.push(...textTokens(run));
    run = [];
  };
  for (const child of holder.children) {
    if (child.isText) {
      run.push(child);
    } else {
      flush();
      tokens.push({ kind: "node", node: child });
    }
  }
  flush();
  return tokens;
}

function* textTokens(nodes: readonly Node[]): Generator<Token> {
  const text = nodes.map((node) => node.text ?? "").join("");
  let [index, offset] = [0, 0];
  const take = (length: number): Piece[] => {
    const pieces: Piece[] = [];
    let left = length;
    while (left > 0) {
      const node = nodes[index];
      if (node?.text === undefined) break;
      const part = node.text.slice(offset, offset + left);
      pieces.push({ text: part, marks: node.marks });
      left -= part.length;
      offset += part.length;
      if (offset === node.text.length) [index, offset] = [index + 1, 0];
    }
    return pieces;
  };
  for (const word of text.match(tokenPattern) ?? []) yield { kind: "text", text: word, pieces: take(word.length), isWord: wordPattern.test(word) };
}
