/** The words of a text whose letters and marks stand apart, or that are composed otherwise than NFC. */
export const decomposedWords = (text: string): readonly string[] =>
  text === text.normalize("NFC") && !/[\u0300-\u036f]/u.test(text)
    ? []
    : text.split(/\s+/u).filter((word) => word !== word.normalize("NFC") || /[\u0300-\u036f]/u.test(word));
