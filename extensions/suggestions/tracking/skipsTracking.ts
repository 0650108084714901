/** A transaction with this meta is made as it is: accepting and rejecting, which decide about records instead of making some. */
export const skipsTracking = "tcSkip";
