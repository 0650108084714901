/** Where the table of a report's figures stands. */
export const figuresPath = (reportId: string): string => `/reports/${encodeURIComponent(reportId)}/figures`;

/** Where the catalogue of their indicators stands. */
export const cataloguePath = (reportId: string): string => `/reports/${encodeURIComponent(reportId)}/catalogue`;
