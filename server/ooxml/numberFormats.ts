const romanDigits: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [size, digits] of romanDigits) {
    while (rest >= size) {
      text += digits;
      rest -= size;
    }
  }
  return text;
}

/** As Word counts: `z` is followed by `aa`. */
const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const formats: Readonly<Record<string, (value: number) => string>> = {
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  decimalZero: (value) => String(value).padStart(2, "0"),
  none: () => "",
};

/** A count as a numbering prints it. `format` is a `w:numFmt`; formats that Vietnamese papers do not use count in digits. */
export const numberIn = (format: string, value: number): string => (formats[format] ?? String)(value);
