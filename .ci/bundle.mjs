// Puts the server and the packages it runs on into a few files: Node spends most of a start on finding, reading and compiling hundreds of small ones.
// Usage: node .ci/bundle.mjs [FOLDER]; it has to lie in the checkout, where the packages are found that stay as they were installed.
import { copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const server = join(root, "server");

const folder = resolve(process.argv[2] ?? join(root, "build", "bundle"));

await build({
  configFile: false,
  root,
  publicDir: false,
  logLevel: "warn",
  ssr: { noExternal: true, external: ["@node-rs/argon2", "@myriaddreamin/typst-ts-node-compiler"] },
  build: {
    ssr: true,
    target: "node20",
    outDir: folder,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      // Threads are started by the place of their file beside the code that starts them, so all of it lies flat.
      input: {
        banthao: join(server, "cli", "banthao.ts"),
        main: join(server, "main.ts"),
        readingTextThread: join(server, "readingTextThread.ts"),
        checkingThread: join(server, "checkingThread.ts"),
        "docx/worker": join(server, "export", "docx", "worker.ts"),
        "pdf/worker": join(server, "export", "pdf", "worker.ts"),
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});

// Read at run time, beside the code that reads it.
copyFileSync(join(server, "export", "pdf", "report.typ"), join(folder, "pdf", "report.typ"));
