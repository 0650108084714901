/** Two letters for a Vietnamese name: of the middle or family name and of the given name, which stands last: `Nguyễn Thị Lan` → `TL`. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toLocaleUpperCase("vi"))
    .join("");
}
