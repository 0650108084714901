import type { PublicSection } from "../../../../extensions/wire/http.ts";

type Item = Pick<PublicSection, "id" | "kind" | "level">;

const isMovable = ({ kind }: Item): boolean => kind === "part" || kind === "section";
const leads = (item: Item): boolean => isMovable(item) && item.level === 1;

/** An item and, if it is of the first level, all of the second level below it: they move together. */
function blockOf(items: readonly Item[], id: string): readonly Item[] {
  const start = items.findIndex((item) => item.id === id);
  const first = items[start];
  if (first === undefined || !isMovable(first)) return [];
  if (!leads(first)) return [first];
  const rest = items.slice(start + 1);
  const end = rest.findIndex((item) => !isMovable(item) || leads(item));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

/**
 * The ids in their new order after `id` was put before `beforeId` (null: behind all others, before the closing); null if nothing changes or that
 * place is not free. A part takes its sections along and never lands inside another part.
 */
export function orderWithMoved(items: readonly Item[], id: string, beforeId: string | null): readonly string[] | null {
  if (isAnnex(items, id)) return annexesWithMoved(items, id, beforeId);
  const block = blockOf(items, id);
  const first = block[0];
  if (first === undefined || block.some((item) => item.id === beforeId)) return null;
  const rest = items.filter((item) => !block.includes(item));
  let place = beforeId === null ? lastPlace(rest) : rest.findIndex((item) => item.id === beforeId);
  if (place < 0) return null;
  if (leads(first)) while (place < rest.length && isInsidePart(rest, place)) place += 1;
  if (place < firstPlace(rest) || place > lastPlace(rest)) return null;
  const order = [...rest.slice(0, place), ...block, ...rest.slice(place)].map((item) => item.id);
  return order.every((one, index) => one === items[index]?.id) ? null : order;
}

/** The order after one step up or down; null at the edge. */
export function orderWithStep(items: readonly Item[], id: string, step: "up" | "down"): readonly string[] | null {
  if (isAnnex(items, id)) return annexesWithStep(items, id, step);
  const block = blockOf(items, id);
  const first = block[0];
  if (first === undefined) return null;
  const start = items.indexOf(first);
  const fits = (item: Item | undefined): boolean => item !== undefined && isMovable(item) && (!leads(first) || leads(item));
  if (step === "up") {
    const before = items.slice(0, start).findLast(fits);
    return before === undefined ? null : orderWithMoved(items, id, before.id);
  }
  const after = items.slice(start + block.length).filter(fits);
  if (after.length === 0) return null;
  const behind = leads(first) ? after[1] : items[start + block.length + 1];
  return orderWithMoved(items, id, behind !== undefined && isMovable(behind) ? behind.id : null);
}

const isAnnex = (items: readonly Item[], id: string): boolean => items.some((item) => item.id === id && item.kind === "annex");

/** Annexes change places among themselves, behind the closing. */
function annexesWithMoved(items: readonly Item[], id: string, beforeId: string | null): readonly string[] | null {
  const rest = items.map((item) => item.id).filter((one) => one !== id);
  if (beforeId !== null && !isAnnex(items, beforeId)) return null;
  const place = beforeId === null ? rest.length : rest.indexOf(beforeId);
  if (place < 0) return null;
  const order = [...rest.slice(0, place), id, ...rest.slice(place)];
  return order.every((one, index) => one === items[index]?.id) ? null : order;
}

function annexesWithStep(items: readonly Item[], id: string, step: "up" | "down"): readonly string[] | null {
  const annexes = items.filter(({ kind }) => kind === "annex").map((item) => item.id);
  const here = annexes.indexOf(id);
  if (step === "down") return here + 1 < annexes.length ? annexesWithMoved(items, id, annexes[here + 2] ?? null) : null;
  const before = annexes[here - 1];
  return before === undefined ? null : annexesWithMoved(items, id, before);
}

/** Behind letterhead and opening. */
const firstPlace = (items: readonly Item[]): number => {
  const first = items.findIndex((item) => isMovable(item) || item.kind === "closing");
  return first < 0 ? items.length : first;
};

/** Before the closing. */
const lastPlace = (items: readonly Item[]): number => {
  const last = items.findLastIndex(isMovable);
  return last < 0 ? firstPlace(items) : last + 1;
};

/** Whether the item at that place belongs to the part before it. */
const isInsidePart = (items: readonly Item[], place: number): boolean => {
  const item = items[place];
  return item !== undefined && isMovable(item) && !leads(item);
};
