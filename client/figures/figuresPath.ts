/** Where the table of a report's figures stands. */
export const figuresPath = (reportId: string): string => `/reports/${encodeURIComponent(reportId)}/figures`;
