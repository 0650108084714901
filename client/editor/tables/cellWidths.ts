/** Width in CSS pixels of a column that nobody has resized; twelve of them fit on the paper. */
export const defaultCellMinWidth = 48;
/** The narrowest that a column can be dragged to. */
export const cellMinWidth = 28;
