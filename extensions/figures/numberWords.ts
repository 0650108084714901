const digitWords: ReadonlyMap<string, number> = new Map([
  ["không", 0],
  ["một", 1],
  ["mốt", 1],
  ["hai", 2],
  ["ba", 3],
  ["bốn", 4],
  ["tư", 4],
  ["năm", 5],
  ["lăm", 5],
  ["nhăm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["bẩy", 7],
  ["tám", 8],
  ["chín", 9],
]);

const scaleWords: ReadonlyMap<string, bigint> = new Map([
  ["nghìn", 1_000n],
  ["ngàn", 1_000n],
  ["triệu", 1_000_000n],
  ["tỷ", 1_000_000_000n],
  ["tỉ", 1_000_000_000n],
]);

/** Every word that a number in words is made of. */
export const numberWordList: readonly string[] = [...digitWords.keys(), "mười", "mươi", "trăm", "linh", "lẻ", ...scaleWords.keys()];

/** Read a whole number in words: `hai` → 2, `mười lăm` → 15, `một trăm linh năm` → 105, `hai nghìn không trăm linh ba` → 2003. Null for what is none. */
export function readNumberWords(text: string): bigint | null {
  let total = 0n;
  let group: string[] = [];
  let lastScale: bigint | null = null;
  for (const word of text.normalize("NFC").toLowerCase().trim().split(/\s+/u)) {
    const scale = scaleWords.get(word);
    if (scale === undefined) {
      group.push(word);
      continue;
    }
    const value = readGroup(group);
    if (value === null || (lastScale !== null && scale >= lastScale)) return null;
    total += value * scale;
    lastScale = scale;
    group = [];
  }
  if (group.length === 0) return lastScale === null ? null : total;
  const rest = readGroup(group);
  return rest === null ? null : total + rest;
}

/** A number under a thousand. */
function readGroup(words: readonly string[]): bigint | null {
  const hundred = words.indexOf("trăm");
  if (hundred >= 0) {
    const hundreds = hundred === 1 ? digitWords.get(words[0] ?? "") : undefined;
    const rest = words.slice(2);
    const below = rest.length === 0 ? 0n : rest[0] === "linh" || rest[0] === "lẻ" ? readGroup(rest.slice(1)) : readGroup(rest);
    return hundreds === undefined || below === null ? null : BigInt(hundreds) * 100n + below;
  }
  const [first = "", second, third, ...more] = words;
  if (more.length > 0) return null;
  if (first === "mười") {
    const ones = second === undefined ? 0 : digitWords.get(second);
    return ones === undefined || third !== undefined ? null : BigInt(10 + ones);
  }
  const value = digitWords.get(first);
  if (value === undefined) return null;
  if (second === undefined) return BigInt(value);
  if (second !== "mươi" || value < 2) return null;
  const ones = third === undefined ? 0 : digitWords.get(third);
  return ones === undefined ? null : BigInt(value * 10 + ones);
}

const plainDigits: readonly string[] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** A whole number from 0 on in words, as `readNumberWords` reads it back: 105 → `một trăm linh năm`. */
export function numberInWords(value: bigint): string {
  if (value < 1000n) return groupInWords(Number(value), false);
  for (const [word, size] of [
    ["tỷ", 1_000_000_000n],
    ["triệu", 1_000_000n],
    ["nghìn", 1_000n],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const tail = rest === 0n ? "" : rest < 1000n ? ` ${groupInWords(Number(rest), true)}` : ` ${numberInWords(rest)}`;
    return `${numberInWords(value / size)} ${word}${tail}`;
  }
  return "";
}

/** `full`: with `không trăm` before what has no hundreds, as it is said after a larger group. */
function groupInWords(value: number, full: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds > 0 || full ? `${plainDigits[hundreds]} trăm` : "";
  const tail = tensInWords(tens, ones, head !== "");
  return [head, tail].filter((part) => part !== "").join(" ");
}

function tensInWords(tens: number, ones: number, afterHundreds: boolean): string {
  if (tens === 0) return ones === 0 && afterHundreds ? "" : `${afterHundreds ? "linh " : ""}${plainDigits[ones]}`;
  const unit = ones === 0 ? "" : ones === 5 ? " lăm" : ones === 1 && tens > 1 ? " mốt" : ` ${plainDigits[ones]}`;
  return tens === 1 ? `mười${unit}` : `${plainDigits[tens]} mươi${unit}`;
}
