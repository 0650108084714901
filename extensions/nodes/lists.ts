import { BulletList as BaseBulletList, ListItem as BaseListItem, OrderedList as BaseOrderedList } from "@tiptap/extension-list";
import { nodeAttributes } from "../attributes.ts";

/** Dashes: `-` at the first depth, `+` below it. The mark follows from the depth, so it is not stored. */
export const BulletList = BaseBulletList.extend({ content: "listItem*", addAttributes: () => nodeAttributes() });

/** Points `a)`, `b)`, … `d)`, `đ)` in the order of the Vietnamese alphabet. */
export const OrderedList = BaseOrderedList.extend({ content: "listItem*", addAttributes: () => nodeAttributes() });

export const ListItem = BaseListItem.extend({
  content: "(paragraph | bulletList | orderedList)*",
  addAttributes: () => nodeAttributes(),
});
