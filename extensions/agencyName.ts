/** What a ward, town or province is called; the words behind it are its name. "Xã hội" is none. */
const units = new Set(["phường", "xã", "thị trấn", "đặc khu", "quận", "huyện", "thị xã", "thành phố", "tỉnh"]);
/** Bodies whose names have a capital at the front alone; what they work on begins with a capital of its own. */
const bodies = new Set(["ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "văn phòng", "trung tâm", "phòng", "ban", "sở", "trạm"]);
const abbreviations = new Set(["ubnd", "hđnd", "mttq"]);
const longestKnown = 4;

/**
 * An agency's name as the letterhead prints it, `ỦY BAN NHÂN DÂN PHƯỜNG MỘC LÂM`, as it is written in a sentence: `Ủy ban nhân dân phường Mộc Lâm`. A field of
 * work begins with a capital, and again behind a comma or "và"; names of places have capitals throughout (appendix II, III and IV).
 */
export function agencyInSentence(printed: string): string {
  const words = printed
    .toLocaleLowerCase("vi")
    .split(/\s+/)
    .filter((word) => word !== "");
  const written: string[] = [];
  let inPlace = false;
  let begins = true;
  for (let index = 0; index < words.length; ) {
    const word = words[index] ?? "";
    const known = knownAt(words, index);
    if (known !== null && units.has(known)) {
      written.push(index === 0 ? capital(known) : known);
      inPlace = true;
    } else if (known !== null && bodies.has(known)) {
      written.push(capital(known));
      [inPlace, begins] = [false, true];
    } else if (abbreviations.has(word)) {
      written.push(word.toLocaleUpperCase("vi"));
    } else if (word === "và" || word === "-") {
      written.push(word);
      begins = true;
    } else {
      written.push(inPlace || begins ? capital(word) : word);
      begins = word.endsWith(",");
    }
    index += known?.split(" ").length ?? 1;
  }
  return written.join(" ");
}

/** The longest known words that begin there. */
function knownAt(words: readonly string[], index: number): string | null {
  for (let length = longestKnown; length > 0; length -= 1) {
    const text = words.slice(index, index + length).join(" ");
    if (text === "xã" && words[index + 1] === "hội") continue;
    if (units.has(text) || bodies.has(text)) return text;
  }
  return null;
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
