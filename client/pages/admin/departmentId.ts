import { foldText } from "../../ui/foldText.ts";

/** A short name of its own for a new department, out of its short name: `TT DVSNC` → `tt-dvsnc`, or `tt-dvsnc-2` if that is taken. */
export function departmentId(shortName: string, others: readonly { readonly id: string }[]): string {
  const base =
    foldText(shortName)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 40) || "don-vi";
  const taken = new Set(others.map(({ id }) => id));
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}
