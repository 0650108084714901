/** Why an act is refused while somebody makes suggestions (T14). The words that people read belong to the page; these say to developers what is meant. */
const refusalReasons = {
  cells: "Merging and splitting cells, header cells, and rows or columns through merged cells.",
  columnWidth: "Dragging the border of a column.",
  struckNode: "Changing a figure or block that somebody proposes to delete.",
  unknownStep: "A change of a kind that cannot be told as a suggestion.",
  undo: "An undo that would change more than one's own suggestions; it is forgotten.",
  figuresLocked: "A changed figure after the data cut-off.",
  outOfDate: "A change that was made for a text which is not the editor's any more.",
} as const;

export type RefusalReason = keyof typeof refusalReasons;
