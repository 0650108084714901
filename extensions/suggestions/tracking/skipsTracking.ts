/** A transaction with this meta is told as suggestions, also where one edits directly. */
export const asSuggestion = "tcSuggest";

/** A transaction with this meta is made as it is: accepting and rejecting, which decide about records instead of making some. */
export const skipsTracking = "tcSkip";
