import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = `http://127.0.0.1:${process.env["PORT"] ?? 4100}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: "../build/web", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 2000 },
  server: {
    host: "127.0.0.1",
    port: 4101,
    // The page's own modules lie under /api/*.ts too. The Host header stays the browser's: the server refuses what seems to come from another origin.
    proxy: {
      "^/api/(?!.*\\.tsx?(\\?|$))": { target: server },
      "^/healthz$": { target: server },
      "^/channels/": { target: server, ws: true },
    },
  },
});
