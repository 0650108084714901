export function SlashMenu() {
  return null;
}
