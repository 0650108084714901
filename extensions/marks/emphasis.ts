import { Bold as BaseBold } from "@tiptap/extension-bold";
import { Italic as BaseItalic } from "@tiptap/extension-italic";
import { Underline as BaseUnderline } from "@tiptap/extension-underline";

/** The three emphases that the decree's layout knows. */
export const Bold = BaseBold;
export const Italic = BaseItalic;
export const Underline = BaseUnderline;
