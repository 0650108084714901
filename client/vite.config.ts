import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = `http://127.0.0.1:${process.env["PORT"] ?? 4100}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: "../build/web", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 2000 },
  server: {
    port: 4101,
    proxy: {
      "/api": server,
      "/healthz": server,
      "/channels": { target: server.replace("http", "ws"), ws: true },
      "/sync": { target: server.replace("http", "ws"), ws: true },
    },
  },
});
