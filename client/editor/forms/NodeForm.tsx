export function NodeForm() {
  return null;
}
