/** What a folder may import: other folders of the project, and packages by name. A folder's own files are always allowed. The most specific row holds. */
export interface Layer {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

const pure = ["zod", "yjs"];
const page = ["react", "react-dom", "@mantine/", "@tabler/icons-react", "@tanstack/react-query", "wouter", "dayjs", "@fontsource/", "zod", "yjs"];
const editorCore = ["@tiptap/core", "@tiptap/pm", "@tiptap/y-tiptap", "@tiptap/extension-", "lib0", ...pure];

/** The layers of the project, the first of the three nets that keep them (the others: each folder's tsconfig, Biome's import bans). */
export const layers: readonly Layer[] = [
  { folder: "extensions", mayImport: [], packages: editorCore },
  { folder: "extensions/nodes", mayImport: ["extensions/attributes.ts", "extensions/documentMarks.ts", "extensions/figures"], packages: editorCore },
  { folder: "extensions/marks", mayImport: ["extensions/attributes.ts"], packages: editorCore },
  { folder: "extensions/figures", mayImport: [], packages: pure },
  { folder: "extensions/checks", mayImport: ["extensions/figures"], packages: pure },
  { folder: "extensions/wire", mayImport: ["extensions/heldFigure.ts"], packages: ["zod"] },
  { folder: "extensions/binding", mayImport: ["extensions/emptyTextblocks.ts", "extensions/suggestions/records.ts"], packages: editorCore },

  { folder: "server", mayImport: ["extensions", "templates", "server"], packages: ["node:", "pino", "ws", "yjs", "zod", "@node-rs/argon2"] },
  { folder: "server/domain", mayImport: ["extensions"], packages: ["node:crypto", "zod"] },
  {
    folder: "server/sync",
    mayImport: ["extensions", "server/domain"],
    packages: ["node:", "ws", "pino", "yjs", "y-protocols", "lib0", "zod", "@tiptap/pm", "@tiptap/y-tiptap"],
  },
  { folder: "server/storage", mayImport: ["extensions", "server/domain"], packages: ["node:", "lowdb", "pino", "zod", "yjs"] },
  {
    folder: "server/export",
    mayImport: ["extensions", "server/domain"],
    packages: [
      "node:",
      "docx",
      "fflate",
      "zod",
      "@tiptap/pm",
      "@myriaddreamin/typst-ts-node-compiler",
      "@expo-google-fonts/tinos",
      "@cantoo/pdf-lib",
    ],
  },
  { folder: "server/ooxml", mayImport: ["extensions/wire/errors.ts"], packages: ["fflate", "saxes"] },
  {
    folder: "server/decree",
    mayImport: [
      "extensions",
      "server/ooxml",
      ...["model", "paperRuns", "layout", "paragraphStyles", "addresseeLines", "timesMetrics", "letterheadBlock"].map(
        (file) => `server/export/${file}.ts`,
      ),
    ],
    packages: ["node:"],
  },
  { folder: "server/import", mayImport: ["extensions", "server/domain", "server/ooxml"], packages: ["node:", "zod"] },
  {
    folder: "server/signing",
    mayImport: ["extensions", "server/domain", "server/storage/durableFile.ts", "server/storage/jsonFile.ts"],
    packages: ["node:", "pkijs", "zod"],
  },
  { folder: "server/demo", mayImport: ["extensions", "server/domain"], packages: ["node:", "zod"] },
  {
    folder: "server/http",
    mayImport: ["extensions", "server/domain", "server/export", "server/import", "server/decree", "server/signing"],
    packages: ["node:", "express", "express-rate-limit", "helmet", "pino", "zod"],
  },
  { folder: "server/cli", mayImport: ["extensions", "server"], packages: ["node:", "pino", "zod"] },

  { folder: "client", mayImport: ["extensions", "client"], packages: page },
  { folder: "client/figures/sheet", mayImport: ["extensions", "client"], packages: [...page, "read-excel-file", "write-excel-file"] },
  { folder: "client/figures/charts", mayImport: ["extensions", "client"], packages: [...page, "recharts"] },
  { folder: "client/messages", mayImport: [], packages: ["react"] },
  {
    folder: "client/sync",
    mayImport: ["extensions"],
    packages: ["yjs", "y-protocols", "y-websocket", "y-indexeddb", "lib0", "@tiptap/y-tiptap", "zod"],
  },
  {
    folder: "client/editor",
    mayImport: ["extensions", "client/messages", "client/sync", "client/ui"],
    packages: ["react", "react-dom", "@tiptap/", "yjs", "y-protocols", "@mantine/", "@tabler/icons-react", "@fontsource/", "zod"],
  },
];
