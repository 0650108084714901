/** Names of everything that the page keeps of the server's answers. A key that begins with another is refreshed together with it. */
export const keys = {
  me: ["me"],
  health: ["health"],
  loginSessions: ["login-sessions"],
  templates: ["templates"],
  reports: ["reports"],
  report: (id: string) => ["reports", id],
  history: (id: string) => ["reports", id, "history"],
  indicators: (id: string) => ["reports", id, "indicators"],
  dismissals: (id: string) => ["reports", id, "dismissals"],
  signedFiles: (id: string) => ["reports", id, "signed"],
  attachments: (id: string) => ["reports", id, "attachments"],
  readers: (reportId: string, sectionId: string) => ["reports", reportId, "readers", sectionId],
  notifications: ["notifications"],
  users: ["users"],
  settings: ["settings"],
} as const;
